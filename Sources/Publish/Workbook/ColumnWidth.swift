internal import AfstemModel
internal import AfstemXLSX

/// How wide columns must be for what stands in them.
enum ColumnWidth {
  /// In characters.
  private static let bounds = 8.0...60.0

  /// The columns of a table, each as wide as its widest value within reason.
  static func fitted(headers: [String], rows: [[FieldValue]]) -> [Column] {
    var lengths = [Int](repeating: 0, count: headers.count)
    for row in rows {
      for (index, value) in row.enumerated() where index < lengths.count {
        lengths[index] = max(lengths[index], length(of: value))
      }
    }
    return zip(headers, lengths).map { header, length in
      // The header makes room for the filter's button.
      let widest = Double(max(header.count + 4, length + 2))
      return Column(width: min(max(widest, bounds.lowerBound), bounds.upperBound))
    }
  }

  /// About how many characters a cell shows.
  private static func length(of value: FieldValue) -> Int {
    switch value {
    case .missing: 0
    case .withheld: FieldValue.withheldSign.count
    case .text(let text): text.unicodeScalars.count
    case .integer(let integer): grouped(integer)
    case .number(let number): grouped(number.significand) + 1
    case .amount(let amount): grouped(amount.øre) + 1
    case .boolean: 6
    }
  }

  /// The digits and the marks between each three of them.
  private static func grouped(_ integer: Int64) -> Int {
    let digits = String(integer).utf8.count
    return digits + digits / 3
  }
}
