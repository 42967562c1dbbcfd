internal import Yams

/// `vocabulary.yml` as it is written: lists of words, and tables of such lists.
///
/// Its nodes are read as they are. `Decodable` takes three times as long, a tenth of what a small file costs in all.
struct VocabularyFile {
  struct MissingEntry: Error {
    let name: String
  }

  private let entries: Node.Mapping

  init(yaml: String) throws {
    guard let entries = try compose(yaml: yaml, .basic)?.mapping else { throw MissingEntry(name: "/") }
    self.entries = entries
  }

  func list(_ name: String) throws -> [String] {
    guard let words = entries[name]?.sequence else { throw MissingEntry(name: name) }
    return words.compactMap(\.scalar?.string)
  }

  func lists(_ name: String) throws -> [String: [String]] {
    guard let lists = entries[name]?.mapping else { throw MissingEntry(name: name) }
    return Dictionary(
      lists.map { key, words in
        (key.scalar?.string ?? "", (words.sequence ?? []).compactMap(\.scalar?.string))
      },
      uniquingKeysWith: +)
  }
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
