/// What amounts are counted in, as a table says it.
package enum StatedUnit: Sendable, Hashable {
  case money(MoneyUnit)
  /// A currency other than kroner, by its code of ISO 4217.
  case foreign(String)
  /// Words that name a unit we do not know, or a scale that no job can name.
  case unread(String)
  /// Each amount has three digits behind a comma, which no amount of money has: thousands, or a fraction.
  case threeDecimals

  /// `nil` where amounts cannot be read for the unit.
  package var money: MoneyUnit? {
    guard case .money(let unit) = self else { return nil }
    return unit
  }
}

extension StatedUnit {
  /// For programs: `kr`, `tkr`, a currency's code, and otherwise nothing.
  package var name: String {
    switch self {
    case .money(let unit): unit.rawValue
    case .foreign(let code): code
    case .unread, .threeDecimals: ""
    }
  }
}
