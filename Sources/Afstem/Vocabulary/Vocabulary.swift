internal import Yams

/// The words that recognition and normalisation go by, from `vocabulary.yml`.
public struct Vocabulary: Sendable {
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

  /// The vocabulary compiled into the program, decoded once.
  public static let standard = Vocabulary(builtIn: PackageResources.vocabulary_yml)

  private init(builtIn bytes: [UInt8]) {
    do {
      self.init(try YAMLDecoder().decode(VocabularyFile.self, from: String(decoding: bytes, as: UTF8.self)))
    } catch {
      fatalError("the vocabulary compiled into the program cannot be decoded: \(error)")
    }
  }
}
