package import AfstemModel
internal import Yams

/// Names put into the text of a job file, whose comments, order and spelling stay as they are.
package struct JobFileEdit {
  package private(set) var text: String

  /// Puts the proposals into a job file.
  ///
  /// - Throws: ``JobError`` where the text is no job file any more, which it then is not to become.
  package init(_ text: String, adding proposals: [JobProposal], at location: JobLocation) throws(JobError) {
    self.text = text
    for proposal in proposals { add(proposal) }
    _ = try JobReader(location: location, text: self.text).job()
  }

  private mutating func add(_ proposal: JobProposal) {
    guard let root = try? Yams.compose(yaml: text) else { return }
    let path = proposal.list == .areas ? ["partnership", "areas"] : [proposal.list.rawValue]
    var list: Node? = root
    for key in path { list = list?.mapping?[Node(key)] }
    let known = proposal.candidates.first
    if proposal.list != .areas, let known, let entry = list?.sequence?.first(where: { $0.names(known) }) {
      addAlias(proposal.name, to: entry)
    } else if let list = list?.sequence {
      add(proposal.line(for: known), to: list)
    } else if proposal.list != .areas {
      if !text.hasSuffix("\n") { text += "\n" }
      text += "\(proposal.list.rawValue):\n  - \(proposal.line(for: known))\n"
    }
  }

  private mutating func addAlias(_ alias: String, to entry: Node) {
    guard let mapping = entry.mapping else { return }
    if let aliases = mapping["aliases"] {
      if let list = aliases.sequence { add(alias.yaml, to: list) }
      // A lone name stands for a list of one.
      if let scalar = aliases.scalar, let mark = aliases.mark { replace(scalar, at: mark, with: alias) }
    } else if let mark = entry.mark, isBracketed(mark) {
      insert(", aliases: [\(alias.yaml)]", beforeEndFrom: mark)
    } else if let mark = mapping.first(where: { $0.key.string == "name" })?.key.mark {
      insertLine(
        String(repeating: " ", count: mark.column - 1) + "aliases: [\(alias.yaml)]", after: mark.line)
    }
  }

  private mutating func replace(_ scalar: Node.Scalar, at mark: Mark, with alias: String) {
    var lines = lines
    guard lines.indices.contains(mark.line - 1) else { return }
    let line = lines[mark.line - 1]
    let start = line.unicodeScalars.index(
      line.unicodeScalars.startIndex, offsetBy: min(mark.column - 1, line.unicodeScalars.count))
    guard scalar.style == .plain, line[start...].hasPrefix(scalar.string) else { return }
    let end = line.index(start, offsetBy: scalar.string.count)
    lines[mark.line - 1] = line[..<start] + "[\(scalar.string.yaml), \(alias.yaml)]" + line[end...]
    text = lines.joined(separator: "\n")
  }

  /// After the last of a list, in the style that it has.
  private mutating func add(_ item: String, to list: Node.Sequence) {
    if let mark = list.mark, isBracketed(mark) {
      return insert(list.isEmpty ? item : ", \(item)", beforeEndFrom: mark)
    }
    guard let last = list.last?.mark else { return }
    let lines = lines
    guard lines.indices.contains(last.line - 1) else { return }
    let line = lines[last.line - 1]
    guard let dash = line.firstIndex(of: "-") else { return }
    let indent = line.distance(from: line.startIndex, to: dash)
    var end = last.line
    while end < lines.count {
      let next = lines[end]
      let depth = next.prefix { $0 == " " }.count
      guard depth > indent, !next.allSatisfy(\.isWhitespace) else { break }
      end += 1
    }
    insertLine(String(repeating: " ", count: indent) + "- \(item)", after: end)
  }

  /// Whether what begins at a mark is written between brackets.
  private func isBracketed(_ mark: Mark) -> Bool {
    index(of: mark).map { $0 < text.endIndex && "{[".contains(text[$0]) } ?? false
  }

  private var lines: [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// - Parameter number: Counts from 1.
  private mutating func insertLine(_ line: String, after number: Int) {
    var lines = lines
    lines.insert(line, at: min(number, lines.count))
    text = lines.joined(separator: "\n")
  }

  /// Before the bracket that ends what begins at a mark.
  private mutating func insert(_ addition: String, beforeEndFrom mark: Mark) {
    guard var place = index(of: mark) else { return }
    var depth = 0
    var quote: Character?
    while place < text.endIndex {
      let character = text[place]
      if let open = quote {
        if character == open { quote = nil }
      } else if character == "\"" || character == "'", depth > 0, isAfterMark(place) {
        quote = character
      } else if character == "#", isAfterSpace(place) {
        place = text[place...].firstIndex(of: "\n") ?? text.endIndex
        continue
      } else if character == "{" || character == "[" {
        depth += 1
      } else if character == "}" || character == "]" {
        depth -= 1
        guard depth <= 0 else {
          place = text.index(after: place)
          continue
        }
        var end = place
        while end > text.startIndex, text[text.index(before: end)] == " " { end = text.index(before: end) }
        text.insert(contentsOf: addition, at: end)
        return
      }
      place = text.index(after: place)
    }
  }

  /// A quote opens a text only where one begins.
  private func isAfterMark(_ place: String.Index) -> Bool {
    guard place > text.startIndex else { return true }
    let before = text[..<place].last { $0 != " " }
    return before.map { "{[,:\n".contains($0) } ?? true
  }

  private func isAfterSpace(_ place: String.Index) -> Bool {
    place == text.startIndex || text[text.index(before: place)].isWhitespace
  }

  private func index(of mark: Mark) -> String.Index? {
    var place = text.startIndex
    for _ in 1..<max(mark.line, 1) {
      guard let end = text[place...].firstIndex(of: "\n") else { return nil }
      place = text.index(after: end)
    }
    return text.unicodeScalars.index(place, offsetBy: mark.column - 1, limitedBy: text.endIndex)
  }
}

extension Node {
  /// Whether an entry of a list has the name.
  fileprivate func names(_ name: String) -> Bool {
    guard let own = mapping?["name"]?.string else { return false }
    return FoldedName(own) == FoldedName(name)
  }
}

extension JobProposal {
  /// An entry for a list that does not have the name yet.
  package func line(for known: String?) -> String {
    switch list {
    case .areas: name.yaml
    case .activities:
      known.map { "{ name: \($0.yaml), aliases: [\(name.yaml)] }" } ?? "{ name: \(name.yaml) }"
    case .offenceTypes:
      known.map { "{ id: \($0.identifier), name: \($0.yaml), aliases: [\(name.yaml)] }" }
        ?? "{ id: \(name.identifier), name: \(name.yaml) }"
    }
  }
}

extension String {
  /// As YAML takes it for a text: bare where that is sure, else in double quotes.
  package var yaml: String {
    let isBare =
      first?.isLetter == true && !hasSuffix(" ")
      && unicodeScalars.allSatisfy {
        $0.properties.isAlphabetic || (48...57).contains($0.value) || " .-/+()&".unicodeScalars.contains($0)
      }
      && !["true", "false", "null", "yes", "no", "on", "off", "ja", "nej"].contains(lowercased())
    if isBare { return self }
    let escaped = map { character -> String in
      switch character {
      case "\"": "\\\""
      case "\\": "\\\\"
      case _ where character.isNewline || character == "\t": " "
      default: String(character)
      }
    }
    return "\"\(escaped.joined())\""
  }

  /// A word for tables: `vold-trusler`.
  package var identifier: String {
    let letters: [Character: String] = [
      "æ": "ae", "ø": "oe", "å": "aa", "é": "e", "ü": "u", "ö": "o", "ä": "a",
    ]
    let plain = lowercased().map {
      letters[$0] ?? ($0.isASCII && ($0.isLetter || $0.isNumber) ? String($0) : "-")
    }.joined()
    let word = plain.split(separator: "-").joined(separator: "-")
    return word.isEmpty ? "x" : word
  }
}
