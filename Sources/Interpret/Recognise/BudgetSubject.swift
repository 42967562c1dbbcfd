internal import AfstemModel
internal import AfstemVocabulary

/// Decides what the detail rows of a budget table are, and which activity or focus area the table is about.
struct BudgetSubject {
  let columns: [TableColumn]
  let rows: [TableRow]
  let title: TitleText
  /// The sheet's name; the file's for a delimited one.
  let sheet: String
  /// Other tables stand on the same sheet, so that its name says nothing of this one.
  let sharesSheet: Bool
  let lexicon: LabelLexicon

  func decide() -> (level: BudgetLevel, activity: String?, focusArea: String?) {
    let hasActivities = columns.contains { $0.role == .activity }
    if columns.contains(where: { $0.role == .budgetItem }) {
      return (.activity, hasActivities ? nil : ownActivity, title.focusArea)
    }
    if let activity = title.activity { return (.activity, activity, title.focusArea) }
    if let area = title.focusArea ?? onlyFocusArea { return (.focusArea, nil, area) }
    if !hasActivities, rowsAreItems { return (.activity, ownActivity, nil) }
    return (.overview, nil, nil)
  }

  /// The activity that a table of items is of as a whole; `nil` where headings divide them, and its name is none of an
  /// activity.
  private var ownActivity: String? {
    guard let name else { return nil }
    let isDivided = rows.contains { $0.role == .detail && !$0.group.isEmpty }
    return isDivided && isGeneric(name) && !lexicon.isNamedByJob(name) ? nil : name
  }

  /// What the table is called: as a line says, else the sheet's name, else the first line that is a name; of lines above
  /// one table of several, the nearest.
  var name: String? {
    if let activity = title.activity { return activity }
    let names = title.names
    let named =
      names.last(where: lexicon.isNamedByJob)
      ?? (sharesSheet ? names.last : names.first { !isGeneric($0) } ?? names.first)
    if isGenericSheet || sharesSheet { return named ?? (isGenericSheet ? nil : sheet) }
    guard let named, !isGeneric(named) || lexicon.isNamedByJob(named) else { return sheet }
    return lexicon.isNamedByJob(sheet) && !lexicon.isNamedByJob(named) ? sheet : named
  }

  /// A title that says what the sheet is rather than what it is about.
  private func isGeneric(_ title: String) -> Bool {
    let words = title.folded.split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
    return lexicon.vocabulary.generalTitles.phrase(in: words) != nil
  }

  private var isGenericSheet: Bool {
    let words = sheet.folded.split { !$0.isLetter && !$0.isNumber }.map { $0.filter { !$0.isNumber } }
    return words.allSatisfy { $0.isEmpty || lexicon.vocabulary.genericSheets.contains($0) }
  }

  private var rowsAreItems: Bool {
    let labels = rows.filter { $0.role == .detail }.compactMap { $0.labels.values.sorted().first }
    return !labels.isEmpty && labels.filter(lexicon.isBudgetItem).count * 2 >= labels.count
  }

  /// The focus area that every detail row names.
  private var onlyFocusArea: String? {
    guard let column = columns.first(where: { $0.role == .focusArea }) else { return nil }
    let areas = rows.filter { $0.role == .detail }.map { $0.labels[column.number] ?? "" }
    guard let first = areas.first, first.contains(where: { $0.isLetter || $0.isNumber }), !sheetIsOverview,
      areas.allSatisfy({ $0 == first })
    else { return nil }
    return first
  }

  private var sheetIsOverview: Bool {
    ([sheet] + title.lines.map(\.text)).contains { text in
      lexicon.vocabulary.overviewTitles.contains(where: text.folded.contains)
    }
  }
}
