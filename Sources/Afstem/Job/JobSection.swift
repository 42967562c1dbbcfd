internal import AfstemModel
internal import Yams

/// A mapping of the job file with known keys.
struct JobSection<Key: JobKey> {
  /// The name for messages: `partnership`; empty for the file as a whole.
  let name: String
  let mark: JobMark
  let problems: JobProblems
  private var values: [Key: JobValue] = [:]

  /// Takes the known keys and reports the others, each with the nearest known one.
  init(_ mapping: Node.Mapping, name: String, mark: JobMark, problems: JobProblems) {
    self.name = name
    self.mark = mark
    self.problems = problems
    for (keyNode, node) in mapping {
      let keyMark = keyNode.jobMark ?? mark
      guard let text = keyNode.scalar?.string, let key = Key(rawValue: text) else {
        problems.report(.unknownKey(keyNode.scalar?.string ?? "", in: name, known: Self.known), at: keyMark)
        continue
      }
      let path = name.isEmpty ? text : "\(name).\(text)"
      values[key] = JobValue(node: node, name: path, keyMark: keyMark, problems: problems)
    }
  }

  private static var known: [String] { Key.allCases.map(\.rawValue) }

  /// The value of a key; `nil` if it is absent or empty.
  subscript(key: Key) -> JobValue? {
    guard let value = values[key], !value.isEmpty else { return nil }
    return value
  }

  /// The value of a required key; its absence is reported.
  func required(_ key: Key) -> JobValue? {
    if let value = self[key] { return value }
    problems.report(.missingKey(key.rawValue, in: name), at: values[key]?.mark ?? mark)
    return nil
  }
}

extension Message {
  fileprivate static func unknownKey(_ key: String, in section: String, known: [String]) -> Self {
    let nearest = NearestName(to: key, among: known).name
    let list = known.map { "\"\($0)\"" }.joined(separator: ", ")
    let place =
      section.isEmpty ? (da: "", en: "") : (da: " under \"\(section)\"", en: " under \"\(section)\"")
    return Self(
      da: "nøglen \"\(key)\" findes ikke\(place.da)"
        + (nearest.map { "; mente du \"\($0)\"?" } ?? "; her kan stå \(list)"),
      en: "there is no key \"\(key)\"\(place.en)"
        + (nearest.map { "; did you mean \"\($0)\"?" } ?? "; known here are \(list)"))
  }

  fileprivate static func missingKey(_ key: String, in section: String) -> Self {
    section.isEmpty
      ? Self(da: "nøglen \"\(key)\" mangler", en: "the key \"\(key)\" is missing")
      : Self(
        da: "nøglen \"\(key)\" mangler under \"\(section)\"",
        en: "the key \"\(key)\" is missing under \"\(section)\"")
  }
}

/// The keys that one mapping of the job file may hold.
protocol JobKey: RawRepresentable<String>, CaseIterable, Hashable {}
