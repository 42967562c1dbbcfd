/// A pattern that names files: `*` and `?` within a name, `**` for folders within folders.
///
/// Letter case and Unicode form do not matter; a leading dot is matched by a dot only, so that hidden files stay out.
package struct GlobPattern: Sendable, Hashable {
  /// One folder's or file's part of a pattern.
  package enum Part: Sendable, Hashable {
    /// A name without `*` or `?`.
    case name(String)
    /// A name with them, in lower case.
    case wildcard([Character])
    /// `**`: any number of folders, none included.
    case anyDepth
  }

  package var isAbsolute: Bool
  package var parts: [Part]

  package init(_ text: String) {
    isAbsolute = text.hasPrefix("/")
    parts = text.split(separator: "/").filter { $0 != "." }.map { part in
      if part == "**" { return .anyDepth }
      return part.contains { "*?".contains($0) } ? .wildcard(Array(part.lowercased())) : .name(String(part))
    }
  }

  /// Whether a path of names with `/` between them is one that the pattern names.
  package func matches(_ path: String) -> Bool {
    Self.matches(path.split(separator: "/").map(String.init)[...], parts[...])
  }

  /// The path of a file that the pattern names, without the folders that the pattern states outright.
  ///
  /// `a/b.csv` of `ind/a/b.csv` for `ind/**/*.csv`.
  package func variablePart(of path: String) -> String {
    let fixed = parts.dropLast().prefix { $0.isName }.count
    return path.split(separator: "/").dropFirst(fixed).joined(separator: "/")
  }

  /// Whether a text has wildcards.
  package static func isPattern(_ text: String) -> Bool { text.contains { "*?".contains($0) } }

  private static func matches(_ names: ArraySlice<String>, _ parts: ArraySlice<Part>) -> Bool {
    guard let part = parts.first else { return names.isEmpty }
    if part == .anyDepth, matches(names, parts.dropFirst()) { return true }
    guard let name = names.first else { return false }
    switch part {
    case .name(let text):
      return text.lowercased() == name.lowercased() && matches(names.dropFirst(), parts.dropFirst())
    case .wildcard(let pattern):
      return matches(name, pattern) && matches(names.dropFirst(), parts.dropFirst())
    case .anyDepth: return !name.hasPrefix(".") && matches(names.dropFirst(), parts)
    }
  }

  /// Whether a name fits the letters and wildcards of one part.
  ///
  /// - Parameter pattern: In lower case.
  /// - Complexity: O(*n* · *m*); the last `*` alone is tried again, which is enough.
  static func matches(_ name: String, _ pattern: [Character]) -> Bool {
    guard name.first != "." || pattern.first == "." else { return false }
    let letters = Array(name.lowercased())
    var letter = 0
    var place = 0
    var retry: (place: Int, letter: Int)?
    while letter < letters.count {
      if place < pattern.count, pattern[place] == "*" {
        retry = (place, letter)
        place += 1
      } else if place < pattern.count, pattern[place] == "?" || pattern[place] == letters[letter] {
        place += 1
        letter += 1
      } else if let last = retry {
        retry = (last.place, last.letter + 1)
        place = last.place + 1
        letter = last.letter + 1
      } else {
        return false
      }
    }
    return pattern[place...].allSatisfy { $0 == "*" }
  }
}

extension GlobPattern.Part {
  package var isName: Bool {
    if case .name = self { true } else { false }
  }
}
