internal import AfstemModel

extension TableSchema {
  /// One field of a common table: its name, type, titles and constraints.
  struct Field: Sendable, Hashable {
    /// What a field holds; decides its Table Schema type and its number format.
    enum Kind: Sendable, Hashable {
      case text
      /// What people read, and nobody looks up.
      case sentence
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

    /// What a field is to whoever compares two sets of tables.
    enum Role: Sendable, Hashable {
      /// One of the fields that name the fact.
      case key
      /// A change of it is a change of the fact.
      case value
      /// Neither, such as the fact's place in its source: a row that moved on its sheet has not changed.
      case detail
    }

    /// Snake case, as published.
    var name: String
    var kind: Kind
    var role: Role
    var title: Message
    var isRequired: Bool

    init(
      _ name: String, _ kind: Kind, as role: Role = .detail, _ title: Message, isRequired: Bool = false
    ) {
      self.name = name
      self.kind = kind
      self.role = role
      self.title = title
      self.isRequired = isRequired
    }
  }
}

extension TableSchema.Field.Kind {
  /// It holds what may be withheld.
  var isFigure: Bool {
    switch self {
    case .count, .money, .number, .any: true
    case .text, .sentence, .choice, .year, .period, .boolean: false
    }
  }
}
