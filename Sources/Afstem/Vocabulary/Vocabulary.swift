internal import Yams

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

  init(_ file: VocabularyFile) {
    columns = ColumnWords(file.columns)
    totalExact = Phrases(file.total.exact)
    totalPrefix = Phrases(file.total.prefix)
    totalSuffix = Phrases(file.total.suffix)
    subtotal = Phrases(file.subtotal)
    remainder = Phrases(file.remainder)
    ofWhich = Phrases(file.ofWhich)
    rate = Phrases(file.rate)
    grandTotal = Phrases(file.grandTotal)
    unknown = Phrases(file.unknown)
    nothing = Phrases(file.nothing)
    approximations = Phrases(file.approximations)
    units = Self.keyed(file.units, by: MoneyUnit.init(rawValue:))
    unitLead = Phrases(file.unitLead)
    months = Dictionary(
      file.months.flatMap { month, names in names.map { ($0.folded, month) } }, uniquingKeysWith: min)
    quarters = Phrases(file.quarters)
    halves = Phrases(file.halves)
    rules = Self.keyed(file.rules, by: TargetRule.init(rawValue:))
    offences = Phrases(file.offences)
    wholeArea = Phrases(file.wholeArea)
    areas = Phrases(file.areas)
    areaLevels = Self.keyed(file.areaLevels, by: AreaLevel.init(rawValue:))
    reported = Phrases(file.reported)
    statisticsTables = file.statisticsTables.map(\.folded)
    budgetItems = Phrases(file.budgetItems)
    kinds = Self.keyed(file.kinds, by: ExtractKind.init(rawValue:))
    activityTitles = Phrases(file.activityTitles)
    focusAreaTitles = Phrases(file.focusAreaTitles)
    titleLeads = Phrases(file.titleLeads)
    generalTitles = Phrases(file.generalTitles)
    noteStarts = Phrases(file.noteStarts)
    genericSheets = Phrases(file.genericSheets)
  }

  /// The vocabulary compiled into the program, decoded once.
  public static let standard = Vocabulary(builtIn: PackageResources.vocabulary_yml)

  private convenience init(builtIn bytes: [UInt8]) {
    do {
      self.init(try YAMLDecoder().decode(VocabularyFile.self, from: String(decoding: bytes, as: UTF8.self)))
    } catch {
      fatalError("the vocabulary compiled into the program cannot be decoded: \(error)")
    }
  }
}
