internal import XLSX

extension FieldValue {
  /// The value as a cell of a worksheet, where it keeps its type.
  var cell: CellDraft {
    switch self {
    case .text(let text): CellDraft(text)
    case .integer(let integer): CellDraft(.integer(integer))
    case .number(let number):
      CellDraft(.decimal(significand: number.significand, exponent: number.exponent))
    case .amount(let amount): CellDraft(.amount(amount))
    case .boolean(let boolean): CellDraft(.boolean(boolean))
    case .missing: .blank
    case .withheld: .withheld
    }
  }
}

extension CellContent {
  static func amount(_ amount: Amount) -> Self { .decimal(significand: amount.øre, exponent: -2) }

  static func optional(_ integer: Int64?) -> Self { integer.map(Self.integer) ?? .blank }

  static func optional(_ amount: Amount?) -> Self { amount.map(Self.amount) ?? .blank }

  static func year(_ year: Int) -> Self { .integer(Int64(year)) }
}
