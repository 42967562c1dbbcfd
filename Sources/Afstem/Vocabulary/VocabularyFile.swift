/// `vocabulary.yml` as it is written.
struct VocabularyFile: Decodable {
  struct Total: Decodable {
    let exact: [String]
    let prefix: [String]
    let suffix: [String]
  }

  let columns: [String: [String]]
  let total: Total
  let subtotal: [String]
  let remainder: [String]
  let ofWhich: [String]
  let rate: [String]
  let grandTotal: [String]
  let unknown: [String]
  let nothing: [String]
  let approximations: [String]
  let units: [String: [String]]
  let unitLead: [String]
  let months: [Int: [String]]
  let quarters: [String]
  let halves: [String]
  let rules: [String: [String]]
  let offences: [String]
  let wholeArea: [String]
  let areas: [String]
  let areaLevels: [String: [String]]
  let reported: [String]
  let statisticsTables: [String]
  let budgetItems: [String]
  let kinds: [String: [String]]
  let activityTitles: [String]
  let focusAreaTitles: [String]
  let titleLeads: [String]
  let generalTitles: [String]
  let noteStarts: [String]
  let genericSheets: [String]
}

extension Vocabulary {
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

  private static func keyed<Key: Hashable>(
    _ lists: [String: [String]], by key: (String) -> Key?
  ) -> [Key: Phrases] {
    var phrases: [Key: Phrases] = [:]
    for (name, list) in lists {
      guard let key = key(name) else { continue }
      phrases[key] = Phrases(list)
    }
    return phrases
  }
}
