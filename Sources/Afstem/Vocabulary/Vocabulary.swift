/// The words that recognition and normalisation go by, from `vocabulary.yml`.
public final class Vocabulary: Sendable {
  let columns: ColumnWords
  let totalExact: Phrases
  let totalPrefix: Phrases
  let totalSuffix: Phrases
  let subtotal: Phrases
  let remainder: Phrases
  let ofWhich: Phrases
  let rate: Phrases
  let grandTotal: Phrases
  let unknown: Phrases
  let nothing: Phrases
  let approximations: Phrases
  let units: [MoneyUnit: Phrases]
  let unitLead: Phrases
  /// Month numbers by name.
  let months: [String: Int]
  let quarters: Phrases
  let halves: Phrases
  let rules: [TargetRule: Phrases]
  let offences: Phrases
  let wholeArea: Phrases
  let areas: Phrases
  let areaLevels: [AreaLevel: Phrases]
  let reported: Phrases
  let statisticsTables: [String]
  let budgetItems: Phrases
  let kinds: [ExtractKind: Phrases]
  let activityTitles: Phrases
  let focusAreaTitles: Phrases
  let titleLeads: Phrases
  let generalTitles: Phrases
  let noteStarts: Phrases
  let genericSheets: Phrases
  let lines: [LineWord: Phrases]

  init(_ file: VocabularyFile) throws {
    columns = ColumnWords(try file.lists("columns"))
    totalExact = Phrases(try file.list("total", "exact"))
    totalPrefix = Phrases(try file.list("total", "prefix"))
    totalSuffix = Phrases(try file.list("total", "suffix"))
    subtotal = Phrases(try file.list("subtotal"))
    remainder = Phrases(try file.list("remainder"))
    ofWhich = Phrases(try file.list("ofWhich"))
    rate = Phrases(try file.list("rate"))
    grandTotal = Phrases(try file.list("grandTotal"))
    unknown = Phrases(try file.list("unknown"))
    nothing = Phrases(try file.list("nothing"))
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
    lines = Self.keyed(try file.lists("lines"), by: LineWord.init(rawValue:))
  }

  /// The vocabulary compiled into the program, decoded once.
  public static let standard = Vocabulary(builtIn: PackageResources.vocabulary_yml)

  private convenience init(builtIn bytes: [UInt8]) {
    do {
      try self.init(VocabularyFile(yaml: String(decoding: bytes, as: UTF8.self)))
    } catch {
      fatalError("the vocabulary compiled into the program cannot be decoded: \(error)")
    }
  }
}
