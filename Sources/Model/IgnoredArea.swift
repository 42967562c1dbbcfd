package import AfstemCells

/// Cells that a job leaves out of a file on purpose.
package struct IgnoredArea: Codable, Sendable, Hashable {
  /// As the job spells it: `Oversigt!B14:F20`, `5:7`, `C:D`, `Noter`.
  package var text: String
  /// Every sheet where `nil`.
  package var sheet: String?
  /// Count from 1; every column where `nil`.
  package var columns: ClosedRange<Int>?
  /// Count from 1; every row where `nil`.
  package var rows: ClosedRange<Int>?

  /// A range, rows or columns, of one sheet or of each; what is none of these is a sheet's name.
  package init(_ text: String) {
    self.text = text
    let parts = text.split(separator: "!", maxSplits: 1, omittingEmptySubsequences: false)
    let range = parts.count == 2 ? parts[1] : parts.first ?? ""
    let isRange = parse(range)
    if parts.count == 2, isRange || range.isEmpty {
      sheet = Self.unquoted(String(parts[0]))
    } else if !isRange {
      sheet = Self.unquoted(text)
    }
  }

  /// False for what is no range.
  private mutating func parse(_ text: Substring) -> Bool {
    if let range = CellRange(text) {
      (columns, rows) = (range.columns, range.rows)
      return true
    }
    let ends = text.split(separator: ":", omittingEmptySubsequences: false)
    guard ends.count == 2, let start = ends.first, let end = ends.last else { return false }
    if let first = Int(start), let last = Int(end), 1 <= first, first <= last {
      rows = first...last
    } else if let first = CellReference("\(start)1")?.column, let last = CellReference("\(end)1")?.column,
      first <= last, start.allSatisfy(\.isLetter), end.allSatisfy(\.isLetter)
    {
      columns = first...last
    } else {
      return false
    }
    return true
  }

  private static func unquoted(_ name: String) -> String {
    name.count >= 2 && name.hasPrefix("'") && name.hasSuffix("'") ? String(name.dropFirst().dropLast()) : name
  }

  package func contains(row: Int, column: Int) -> Bool {
    (rows?.contains(row) ?? true) && (columns?.contains(column) ?? true)
  }
}

/// How much of a file a job leaves out.
package struct IgnoredFigures: Codable, Sendable, Hashable {
  package var count: Int
  /// `nil` where it is larger than any sum of amounts.
  package var sum: ExactDecimal?

  package init(count: Int = 0, sum: ExactDecimal? = ExactDecimal(significand: 0, exponent: 0)) {
    self.count = count
    self.sum = sum
  }
}
