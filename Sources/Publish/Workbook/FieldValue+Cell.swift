internal import AfstemModel
internal import AfstemXLSX

extension FieldValue {
  /// What a cell of a worksheet holds of the value, which keeps its type.
  var content: CellContent {
    switch self {
    case .text(let text): .fitting(text)
    case .integer(let integer): .integer(integer)
    case .number(let number): .decimal(significand: number.significand, exponent: number.exponent)
    case .amount(let amount): .amount(amount)
    case .boolean(let boolean): .boolean(boolean)
    case .missing: .blank
    case .withheld: .text(Self.withheldSign)
    }
  }
}

extension CellContent {
  static func amount(_ amount: Amount) -> Self { .decimal(significand: amount.øre, exponent: -2) }

  static func optional(_ integer: Int64?) -> Self { integer.map(Self.integer) ?? .blank }

  static func optional(_ amount: Amount?) -> Self { amount.map(Self.amount) ?? .blank }

  static func year(_ year: Int) -> Self { .integer(Int64(year)) }
}
