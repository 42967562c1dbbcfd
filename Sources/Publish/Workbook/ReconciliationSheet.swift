internal import AfstemModel
internal import AfstemXLSX

/// Every total that a partner states: what it says, what we compute, the verdict in words, and where it stands.
struct ReconciliationSheet: Sendable {
  private(set) var draft: SheetDraft
  private let language: Language

  init(_ totals: [Reconciliation], language: Language) {
    self.language = language
    draft = SheetDraft(
      SheetName.reconciliation.text(in: language), widths: [25, 25, 26, 10, 14, 14, 14, 44, 42, 26],
      legend: Self.legend.text(in: language))
    let rows = totals.enumerated().map { cells(of: $1, at: SheetDraft.headerRow + 1 + $0) }
    let headings = Self.headings.map { $0.tableColumn(in: language) }
    draft.append(.house("view_totals", columns: headings), rows: rows)
    draft.print(columns: 1...Self.headings.count, toRow: draft.nextRow - 1)
    let first = SheetDraft.headerRow + 1
    let range = CellRange(column: 1, rows: first...max(draft.nextRow - 1, first))
    for verdict in Reconciliation.Verdict.allCases {
      let formula = "$A\(SheetDraft.headerRow + 1)=\"\(verdict.cellText(in: language))\""
      draft.format(
        range, .formula(formula, DifferentialStyle(isBold: verdict == .differs, fill: verdict.fill)))
    }
  }

  private func cells(of total: Reconciliation, at row: Int) -> [CellDraft] {
    [
      CellDraft(total.verdict.cellText(in: language), HouseStyle.text, from: [total.provenance]),
      CellDraft(total.kind.title.text(in: language), HouseStyle.text),
      CellDraft(total.label, HouseStyle.wrapped),
      CellDraft(total.period.map(Self.year) ?? .blank, HouseStyle.year),
      figure(total.claimed, of: total),
      figure(total.knownSum, of: total),
      difference(of: total, at: row),
      CellDraft(total.explanation.text(in: language), HouseStyle.wrapped),
      CellDraft(total.provenance.file, HouseStyle.secondary),
      CellDraft(total.provenance.shortPlace, HouseStyle.secondary),
    ]
  }

  private static func year(_ period: Period) -> CellContent {
    if case .year(let year) = period { return .year(year) }
    return .text(period.description)
  }

  private func figure(_ figure: Int64?, of total: Reconciliation) -> CellDraft {
    guard !total.isWithheld else { return .withheld }
    guard let figure else { return Shorthand.unknown.cell(HouseStyle.unknown) }
    switch total.measure {
    case .money: return CellDraft(.amount(Amount(øre: figure)), HouseStyle.money(Amount(øre: figure)))
    case .count: return CellDraft(.integer(figure), HouseStyle.count)
    }
  }

  /// A live formula: what the sender says less what can be added up.
  private func difference(of total: Reconciliation, at row: Int) -> CellDraft {
    guard let difference = total.difference else { return CellDraft(.blank, HouseStyle.text) }
    var cell = figure(difference, of: total)
    cell.content = .formula("E\(row)-F\(row)", value: cell.content)
    return cell
  }
}

extension ReconciliationSheet {
  private static let legend = Message(
    da: "Hver sum, som en partner har angivet, holdt op mod det, der kan lægges sammen.",
    en: "Every total that a partner states, held against what can be added up.")
  private static let headings = [
    Heading(da: "Vurdering", en: "Verdict"),
    Heading(da: "Hvad summen dækker", en: "Kind"),
    Heading(da: "Betegnelse", en: "Label"),
    Heading(.middle, da: "År", en: "Year"),
    Heading(.right, da: "Angivet", en: "Stated"),
    Heading(.right, da: "Kendt sum", en: "Known sum"),
    Heading(.right, da: "Afvigelse", en: "Difference"),
    Heading(da: "Forklaring", en: "In words"),
    Heading(da: "Fil", en: "File"),
    Heading(da: "Sted", en: "Place"),
  ]
}
