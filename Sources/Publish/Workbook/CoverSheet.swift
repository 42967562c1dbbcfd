internal import AfstemCells
internal import AfstemModel
internal import AfstemXLSX

/// The first sheet: what the workbook is, whom to ask, what each sheet holds, and what its signs mean.
struct CoverSheet: Sendable {
  /// A sheet, and what it holds in a line.
  struct Entry: Sendable {
    var name: String
    var purpose: String
  }

  private(set) var draft: SheetDraft
  private let language: Language

  init(
    _ package: DataPackage, imprint: Imprint, year: Int?, entries: [Entry], cuts: WorkbookCuts,
    language: Language
  ) {
    self.language = language
    draft = SheetDraft(SheetName.cover.text(in: language))
    draft.layout.showsGridLines = false
    draft.layout.tabColour = HouseStyle.accent
    draft.layout.page = .landscape(titleRows: nil, title: package.partnership.name)
    draft.layout.columns = [30, 100].map { Column(width: $0) }
    appendTitle(of: package.partnership, year: year)
    appendImprint(imprint, of: package.partnership)
    appendEntries(entries)
    appendNotes(isPublic: package.threshold != nil, cuts: cuts)
    draft.print(columns: 1...2, toRow: draft.nextRow - 1)
  }

  private mutating func appendTitle(of partnership: Partnership, year: Int?) {
    let status = language == .danish ? "Årsstatus" : "Annual status"
    draft.append([CellDraft(partnership.name, HouseStyle.title)])
    draft.append([CellDraft(year.map { "\(status) \($0)" } ?? status, HouseStyle.heading)])
    draft.append([CellDraft(Self.about.text(in: language), HouseStyle.subtitle)])
    draft.skip()
  }

  private mutating func appendImprint(_ imprint: Imprint, of partnership: Partnership) {
    let contact = imprint.contact.map(\.line) ?? ""
    let next = imprint.nextRelease.map { CalendarDate($0)?.text(in: language) ?? $0 } ?? ""
    let lines: [(Message, String)] = [
      (Self.period, partnership.period.map { "\($0.lowerBound)–\($0.upperBound)" } ?? ""),
      (Self.areas, partnership.areas.joined(separator: ", ")),
      (Self.contact, contact), (Self.published, imprint.published?.text(in: language) ?? ""),
      (Self.next, next),
    ]
    for (label, text) in lines where !text.isEmpty { append(label.text(in: language), text) }
    for paragraph in imprint.method { append(Self.method.text(in: language), paragraph) }
    draft.skip()
  }

  private mutating func append(_ label: String, _ text: String) {
    draft.append([CellDraft(label, HouseStyle.text.bold), CellDraft(text, HouseStyle.wrapped)])
  }

  private mutating func appendEntries(_ entries: [Entry]) {
    draft.append([CellDraft(Self.contents.text(in: language), HouseStyle.heading)])
    for entry in entries {
      let place = PlaceIndex.Place(sheet: entry.name, cell: CellReference(clampingColumn: 1, row: 1))
      draft.append([
        CellDraft(entry.name, HouseStyle.link, link: place), CellDraft(entry.purpose, HouseStyle.wrapped),
      ])
    }
    draft.skip()
  }

  private mutating func appendNotes(isPublic: Bool, cuts: WorkbookCuts) {
    draft.append([CellDraft(Self.notes.text(in: language), HouseStyle.heading)])
    for shorthand in Shorthand.allCases where shorthand != .withheld || isPublic {
      append(shorthand.rawValue, shorthand.meaning.text(in: language))
    }
    append("*", Self.noteMark.text(in: language))
    for note in cuts.notes(in: language) { append(CellContent.cutMark, note) }
  }
}

/// Signs that stand where a figure does not, as the Analysis Function has them.
enum Shorthand: String, CaseIterable {
  case withheld = "[c]"
  case unknown = "[u]"
  case notAvailable = "[x]"
  case notApplicable = "[z]"

  var meaning: Message {
    switch self {
    case .withheld:
      Message(
        da: "Tallet er fortroligt og vises ikke i den offentlige udgave.",
        en: "The figure is confidential and not shown in the public edition.")
    case .unknown:
      Message(
        da: "Beløbet er ikke fastlagt af afsenderen. Det er ikke med i summerne.",
        en: "The amount is not decided by its sender. It is left out of the sums.")
    case .notAvailable: Message(da: "Tallet foreligger ikke endnu.", en: "The figure is not available yet.")
    case .notApplicable:
      Message(da: "Ikke relevant: der er ikke aftalt et mål.", en: "Not applicable: no target is agreed.")
    }
  }

  func cell(_ style: CellStyle) -> CellDraft { CellDraft(rawValue, style) }
}

extension CoverSheet {
  private static let about = Message(
    da:
      "Partnernes tal, samlet og efterregnet. Hvert ark har én tabel; arkene data_… er til videre beregning.",
    en:
      "The partners' figures, consolidated and checked. Each sheet has one table; the sheets data_… are for calculation."
  )
  private static let period = Message(da: "Aftaleperiode", en: "Agreement period")
  private static let areas = Message(da: "Områder", en: "Areas")
  private static let contact = Message(da: "Kontakt", en: "Contact")
  private static let published = Message(da: "Udgivet", en: "Published")
  private static let next = Message(da: "Næste opdatering", en: "Next update")
  private static let method = Message(da: "Metode", en: "Method")
  private static let contents = Message(da: "Indhold", en: "Contents")
  private static let notes = Message(da: "Tegn og noter", en: "Signs and notes")
  private static let noteMark = Message(
    da: "Ved et tal i partnernes ark: afsenderens eget notemærke.",
    en: "At a figure of the partners' sheets: the sender's own note mark.")
}
