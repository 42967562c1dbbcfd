import AfstemCells

@testable import AfstemInterpret
@testable import AfstemModel
@testable import AfstemVocabulary

/// Any bytes as a grid, and what must hold of what is understood of it.
///
/// The first byte chooses a kind; then come lines, `;` between cells. A cell of digits is a number, one that begins with
/// `'` is text, and so is any other.
struct RecognitionInvariant {
  private let extract: Extract

  init?(_ bytes: [UInt8]) {
    guard let first = bytes.first else { return nil }
    let kinds: [ExtractKind?] = [nil, .budget, .crime, .targets, .indicators, .incidents]
    let text = String(decoding: bytes.dropFirst(), as: UTF8.self)
    let sheets = text.split(separator: "\u{c}").prefix(3).enumerated().map { index, sheet in
      Grid(sheet: "Ark\(index + 1)", rows: Self.rows(sheet))
    }
    let file = SourceFile(
      path: "fil.xlsx", sha256: "", byteCount: 0, order: 0, kind: kinds[Int(first) % kinds.count])
    extract = Extract(file: file, grids: sheets)
  }

  private static func rows(_ text: Substring) -> [GridRow] {
    text.split(separator: "\n", omittingEmptySubsequences: false).prefix(200).enumerated().compactMap {
      index, line in
      let fields = line.split(separator: ";", omittingEmptySubsequences: false).prefix(30)
      let cells = fields.enumerated().compactMap { column, field in
        field.isEmpty ? nil : RawCell(column: column + 1, content: content(field))
      }
      return cells.isEmpty ? nil : GridRow(number: index + 1, cells: cells)
    }
  }

  private static func content(_ field: Substring) -> RawCell.Content {
    if field.hasPrefix("'") { return .text(String(field.dropFirst())) }
    return Int64(field).map { .number(ExactDecimal($0), isPercent: false) } ?? .text(String(field))
  }

  /// What does not hold; `nil` where all does.
  var violation: String? {
    let glossary = Glossary(partnership: Partnership(id: "p", name: "Prøve"))
    let statements = Recognition(vocabulary: .standard)([extract])
      .then(Normalisation(glossary: glossary, vocabulary: .standard).callAsFunction).value
    let facts = statements.budget.map(\.provenance) + statements.crimes.map(\.provenance)
    if Set(facts).count < facts.count { return "a cell states two facts" }
    let cells = Set(
      extract.grids.flatMap { grid in
        grid.rows.flatMap { row in row.cells.map { "\(grid.sheet ?? "") \(row.number) \($0.column)" } }
      })
    let claimed = statements.claims.filter { $0.claimed != .blank }.map(\.provenance)
    let stray = (stated(in: statements) + claimed).first { place in
      place.row != nil && !cells.contains("\(place.sheet) \(place.row ?? 0) \(place.column ?? 0)")
    }
    if let stray { return "nothing stands at \(stray)" }
    let totals = TableReconciliation()(statements).value.totals
    return totals.count <= statements.claims.count ? nil : "a claim is held twice"
  }

  private func stated(in statements: Statements) -> [Provenance] {
    statements.budget.filter { $0.amount != .blank }.map(\.provenance)
      + statements.crimes.filter { $0.count != .blank }.map(\.provenance)
  }
}
