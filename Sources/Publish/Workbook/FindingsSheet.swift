internal import AfstemModel
internal import AfstemXLSX

/// What is to be put right or settled: by partner, most severe first, each with a link to the fact it concerns.
struct FindingsSheet: Sendable {
  private(set) var draft: SheetDraft
  private let language: Language

  init(_ package: DataPackage, places: PlaceIndex, language: Language) {
    self.language = language
    draft = SheetDraft(
      SheetName.findings.text(in: language), widths: [26, 15, 68, 14, 14, 20, 42, 30],
      legend: (package.findings.isEmpty ? Self.nothing : Self.legend).text(in: language))
    let rows = PartnerFindings.groups(of: package).flatMap { group in
      group.findings.map { cells(of: $0, from: group.partner, places: places) }
    }
    let headings = Self.headings.map { $0.tableColumn(in: language) }
    draft.append(.house("view_findings", columns: headings), rows: rows)
    formatSeverities()
    draft.print(columns: 1...Self.headings.count, toRow: draft.nextRow - 1)
  }

  private func cells(of finding: Finding, from partner: String, places: PlaceIndex) -> [CellDraft] {
    let place = finding.provenance.flatMap { places[$0] }
    return [
      CellDraft(partner.isEmpty ? Self.nobody.text(in: language) : partner, HouseStyle.text),
      CellDraft(finding.severity.cellText(in: language), HouseStyle.text),
      CellDraft(finding.text(in: language), HouseStyle.wrapped),
      FieldValue(plain: finding.expected).figure,
      FieldValue(plain: finding.actual).figure,
      place.map(link) ?? CellDraft(.blank, HouseStyle.text),
      CellDraft(finding.provenance?.file ?? "", HouseStyle.secondary),
      CellDraft(finding.code.rawValue, HouseStyle.secondary),
    ]
  }

  private func link(to place: PlaceIndex.Place) -> CellDraft {
    CellDraft("\(place.sheet) \(place.cell)", HouseStyle.link, link: place)
  }

  private mutating func formatSeverities() {
    let first = SheetDraft.headerRow + 1
    let range = CellRange(column: 2, rows: first...max(draft.nextRow - 1, first))
    for severity in Finding.Severity.allCases {
      let formula = "$B\(SheetDraft.headerRow + 1)=\"\(severity.cellText(in: language))\""
      draft.format(
        range, .formula(formula, DifferentialStyle(isBold: severity == .error, fill: severity.fill)))
    }
  }
}

extension FieldValue {
  /// A figure with its thousands marked; a text as it stands.
  fileprivate var figure: CellDraft {
    let style = HouseStyle.figure.with {
      if case .number(let number) = self { $0.numberFormat = number.exponent < 0 ? "#,##0.##" : .thousands }
    }
    return CellDraft(content, style)
  }
}

extension FindingsSheet {
  private static let legend = Message(
    da: "Grupperet efter partner, de alvorligste først. Teksten kan sættes direkte ind i en mail.",
    en: "By partner, most severe first. The text can be pasted into a mail as it is.")
  private static let nothing = Message(
    da: "Ingen bemærkninger: der er intet at rette eller afklare.",
    en: "No findings: nothing to put right or settle."
  )
  private static let nobody = Message(da: "(ingen partner)", en: "(no partner)")
  private static let headings = [
    Heading(da: "Partner", en: "Partner"),
    Heading(da: "Vigtighed", en: "Severity"),
    Heading(da: "Bemærkning", en: "Finding"),
    Heading(.right, da: "Forventet", en: "Expected"),
    Heading(.right, da: "Angivet", en: "Actual"),
    Heading(da: "Vis i regnearket", en: "Show"),
    Heading(da: "Fil", en: "File"),
    Heading(da: "Kode", en: "Code"),
  ]
}
