internal import AfstemModel
internal import Yams

/// A value of the job file, its key's name, and where to report what is wrong with it.
struct JobValue {
  let node: Node
  /// For messages: `partnership.period`.
  let name: String
  let mark: JobMark
  let problems: JobProblems

  /// Reports at the value, or at its key where nothing stands after it.
  init(node: Node, name: String, keyMark: JobMark, problems: JobProblems) {
    self.node = node
    self.name = name
    self.problems = problems
    mark = Self.isEmpty(node) ? keyMark : node.jobMark ?? keyMark
  }

  /// Nothing stands after the key, or `null` does.
  var isEmpty: Bool { Self.isEmpty(node) }

  private static func isEmpty(_ node: Node) -> Bool {
    guard case .scalar(let scalar) = node, scalar.style == .plain || scalar.style == .any else {
      return false
    }
    return ["", "~", "null", "Null", "NULL"].contains(scalar.string)
  }

  /// A scalar as it stands, spaces and all; empty for anything else.
  var rawText: String { node.scalar?.string ?? "" }

  func report(_ message: Message) { problems.report(message, at: mark) }

  /// One line of text that is not blank.
  func text() -> String? {
    guard case .scalar(let scalar) = node else {
      report(.expected(.text, at: name))
      return nil
    }
    let text = scalar.string.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if text.isEmpty { report(.expected(.text, at: name)) }
    return text.isEmpty ? nil : text
  }

  /// The entries of a list; one scalar stands for a list of one.
  func list() -> [JobValue] {
    switch node {
    case .sequence(let sequence):
      return sequence.map { JobValue(node: $0, name: name, keyMark: $0.jobMark ?? mark, problems: problems) }
    case .scalar where !isEmpty:
      return [self]
    default:
      if !isEmpty { report(.expected(.list, at: name)) }
      return []
    }
  }

  /// A mapping with known keys.
  func section<Key: JobKey>(_ keys: Key.Type) -> JobSection<Key>? {
    guard case .mapping(let mapping) = node else {
      report(.expected(.mapping, at: name))
      return nil
    }
    return JobSection(mapping, name: name, mark: mark, problems: problems)
  }

  /// A mapping with keys of the writer's own, such as years, in the file's order.
  func entries() -> [(key: JobValue, value: JobValue)] {
    guard case .mapping(let mapping) = node else {
      if !isEmpty { report(.expected(.mapping, at: name)) }
      return []
    }
    return mapping.map { keyNode, node in
      let key = JobValue(node: keyNode, name: name, keyMark: mark, problems: problems)
      let label = keyNode.scalar.map { "\(name).\($0.string)" } ?? name
      return (key, JobValue(node: node, name: label, keyMark: key.mark, problems: problems))
    }
  }

  /// One of the words that a type knows.
  func choice<Choice: RawRepresentable<String> & CaseIterable>(of: Choice.Type) -> Choice? {
    guard let text = text() else { return nil }
    if let choice = Choice(rawValue: text) { return choice }
    report(.unknownWord(text, at: name, known: Choice.allCases.map(\.rawValue)))
    return nil
  }

  func boolean() -> Bool? {
    if let flag = node.bool { return flag }
    report(.expected(.boolean, at: name))
    return nil
  }
}

extension JobValue {
  /// What a key asks for.
  enum Expectation {
    case text
    case list
    case mapping
    case boolean
  }
}

extension Message {
  fileprivate static func expected(_ expectation: JobValue.Expectation, at name: String) -> Self {
    let (da, en) =
      switch expectation {
      case .text: ("én linje tekst", "one line of text")
      case .list: ("en liste", "a list")
      case .mapping: ("nøgler med hver sin værdi", "keys, each with a value")
      case .boolean: ("true eller false", "true or false")
      }
    return name.isEmpty
      ? Self(da: "jobfilen skal være \(da)", en: "the job file must be \(en)")
      : Self(da: "\"\(name)\" skal være \(da)", en: "\"\(name)\" must be \(en)")
  }

  /// A word where one of a few is asked for, with the nearest or all of them.
  static func unknownWord(_ word: String, at name: String, known: [String]) -> Self {
    let list = known.joined(separator: ", ")
    let nearest = NearestName(to: word, among: known).name
    return Self(
      da: "\"\(word)\" kan ikke stå ved \"\(name)\""
        + (nearest.map { "; mente du \"\($0)\"?" } ?? "; vælg mellem \(list)"),
      en: "\"\(word)\" is not known at \"\(name)\""
        + (nearest.map { "; did you mean \"\($0)\"?" } ?? "; choose among \(list)"))
  }
}
