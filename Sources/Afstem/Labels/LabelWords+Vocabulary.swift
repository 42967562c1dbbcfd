extension LabelWords {
  /// The phrases of `vocabulary.yml`.
  init(_ file: VocabularyFile) throws {
    self.init(try Self.measures(file) + Self.periods(file) + Self.units(file) + Self.others(file))
  }

  private typealias Phrase = (String, LabelSense)

  private static func measures(_ file: VocabularyFile) throws -> [Phrase] {
    let keyed: [[Phrase]] = [
      phrases(try file.lists("measures")) { Measure.Stage(rawValue: $0).map(LabelSense.stage) },
      phrases(try file.lists("stageLetters")) { Measure.Stage(rawValue: $0).map(LabelSense.stageLetter) },
      phrases(try file.lists("flows")) { Measure.Flow(rawValue: $0).map(LabelSense.flow) },
      phrases(try file.lists("statistics")) { Measure.Statistic(rawValue: $0).map(LabelSense.statistic) },
      phrases(try file.lists("counted")) { Measure.Counted(rawValue: $0).map(LabelSense.counted) },
    ]
    return keyed.flatMap { $0 } + plain(try file.list("compounds"), .compound)
  }

  private static func periods(_ file: VocabularyFile) throws -> [Phrase] {
    let keyed: [[Phrase]] = [
      phrases(try file.lists("extents")) { LabelReading.Extent(rawValue: $0).map(LabelSense.extent) },
      phrases(try file.lists("yearParts")) { LabelSense.YearPart(rawValue: $0).map(LabelSense.yearPart) },
      phrases(try file.lists("yearPartLetters")) {
        LabelSense.YearPart(rawValue: $0).map(LabelSense.yearPartLetter)
      },
      phrases(try file.lists("months")) { Int($0).map(LabelSense.month) },
      phrases(try file.lists("ordinals")) { Int($0).map(LabelSense.ordinal) },
    ]
    return keyed.flatMap { $0 } + plain(try file.list("yearWords"), .yearWord)
      + plain(try file.list("splitYears"), .splitYear) + plain(try file.list("spanWords"), .spanWord)
  }

  private static func units(_ file: VocabularyFile) throws -> [Phrase] {
    phrases(try file.lists("scales")) { Int($0).map(LabelSense.scale) }
      + phrases(try file.lists("currencies")) { .currency($0) }
      + plain(try file.list("unitFillers"), .unitFiller) + plain(try file.list("percentages"), .percentage)
      + plain(try file.list("perMilles"), .perMille) + plain(try file.list("countables"), .countable)
      + plain(try file.list("priceLevels"), .priceLevel) + plain(try file.list("priceWords"), .priceWord)
      + plain(try file.list("unitStatements"), .unitStatement) + plain(try file.list("noUnits"), .noUnit)
  }

  private static func others(_ file: VocabularyFile) throws -> [Phrase] {
    let totals =
      try ["exact", "prefix", "suffix"].flatMap { try file.list("total", $0) } + file.list("subtotal")
    let names = try ["offences", "areas", "wholeArea", "budgetItems"].flatMap { try file.list($0) }
    return plain(totals, .total) + (try subjects(file)) + plain(names, .name)
      + plain(try file.list("breakdowns"), .breakdown) + plain(try file.list("noteWords"), .noteWord)
      + plain(try file.list("stampWords"), .stampWord)
      + plain(try file.list("fillers"), .filler)
  }

  /// What columns are called; a unit in the words, `beløb i kr`, is read by itself.
  private static func subjects(_ file: VocabularyFile) throws -> [Phrase] {
    let currencies = Set(try file.lists("currencies").values.joined())
    return phrases(try file.lists("columns")) { ColumnWord(rawValue: $0).map(LabelSense.subject) }
      .filter { phrase, _ in
        !LabelTokeniser.tokens(of: phrase).contains { currencies.contains($0.text) }
      }
  }

  private static func phrases(_ lists: [String: [String]], _ sense: (String) -> LabelSense?) -> [Phrase] {
    lists.sorted { $0.key < $1.key }.flatMap { key, phrases in
      sense(key).map { sense in phrases.map { ($0, sense) } } ?? []
    }
  }

  private static func plain(_ phrases: [String], _ sense: LabelSense) -> [Phrase] {
    phrases.map { ($0, sense) }
  }
}
