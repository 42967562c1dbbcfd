internal import Yams

/// `vocabulary.yml` as it is written: lists of words, and tables of such lists.
///
/// Its nodes are read as they are. `Decodable` takes three times as long, a tenth of what a small file costs in all.
package struct VocabularyFile {
  /// An entry is not there, or is not what it should be.
  package struct MalformedEntry: Error {
    package let name: String
  }

  private let root: Node

  package init(yaml: String) throws {
    guard let root = try compose(yaml: yaml, .basic) else { throw MalformedEntry(name: "/") }
    self.root = root
  }

  /// The words of an entry, or of one within it.
  package func list(_ names: String...) throws -> [String] {
    try Self.words(names.reduce(root) { $0?[$1] }, names.joined(separator: "/"))
  }

  /// An entry of one word.
  package func word(_ names: String...) throws -> String {
    guard let text = names.reduce(root, { $0?[$1] })?.scalar?.string else {
      throw MalformedEntry(name: names.joined(separator: "/"))
    }
    return text
  }

  package func lists(_ name: String) throws -> [String: [String]] {
    guard let entries = root[name]?.mapping else { throw MalformedEntry(name: name) }
    var lists: [String: [String]] = [:]
    for (key, words) in entries {
      guard let key = key.scalar?.string else { throw MalformedEntry(name: name) }
      lists[key] = try Self.words(words, "\(name)/\(key)")
    }
    return lists
  }

  private static func words(_ node: Node?, _ name: String) throws -> [String] {
    guard let words = node?.sequence else { throw MalformedEntry(name: name) }
    return try words.map { word in
      guard let text = word.scalar?.string else { throw MalformedEntry(name: name) }
      return text
    }
  }
}

extension Vocabulary {
  package static func keyed<Key: Hashable>(
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
