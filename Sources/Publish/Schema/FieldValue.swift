internal import AfstemCells
internal import AfstemModel

/// What one field of a published row holds.
///
/// A field's value is typed to the last: whether a text is neutralised, how a number is written and
/// which number format a cell gets are all decided on the value, never on how it looks.
enum FieldValue: Sendable, Hashable {
  case text(String)
  case integer(Int64)
  case number(ExactDecimal)
  case amount(Amount)
  case boolean(Bool)
  case missing
  /// Known, and left out of a public edition.
  case withheld
}

extension FieldValue {
  /// What stands for a figure that is left out of a public edition.
  static let withheldSign = "*"

  func unless(_ isWithheld: Bool) -> Self { isWithheld ? .withheld : self }

  init(_ text: String) { self = text.isEmpty ? .missing : .text(text) }

  init(_ integer: Int64?) { self = integer.map(Self.integer) ?? .missing }

  init(_ integer: Int?) { self.init(integer.map(Int64.init)) }

  init(_ number: ExactDecimal?) { self = number.map(Self.number) ?? .missing }

  /// A year is a number; a part of one is written out: `2016-H1`.
  init(_ period: Period?) {
    switch period {
    case .year(let year): self = .integer(Int64(year))
    case .some(let part): self = .text(part.description)
    case .none: self = .missing
    }
  }

  /// A figure that a claim states or that we compute.
  init(_ figure: Int64?, _ measure: Claim.Measure) {
    switch measure {
    case .money: self = figure.map { .amount(Amount(øre: $0)) } ?? .missing
    case .count: self.init(figure)
    }
  }

  /// A figure handed over as text, `-12.5`, is a number; anything else stays a text.
  init(plain text: String?) {
    self = text.map { ExactDecimal(plain: $0).map(Self.number) ?? Self($0) } ?? .missing
  }
}
