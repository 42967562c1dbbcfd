/// The lists of words that labels are read by, as `vocabulary.yml` has them.
package struct LabelLists: Sendable {
  /// Words by what they say.
  package let keyed: [String: [String: [String]]]
  /// Words that all say the same.
  package let plain: [String: [String]]

  private static let keyedNames = [
    "measures", "stageLetters", "flows", "statistics", "counted", "extents", "yearParts", "yearPartLetters",
    "months", "ordinals", "scales", "currencies", "columns", "total",
  ]
  private static let plainNames = [
    "compounds", "yearWords", "splitYears", "spanWords", "unitFillers", "percentages", "perMilles",
    "countables",
    "priceLevels", "priceWords", "unitStatements", "noUnits", "offences", "areas", "wholeArea", "budgetItems",
    "breakdowns", "noteWords", "stampWords", "fillers", "subtotal",
  ]

  init(_ file: VocabularyFile) throws {
    keyed = try Self.keyedNames.reduce(into: [:]) { lists, name in lists[name] = try file.lists(name) }
    plain = try Self.plainNames.reduce(into: [:]) { lists, name in lists[name] = try file.list(name) }
  }
}
