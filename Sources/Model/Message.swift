/// One sentence in every language of the program.
package struct Message: Codable, Sendable, Hashable {
  package var danish: String
  package var english: String

  package init(da danish: String, en english: String) {
    self.danish = danish
    self.english = english
  }

  /// Builds both sentences from one closure, so that figures in them follow each language's conventions.
  package init(_ sentence: (Language) -> String) {
    self.init(da: sentence(.danish), en: sentence(.english))
  }

  package func text(in language: Language) -> String {
    switch language {
    case .danish: danish
    case .english: english
    }
  }
}

extension Message {
  /// This sentence, and another after it where there is one.
  package func followed(by other: Message?) -> Message {
    guard let other else { return self }
    return Message { "\(text(in: $0)). \(other.text(in: $0))" }
  }

  /// The sentence, with the names that the sender may mean instead.
  func suggesting(_ names: [String]) -> Self {
    guard !names.isEmpty else { return self }
    let names = names.map { "'\($0)'" }
    return Self(
      da: "\(danish); mente afsenderen \(names.joined(separator: " eller "))?",
      en: "\(english); did the sender mean \(names.joined(separator: " or "))?")
  }
}

extension String {
  /// Enough of a cell's text to find it again.
  var shortened: String { count <= 80 ? self : prefix(79) + "…" }
}
