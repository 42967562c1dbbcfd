package import AfstemModel

/// The words that recognition and normalisation go by, from `vocabulary.yml`.
package final class Vocabulary: Sendable {
  package let columns: ColumnWords
  package let totalExact: Phrases
  package let totalPrefix: Phrases
  package let totalSuffix: Phrases
  package let subtotal: Phrases
  package let remainder: Phrases
  /// Parts of words.
  package let rounding: [String]
  package let frame: Phrases
  /// What may stand behind a word for the frame.
  package let frameEnds: Phrases
  package let ofWhich: Phrases
  package let rate: Phrases
  package let grandTotal: Phrases
  package let unknown: Phrases
  /// Marks, among those for unknown figures, of what does not exist.
  package let unavailable: Phrases
  package let withheld: Phrases
  /// What stands before the number that a withheld count is less than.
  package let bounds: Phrases
  /// As written, for `K` is the credit side and `k` a thousand.
  package let debit: Set<String>
  package let credit: Set<String>
  package let nothing: Phrases
  /// Words for a percent sign: `pct.`
  package let percent: Phrases
  /// Words for the minus of a change.
  package let fall: Phrases
  /// Words for the plus of a change.
  package let rise: Phrases
  package let approximations: Phrases
  package let units: [MoneyUnit: Phrases]
  package let unitLead: Phrases
  /// Month numbers by name.
  package let months: [String: Int]
  package let quarters: Phrases
  package let halves: Phrases
  package let rules: [TargetRule: Phrases]
  package let offences: Phrases
  package let wholeArea: Phrases
  package let areas: Phrases
  /// Parts of what an indicator is asked of: `Aften og nat`, `Kvinder`.
  package let segments: Phrases
  package let areaLevels: [AreaLevel: Phrases]
  package let reported: Phrases
  package let statisticsTables: [String]
  package let budgetItems: Phrases
  package let kinds: [ExtractKind: Phrases]
  package let activityTitles: Phrases
  package let focusAreaTitles: Phrases
  package let titleLeads: Phrases
  package let generalTitles: Phrases
  package let noteStarts: Phrases
  package let genericSheets: Phrases
  package let openEnds: Set<String>
  package let joiners: Set<String>
  package let overviewTitles: [String]
  package let statisticsColumns: [String]
  /// What stands within a title, and the words that it then ends on.
  package let statisticsTitles: [(within: String, end: String)]
  package let noteMarks: Set<Unicode.Scalar>
  package let totalName: String
  package let unstatedName: String
  package let labels: LabelLists
  package let lines: [LineWord: Phrases]

  package init(_ file: VocabularyFile) throws {
    columns = ColumnWords(try file.lists("columns"))
    totalExact = Phrases(try file.list("total", "exact"))
    totalPrefix = Phrases(try file.list("total", "prefix"))
    totalSuffix = Phrases(try file.list("total", "suffix"))
    subtotal = Phrases(try file.list("subtotal"))
    remainder = Phrases(try file.list("remainder"))
    rounding = try file.list("rounding").map(\.folded)
    frame = Phrases(try file.list("frame"))
    frameEnds = Phrases(try file.list("frameEnds"))
    ofWhich = Phrases(try file.list("ofWhich"))
    rate = Phrases(try file.list("rate"))
    grandTotal = Phrases(try file.list("grandTotal"))
    unknown = Phrases(try file.list("unknown"))
    unavailable = Phrases(try file.list("unavailable"))
    withheld = Phrases(try file.list("withheld"))
    bounds = Phrases(try file.list("bounds"))
    debit = Set(try file.list("sides", "debit"))
    credit = Set(try file.list("sides", "credit"))
    nothing = Phrases(try file.list("nothing"))
    percent = Phrases(try file.list("percent"))
    fall = Phrases(try file.list("fall"))
    rise = Phrases(try file.list("rise"))
    approximations = Phrases(try file.list("approximations"))
    units = Self.keyed(try file.lists("units"), by: MoneyUnit.init(rawValue:))
    unitLead = Phrases(try file.list("unitLead"))
    let months = try file.lists("months").flatMap { month, names in
      guard let number = Int(month) else { throw VocabularyFile.MalformedEntry(name: "months/\(month)") }
      return names.map { ($0.folded, number) }
    }
    self.months = Dictionary(months, uniquingKeysWith: min)
    quarters = Phrases(try file.list("quarters"))
    halves = Phrases(try file.list("halves"))
    rules = Self.keyed(try file.lists("rules"), by: TargetRule.init(rawValue:))
    offences = Phrases(try file.list("offences"))
    wholeArea = Phrases(try file.list("wholeArea"))
    areas = Phrases(try file.list("areas"))
    segments = Phrases(try file.list("segments"))
    areaLevels = Self.keyed(try file.lists("areaLevels"), by: AreaLevel.init(rawValue:))
    reported = Phrases(try file.list("reported"))
    statisticsTables = try file.list("statisticsTables").map(\.folded)
    budgetItems = Phrases(try file.list("budgetItems"))
    kinds = Self.keyed(try file.lists("kinds"), by: ExtractKind.init(rawValue:))
    activityTitles = Phrases(try file.list("activityTitles"))
    focusAreaTitles = Phrases(try file.list("focusAreaTitles"))
    titleLeads = Phrases(try file.list("titleLeads"))
    generalTitles = Phrases(try file.list("generalTitles"))
    noteStarts = Phrases(try file.list("noteStarts"))
    genericSheets = Phrases(try file.list("genericSheets"))
    openEnds = Set(try file.list("openEnds"))
    joiners = Set(try file.list("joiners"))
    overviewTitles = try file.list("overviewTitles").map(\.folded)
    statisticsColumns = try file.list("statisticsColumns").map(\.folded)
    statisticsTitles = try file.lists("statisticsTitles").flatMap { within, ends in
      ends.map { (within.folded, $0.folded) }
    }
    noteMarks = Set(try file.list("noteMarks").flatMap(\.unicodeScalars))
    totalName = try file.word("names", "total")
    unstatedName = try file.word("names", "unstated")
    labels = try LabelLists(file)
    lines = Self.keyed(try file.lists("lines"), by: LineWord.init(rawValue:))
  }

  /// The vocabulary compiled into the program, decoded once.
  package static let standard = Vocabulary(builtIn: PackageResources.vocabulary_yml)

  private convenience init(builtIn bytes: [UInt8]) {
    do {
      try self.init(VocabularyFile(yaml: String(decoding: bytes, as: UTF8.self)))
    } catch {
      fatalError("the vocabulary compiled into the program cannot be decoded: \(error)")
    }
  }
}
