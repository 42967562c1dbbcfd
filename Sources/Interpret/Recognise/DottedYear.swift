internal import Model

/// A year that a program has written like an amount: `2.016`.
struct DottedYear {
  let year: Int

  init?(_ text: String) {
    guard text.utf8.count == 5, text.utf8.dropFirst().first == UInt8(ascii: "."),
      let year = Int(text.filter { $0 != "." }), 1990...2060 ~= year
    else { return nil }
    self.year = year
  }

  /// Whether a row heads columns by such years, one after the other, beside a word that heads labels: no row of counts
  /// begins with one.
  static func areHeadings(_ row: GridRow, _ lexicon: LabelLexicon) -> Bool {
    let years = row.cells.dropFirst().compactMap { DottedYear($0.words)?.year }
    guard !years.isEmpty, zip(years, years.dropFirst()).allSatisfy({ $0 + 1 == $1 }),
      let first = row.cells.first?.text, lexicon.columnWord(in: first) != nil
    else { return false }
    return row.cells.dropFirst().allSatisfy { cell in
      DottedYear(cell.words) != nil || lexicon.columnWord(in: cell.words) != nil
    }
  }
}
