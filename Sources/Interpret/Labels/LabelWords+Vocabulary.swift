internal import AfstemVocabulary

extension LabelWords {
  /// The phrases of `vocabulary.yml`.
  init(_ lists: LabelLists) {
    self.init(Self.measures(lists) + Self.periods(lists) + Self.units(lists) + Self.others(lists))
  }

  private typealias Phrase = (String, LabelSense)

  private static func measures(_ lists: LabelLists) -> [Phrase] {
    lists.phrases("measures") { Measure.Stage(rawValue: $0).map(LabelSense.stage) }
      + lists.phrases("stageLetters") { Measure.Stage(rawValue: $0).map(LabelSense.stageLetter) }
      + lists.phrases("flows") { Measure.Flow(rawValue: $0).map(LabelSense.flow) }
      + lists.phrases("statistics") { Measure.Statistic(rawValue: $0).map(LabelSense.statistic) }
      + lists.phrases("counted") { Measure.Counted(rawValue: $0).map(LabelSense.counted) }
      + lists.phrases("compounds", .compound)
  }

  private static func periods(_ lists: LabelLists) -> [Phrase] {
    lists.phrases("extents") { LabelReading.Extent(rawValue: $0).map(LabelSense.extent) }
      + lists.phrases("yearParts") { LabelSense.YearPart(rawValue: $0).map(LabelSense.yearPart) }
      + lists.phrases("yearPartLetters") { LabelSense.YearPart(rawValue: $0).map(LabelSense.yearPartLetter) }
      + lists.phrases("months") { Int($0).map(LabelSense.month) }
      + lists.phrases("ordinals") { Int($0).map(LabelSense.ordinal) } + lists.phrases("yearWords", .yearWord)
      + lists.phrases("splitYears", .splitYear) + lists.phrases("spanWords", .spanWord)
  }

  private static func units(_ lists: LabelLists) -> [Phrase] {
    lists.phrases("scales") { Int($0).map(LabelSense.scale) } + lists.phrases("currencies") { .currency($0) }
      + lists.phrases("unitFillers", .unitFiller) + lists.phrases("percentages", .percentage)
      + lists.phrases("perMilles", .perMille) + lists.phrases("countables", .countable)
      + lists.phrases("priceLevels", .priceLevel) + lists.phrases("priceWords", .priceWord)
      + lists.phrases("unitStatements", .unitStatement) + lists.phrases("noUnits", .noUnit)
  }

  private static func others(_ lists: LabelLists) -> [Phrase] {
    let names = ["offences", "areas", "wholeArea", "budgetItems"].flatMap { lists.phrases($0, .name) }
    return lists.phrases("total") { _ in .total } + lists.phrases("subtotal", .total) + subjects(lists)
      + names
      + lists.phrases("breakdowns", .breakdown) + lists.phrases("noteWords", .noteWord)
      + lists.phrases("stampWords", .stampWord) + lists.phrases("fillers", .filler)
  }

  /// What columns are called; a unit in the words, `beløb i kr`, is read by itself.
  private static func subjects(_ lists: LabelLists) -> [Phrase] {
    let currencies = Set((lists.keyed["currencies"] ?? [:]).values.joined())
    return lists.phrases("columns") { ColumnWord(rawValue: $0).map(LabelSense.subject) }
      .filter { phrase, _ in !LabelTokeniser.tokens(of: phrase).contains { currencies.contains($0.text) } }
  }
}

extension LabelLists {
  /// The phrases of a list that is divided by what they say.
  fileprivate func phrases(_ name: String, _ sense: (String) -> LabelSense?) -> [(String, LabelSense)] {
    (keyed[name] ?? [:]).sorted { $0.key < $1.key }.flatMap { key, phrases in
      sense(key).map { sense in phrases.map { ($0, sense) } } ?? []
    }
  }

  fileprivate func phrases(_ name: String, _ sense: LabelSense) -> [(String, LabelSense)] {
    (plain[name] ?? []).map { ($0, sense) }
  }
}
