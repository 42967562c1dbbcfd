internal import AfstemFiles

/// A pattern for paths in which parts have names: `budget/{partner}/*.xlsx`.
package struct PathNames: Sendable, Hashable {
  /// The pattern without names, for whoever lists files.
  package let pattern: String
  /// In the order that they stand in.
  package let names: [String]
  private let parts: [Part]

  private enum Part: Sendable, Hashable {
    case anyDepth
    case name([Token])
  }

  private enum Token: Sendable, Hashable {
    case letter(Character)
    case any
    case anyLetter
    case named(Int)
  }

  package init(_ text: String) {
    var names: [String] = []
    parts = text.split(separator: "/").filter { $0 != "." }.map { part in
      part == "**" ? .anyDepth : .name(Self.tokens(of: part, &names))
    }
    self.names = names
    var plain = ""
    var isInName = false
    for character in text {
      if character == "{" { isInName = true }
      if !isInName { plain.append(character) }
      if character == "}", isInName {
        isInName = false
        plain.append("*")
      }
    }
    pattern = isInName ? text : plain
  }

  private static func tokens(of part: Substring, _ names: inout [String]) -> [Token] {
    var tokens: [Token] = []
    var rest = part[...]
    while let character = rest.first {
      rest.removeFirst()
      switch character {
      case "*": tokens.append(.any)
      case "?": tokens.append(.anyLetter)
      case "{":
        guard let end = rest.firstIndex(of: "}") else {
          tokens.append(.letter(character))
          continue
        }
        tokens.append(.named(names.count))
        names.append(String(rest[..<end]))
        rest = rest[rest.index(after: end)...]
      default: tokens.append(.letter(character))
      }
    }
    return tokens
  }

  /// What a path has in the place of each name; `nil` for a path that the pattern does not fit.
  package func values(in path: String) -> [String: String]? {
    var found = [String](repeating: "", count: names.count)
    let folders = path.split(separator: "/").filter { $0 != "." }.map { Array($0) }
    guard Self.matches(folders[...], parts[...], &found) else { return nil }
    return Dictionary(zip(names, found)) { first, _ in first }
  }

  private static func matches(
    _ names: ArraySlice<[Character]>, _ parts: ArraySlice<Part>, _ found: inout [String]
  ) -> Bool {
    guard let part = parts.first else { return names.isEmpty }
    switch part {
    case .anyDepth:
      if matches(names, parts.dropFirst(), &found) { return true }
      return !names.isEmpty && matches(names.dropFirst(), parts, &found)
    case .name(let tokens):
      guard let name = names.first, fits(name[...], tokens[...], &found) else { return false }
      return matches(names.dropFirst(), parts.dropFirst(), &found)
    }
  }

  /// A name takes as few letters as it can, and one at least.
  private static func fits(
    _ letters: ArraySlice<Character>, _ tokens: ArraySlice<Token>, _ found: inout [String]
  ) -> Bool {
    guard let token = tokens.first else { return letters.isEmpty }
    let rest = tokens.dropFirst()
    switch token {
    case .letter(let wanted):
      return letters.first.map { $0.lowercased() == wanted.lowercased() } == true
        && fits(letters.dropFirst(), rest, &found)
    case .anyLetter: return !letters.isEmpty && fits(letters.dropFirst(), rest, &found)
    case .any, .named:
      let least = token == .any ? 0 : 1
      guard letters.count >= least else { return false }
      for count in least...letters.count where fits(letters.dropFirst(count), rest, &found) {
        if case .named(let index) = token { found[index] = String(letters.prefix(count)) }
        return true
      }
      return false
    }
  }
}
