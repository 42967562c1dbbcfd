internal import AfstemCells
internal import AfstemModel

/// The tables of each kind of template, as the job's names and years make them.
struct TemplateTables: Sendable {
  let glossary: Glossary
  let years: [Int]
  let words: TemplateWords

  func sheets(of kind: TemplateKind) -> [TemplateSheet] {
    switch kind {
    case .budget: budget
    case .overview: [overview]
    case .crime: [crime]
    case .targets: [targets]
    case .indicators: [indicators]
    }
  }

  private func text(_ danish: String, _ english: String) -> String { words.text(danish, english) }
  private var yearHeadings: [String] { years.map(String.init) }
  private var yearWidths: [Double] { years.map { _ in 14 } }

  private func amounts() -> [TemplateSheet.Cell] { years.map { _ in .input(.amount) } }
  private func counts() -> [TemplateSheet.Cell] { years.map { _ in .input(.count) } }

  // MARK: - Budgets

  private var budget: [TemplateSheet] {
    let names = glossary.activities.map(\.name)
    var tabs: Set<String> = []
    return (names.isEmpty ? [text("Aktivitet", "Activity")] : names).map { name in
      TemplateSheet(
        name: Self.tab(name, besides: &tabs), title: name, remark: words.ofAmounts,
        headings: [text("Budgetpost", "Budget item")] + yearHeadings, widths: [34] + yearWidths,
        rows: items.map { [.text($0, .text)] + amounts() } + [
          [.label(words.total)] + years.map { _ in .sum }
        ],
        frozenColumns: 1)
    }
  }

  private var items: [String] {
    [text("Lønmidler", "Wages"), text("Aktivitetsmidler", "Activities"), text("Evt. andet", "Other")]
  }

  /// A name that a tab can have, and that no other has.
  private static func tab(_ name: String, besides taken: inout Set<String>) -> String {
    let legal = String(name.map { "[]:*?/\\".contains($0) ? "-" : $0 }).drop { $0 == "'" }
    let candidates = sequence(first: 1) { $0 + 1 }.lazy.map { number -> String in
      let ending = number == 1 ? "" : " (\(number))"
      var text = String(legal)
      while text.utf16.count + ending.utf16.count > 31 { text.removeLast() }
      while text.last == "'" || text.last == " " { text.removeLast() }
      return (text.isEmpty ? "Ark" : text) + ending
    }
    let tab = candidates.first { !taken.contains($0.lowercased()) } ?? String(legal)
    taken.insert(tab.lowercased())
    return tab
  }

  private var overview: TemplateSheet {
    let rows: [[TemplateSheet.Cell]] = glossary.activities.map { activity in
      [area(of: activity), .label(activity.name)] + amounts()
    }
    let total: [TemplateSheet.Cell] = [.label(words.total), .blank] + years.map { _ in .sum }
    let totalRow = TemplateSheet.headerRow + max(rows.count, 1) + 1
    let rest: [TemplateSheet.Cell] =
      [.label(text("Resterende beløb", "Remaining amount")), .blank]
      + years.enumerated().map { index, year in
        guard let kroner = glossary.grant[year].flatMap({ $0.øre % 100 == 0 ? $0.øre / 100 : nil }) else {
          return .blank
        }
        let letters = CellReference.letters(of: index + 3)
        return .formula("\(kroner)-\(letters)\(totalRow)", kroner)
      }
    let hasGrant = years.contains { glossary.grant[$0] != nil }
    return TemplateSheet(
      name: text("Oversigt", "Overview"), title: glossary.partnership.name, remark: words.ofAmounts,
      headings: [text("Indsatsområde", "Focus area"), text("Aktivitet", "Activity")] + yearHeadings,
      widths: [16, 44] + yearWidths,
      rows: (rows.isEmpty ? [[.input(.text), .input(.text)] + amounts()] : rows) + [total]
        + (hasGrant ? [rest] : []), frozenColumns: 2)
  }

  private func area(of activity: Glossary.Activity) -> TemplateSheet.Cell {
    Int64(activity.focusArea).map { .number($0) }
      ?? .label(activity.focusArea.isEmpty ? "-" : activity.focusArea)
  }

  // MARK: - Crime

  private var crime: TemplateSheet {
    let areas = glossary.partnership.areas.isEmpty ? [glossary.partnership.name] : glossary.partnership.areas
    let types = glossary.offenceTypes.map(\.name)
    let rows: [[TemplateSheet.Cell]] = areas.flatMap { area in
      types.map { [.text(area, .choice(.areas)), .text($0, .choice(.types))] + counts() }
    }
    return TemplateSheet(
      name: text("Anmeldelser", "Offences"), title: TemplateKind.crime.title(in: words.language),
      remark: text("Antal anmeldelser", "Number of reported offences"),
      headings: [text("Område", "Area"), text("Gerningstype", "Offence type")] + yearHeadings,
      widths: [26, 30] + yearWidths,
      rows: rows.isEmpty ? [[.input(.choice(.areas)), .input(.text)] + counts()] : rows, frozenColumns: 2)
  }

  // MARK: - Targets

  private var targets: TemplateSheet {
    let baseline = (glossary.partnership.period?.lowerBound ?? years.first ?? 2_000) - 1
    let types = glossary.offenceTypes.filter { !$0.isMonitored }.map(\.name)
    let figures: [TemplateSheet.Cell] = [.input(.choice(.rules)), .input(.count)] + counts()
    return TemplateSheet(
      name: text("Måltal", "Targets"), title: TemplateKind.targets.title(in: words.language),
      remark: text("Antal anmeldelser", "Number of reported offences"),
      headings: [
        text("Gerningstype", "Offence type"), text("Mål", "Rule"),
        text("Baseline \(baseline)", "Baseline \(baseline)"),
      ]
        + years.map { text("Måltal \($0)", "Target \($0)") },
      widths: [30, 22, 16] + yearWidths,
      rows: types.isEmpty ? [[.input(.text)] + figures] : types.map { [.label($0)] + figures },
      frozenColumns: 1)
  }

  // MARK: - Indicators

  private var indicators: TemplateSheet {
    let row: [TemplateSheet.Cell] = [
      .input(.text), .input(.choice(.areas)), .input(.text), .input(.year), .input(.figure),
      .input(.choice(.units)),
    ]
    return TemplateSheet(
      name: text("Indikatorer", "Indicators"), title: TemplateKind.indicators.title(in: words.language),
      remark: text("En linje for hvert tal", "A line for each figure"),
      headings: [
        text("Indikator", "Indicator"), text("Område", "Area"), text("Segment", "Segment"),
        text("Periode", "Period"),
        text("Værdi", "Value"), text("Enhed", "Unit"),
      ], widths: [30, 28, 24, 12, 12, 12], rows: Array(repeating: row, count: 40), frozenColumns: 1)
  }
}
