internal import AfstemModel
internal import AfstemXLSX

/// The files that the figures come from.
struct SourcesSheet: Sendable {
  private(set) var draft: SheetDraft
  private let language: Language

  init(_ package: DataPackage, language: Language) {
    self.language = language
    draft = SheetDraft(
      SheetName.sources.text(in: language), widths: [36, 24, 15, 16, 11, 13, 13, 34, 15, 14, 62],
      legend: SheetName.sources.purpose(in: language))
    let names = Dictionary(package.partnership.partners.map { ($0.id, $0.name) }) { first, _ in first }
    let rows = package.sources.map { source in
      cells(of: source, partner: source.file.partner.map { names[$0] ?? $0 } ?? "")
    }
    let headings = Self.headings.map { $0.tableColumn(in: language) }
    draft.append(.house("view_sources", columns: headings), rows: rows)
    draft.print(columns: 1...Self.headings.count, toRow: draft.nextRow - 1)
  }

  private func count(_ count: Int, of source: SourceReport) -> CellDraft {
    source.isWithheld ? .withheld : CellDraft(.integer(Int64(count)), HouseStyle.count)
  }

  private func cells(of source: SourceReport, partner: String) -> [CellDraft] {
    let place = Provenance(file: source.file.path, place: .file)
    return [
      CellDraft(source.file.path, HouseStyle.wrapped.bold, from: [place]),
      CellDraft(partner, HouseStyle.text),
      CellDraft(source.kind?.title.text(in: language) ?? "", HouseStyle.text),
      CellDraft(source.status.title.text(in: language), HouseStyle.text),
      count(source.rowCount, of: source),
      count(source.factCount, of: source),
      count(source.file.byteCount, of: source),
      CellDraft(source.sheets.joined(separator: "; "), HouseStyle.wrapped),
      CellDraft(source.file.encoding, HouseStyle.secondary),
      CellDraft(source.file.dialect, HouseStyle.secondary),
      CellDraft(source.file.sha256, HouseStyle.fixedWidth),
    ]
  }
}

extension SourcesSheet {
  private static let headings = [
    Heading(da: "Fil", en: "File"),
    Heading(da: "Partner", en: "Partner"),
    Heading(da: "Indhold", en: "Kind"),
    Heading(da: "Status", en: "Status"),
    Heading(.right, da: "Rækker", en: "Rows"),
    Heading(.right, da: "Brugte tal", en: "Facts"),
    Heading(.right, da: "Byte", en: "Bytes"),
    Heading(da: "Ark", en: "Sheets"),
    Heading(da: "Tegnsæt", en: "Encoding"),
    Heading(da: "Skilletegn", en: "Dialect"),
    Heading(da: "SHA-256", en: "SHA-256"),
  ]
}
