/// A language that messages, headings and numbers are written in for people.
public enum Language: String, Sendable, Hashable, CaseIterable {
  case danish = "da"
  case english = "en"
}
