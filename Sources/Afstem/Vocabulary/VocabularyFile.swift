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
  static func keyed<Key: Hashable>(
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
