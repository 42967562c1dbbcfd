internal import AfstemModel

/// What a label, a note or a number format says that figures are counted in.
enum LabelUnit: Sendable, Hashable {
  /// Money: `power` is that of ten which makes whole units of the currency of a figure.
  case money(Currency, power: Int)
  case percentage
  case perMille
  /// Persons, hours, cases: the word as it stands, in lower case.
  case things(String)
}

/// A currency by its code of ISO 4217.
struct Currency: Sendable, Hashable {
  var code: String

  static let danishKroner = Self(code: "DKK")
}

extension LabelUnit {
  var currency: Currency? {
    guard case .money(let currency, _) = self else { return nil }
    return currency
  }

  /// The unit among those that a job can name; `nil` for other scales and currencies.
  var moneyUnit: MoneyUnit? {
    guard case .money(.danishKroner, let power) = self else { return nil }
    return MoneyUnit.allCases.first { $0.power == power }
  }
}

extension [LabelUnit] {
  /// Adds a unit that is not there yet; a scale by itself belongs to the currency before it, `DKK, thousands`.
  mutating func add(_ found: LabelUnitReader.Found) {
    if found.isBareScale, case .money(let currency, 0)? = last, case .money(_, let power) = found.unit {
      self[count - 1] = .money(currency, power: power)
    } else if !contains(found.unit) {
      append(found.unit)
    }
  }
}

extension LabelUnit: CustomStringConvertible {
  /// `DKK`, `DKK×10^3`, `%`, `personer`.
  var description: String {
    switch self {
    case .money(let currency, let power): power == 0 ? currency.code : "\(currency.code)×10^\(power)"
    case .percentage: "%"
    case .perMille: "‰"
    case .things(let word): word
    }
  }
}
