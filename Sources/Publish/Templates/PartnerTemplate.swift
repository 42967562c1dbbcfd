internal import AfstemCells
package import AfstemModel
internal import AfstemXLSX

/// A workbook to mail out: filled in, it is read with nothing said of it in the job.
package struct PartnerTemplate: Sendable {
  private let kind: TemplateKind
  private let glossary: Glossary
  private let partner: Partner?
  private let deadline: CalendarDate?
  private let contact: Contact?
  private let words: TemplateWords
  private let sheets: [TemplateSheet]

  /// - Parameters:
  ///   - year: The only year to ask for; every year of the plan unless given.
  ///   - partner: Whom it is for; `nil` for anyone.
  package init(
    _ kind: TemplateKind, glossary: Glossary, year: Int?, partner: Partner?, deadline: CalendarDate?,
    contact: Contact?, language: Language
  ) {
    self.kind = kind
    self.glossary = glossary
    self.partner = partner
    self.deadline = deadline
    self.contact = contact
    words = TemplateWords(language: language)
    let years = year.map { [$0] } ?? glossary.partnership.period.map(Array.init) ?? []
    sheets = TemplateTables(glossary: glossary, years: years, words: words).sheets(of: kind)
  }

  /// - Throws: `WorkbookWritingError` where the file cannot be written.
  package func write(to path: String) throws {
    var workbook = try WorkbookWriter(path: path)
    workbook.properties = DocumentProperties(
      title: "\(glossary.partnership.name): \(kind.title(in: words.language))", application: "Afstem",
      custom: [.init("Afstem", stamp)])
    let lists = self.lists
    for sheet in sheets { try sheet.write(to: &workbook, words, lists: Set(lists.map(\.choice))) }
    try writeGuide(to: &workbook, lists)
    for (index, list) in lists.enumerated() {
      let column = Self.firstListColumn + index
      try workbook.define(
        list.choice.rawValue,
        as: CellRange(
          clampingColumns: column...column, rows: Self.firstListRow...Self.firstListRow + list.names.count - 1
        ),
        of: words.guide)
    }
    try workbook.commit()
  }

  /// Which edition of the template it is.
  private var stamp: String {
    words.text(
      "Skabelon \(kind.rawValue), udgave 1, Afstem \(Version.current)",
      "Template \(kind.rawValue), edition 1, Afstem \(Version.current)")
  }
}

// MARK: - The guide

extension PartnerTemplate {
  /// Beside the guide's text, out of sight.
  private static let firstListColumn = 4
  private static let firstListRow = 2

  /// The names that cells may be chosen from, those lists alone that have some.
  private var lists: [(choice: TemplateSheet.Choice, names: [String])] {
    let areas = glossary.partnership.areas + [glossary.partnership.name]
    let all: [(TemplateSheet.Choice, [String])] = [
      (.areas, areas), (.types, glossary.offenceTypes.map(\.name)),
      (.activities, glossary.activities.map(\.name)),
      (.focusAreas, glossary.focusAreas.sorted { $0.key < $1.key }.map(\.value)),
      (
        .rules,
        words.language == .danish
          ? ["Reduktion", "Minimum fastholdelse", "Monitorering"] : ["reduce", "maintain", "monitor"]
      ),
      (.units, ["%", words.text("antal", "number"), words.text("niveau", "level")]),
    ]
    return all.filter { !$0.1.isEmpty }.map { (choice: $0.0, names: $0.1) }
  }

  private func writeGuide(
    to workbook: inout WorkbookWriter, _ lists: [(choice: TemplateSheet.Choice, names: [String])]
  ) throws {
    let layout = WorksheetLayout(
      columns: [Column(width: 100), Column(width: 3), Column(width: 3)]
        + lists.map { _ in Column(width: 20, isHidden: true) },
      showsGridLines: false, protection: SheetProtection())
    let texts = [glossary.partnership.name + ": " + kind.title(in: words.language)] + guide
    let count = max(texts.count, (lists.map(\.names.count).max() ?? 0) + 1)
    try workbook.addWorksheet(words.guide, layout) { sheet in
      for row in 0..<count {
        let text = texts.indices.contains(row) ? texts[row] : ""
        let names = lists.map { list -> CellContent in
          let index = row - 1
          return list.names.indices.contains(index)
            ? .text(list.names[index]) : row == 0 ? .text(list.choice.rawValue) : .blank
        }
        try sheet.appendRow { cells in
          let style =
            row == 0 ? TemplateStyle.title : CellStyle(alignment: Alignment(vertical: .top, wrapsText: true))
          try cells.append(text.isEmpty ? .blank : .text(text), style: style)
          if !names.isEmpty { for _ in 0..<2 { try cells.append(.blank) } }
          for name in names { try cells.append(name) }
        }
      }
    }
  }

  private var guide: [String] {
    let names = [partner.map { words.text("Til: \($0.name)", "To: \($0.name)") }]
    let day = deadline.map {
      words.text("Frist: \($0.text(in: words.language))", "Deadline: \($0.text(in: words.language))")
    }
    let questions = contact.map(\.line).flatMap { $0.isEmpty ? nil : $0 }
    return [ReturnMark.guideSentence(in: words.language)] + names.compactMap(\.self)
      + [day].compactMap(\.self)
      + steps
      + [questions.map { words.text("Spørgsmål: \($0)", "Questions: \($0)") }, stamp].compactMap(\.self)
  }

  private var steps: [String] {
    let ofKind: [String] =
      switch kind {
      case .budget:
        [
          words.text(
            "Hver aktivitet har sit eget ark. Slet de ark, I ikke har penge til eller ansvar for.",
            "Each activity has a sheet of its own. Delete those that are not yours."),
          words.text(
            "Skriv beløb i hele kroner. Skriv ?, hvor beløbet ikke kendes endnu, og 0, hvor der ingen er.",
            "Write amounts in whole kroner. Write ? where an amount is not known yet, and 0 where there is none."
          ),
          words.text(
            "Mangler der en budgetpost, så indsæt en række over I alt; totalen regner den med.",
            "Insert a row above the total where a budget item is missing; the total counts it."),
        ]
      case .overview:
        [
          words.text(
            "Skriv beløb i hele kroner. Skriv ?, hvor beløbet ikke kendes endnu, og 0, hvor der ingen er.",
            "Write amounts in whole kroner. Write ? where an amount is not known yet, and 0 where there is none."
          ),
          words.text(
            "I alt og det resterende beløb regnes ud af sig selv.",
            "The total and what remains are worked out by themselves."),
        ]
      case .crime:
        [
          words.text(
            "Skriv antallet af anmeldelser i hvert område. Lad cellen være tom, hvor tallet ikke foreligger.",
            "Write the number of reported offences in each area. Leave a cell empty where there is no figure."
          )
        ]
      case .targets:
        [
          words.text(
            "Vælg målet på listen, og skriv baseline og måltal som antal anmeldelser.",
            "Choose the rule from the list, and write baseline and targets as numbers of offences.")
        ]
      case .indicators:
        [
          words.text(
            "Skriv ét tal på hver linje, med område, år og enhed.",
            "Write one figure a line, with its area, year and unit.")
        ]
      }
    return ofKind + [
      words.text(
        "De grå celler er låst, så navnene bliver genkendt. Der er ingen adgangskode.",
        "The grey cells are locked, so that names are known again. There is no password.")
    ]
  }
}
