internal import Model

extension TableSchema {
  /// One field of a common table: its name, type, titles and constraints.
  struct Field: Sendable, Hashable {
    /// What a field holds; decides its Table Schema type and its number format.
    enum Kind: Sendable, Hashable {
      case text
      /// One of a fixed set of words.
      case choice([String])
      /// A four-digit year.
      case year
      /// `2016`, `2016-H1`, `2016-Q1`, `2016-05`.
      case period
      /// A whole number from 0.
      case count
      /// Kroner.
      case money
      case number
      case boolean
      /// A number or a word.
      case any
    }

    /// Snake case, as published.
    var name: String
    var kind: Kind
    var title: Message
    var isRequired: Bool

    init(_ name: String, _ kind: Kind, _ title: Message, isRequired: Bool = false) {
      self.name = name
      self.kind = kind
      self.title = title
      self.isRequired = isRequired
    }
  }
}
