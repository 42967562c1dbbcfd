package import AfstemCells

/// A language that messages, headings and numbers are written in for people.
package enum Language: String, Sendable, Hashable, CaseIterable {
  case danish = "da"
  case english = "en"
}

extension Language {
  /// A decimal with the language's mark: `-12,5`.
  package func decimal(_ number: ExactDecimal) -> String {
    String(number.description.map { $0 == "." ? Character(decimalMark) : $0 })
  }
}

extension Language {
  /// `C3, C4 og C5`.
  package func list(_ parts: [String]) -> String { joined(parts, by: self == .danish ? "og" : "and") }

  /// `C3 eller C4`.
  package func choice(_ parts: [String]) -> String { joined(parts, by: self == .danish ? "eller" : "or") }

  private func joined(_ parts: [String], by word: String) -> String {
    guard let last = parts.last, parts.count > 1 else { return parts.first ?? "" }
    return parts.dropLast().joined(separator: ", ") + " \(word) \(last)"
  }
}
