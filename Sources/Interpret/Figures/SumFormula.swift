internal import AfstemCells

/// The cells that a formula adds up, where it does nothing else: `SUM(B5:B8)`, `B5+B7`, `SUBTOTAL(9,C2:C9)`.
struct SumFormula {
  private(set) var ranges: [CellRange] = []
  /// Whether other subtotals within the ranges are passed over, as `SUBTOTAL` does.
  private(set) var skipsSubtotals = false

  init?(_ text: String) {
    var cursor = FormulaCursor(text)
    repeat {
      guard readTerm(&cursor) else { return nil }
    } while cursor.take("+")
    guard cursor.isAtEnd else { return nil }
  }

  private mutating func readTerm(_ cursor: inout FormulaCursor) -> Bool {
    if cursor.take("SUBTOTAL(") {
      guard cursor.take("9") || cursor.take("109"), cursor.takeSeparator() else { return false }
      skipsSubtotals = true
      return readList(&cursor)
    }
    return cursor.take("SUM(") ? readList(&cursor) : readRange(&cursor)
  }

  private mutating func readList(_ cursor: inout FormulaCursor) -> Bool {
    repeat {
      guard readRange(&cursor) else { return false }
    } while cursor.takeSeparator() || cursor.take("+")
    return cursor.take(")")
  }

  private mutating func readRange(_ cursor: inout FormulaCursor) -> Bool {
    guard let first = cursor.takeReference() else { return false }
    let last = cursor.take(":") ? cursor.takeReference() : first
    guard let last, let range = CellRange(first, last) else { return false }
    ranges.append(range)
    return true
  }
}

/// Reads a formula from its start.
private struct FormulaCursor {
  private var rest: Substring.UTF8View

  init(_ text: String) {
    rest = Substring(text.filter { $0 != " " && $0 != "$" }.uppercased()).utf8
    if rest.first == UInt8(ascii: "=") { rest.removeFirst() }
  }

  var isAtEnd: Bool { rest.isEmpty }

  mutating func take(_ text: String) -> Bool {
    guard rest.starts(with: text.utf8) else { return false }
    rest.removeFirst(text.utf8.count)
    return true
  }

  mutating func takeSeparator() -> Bool { take(",") || take(";") }

  mutating func takeReference() -> CellReference? {
    let start = rest
    let letters = rest.prefix { 0x41...0x5A ~= $0 }
    let digits = rest.dropFirst(letters.count).prefix { 0x30...0x39 ~= $0 }
    rest.removeFirst(letters.count + digits.count)
    guard 1...3 ~= letters.count, 1...7 ~= digits.count, let row = Int(Substring(digits)), row > 0 else {
      rest = start
      return nil
    }
    return CellReference(column: letters.reduce(0) { $0 * 26 + Int($1) - 0x40 }, row: row)
  }
}
