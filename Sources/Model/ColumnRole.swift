/// What a column of a table is for.
package enum ColumnRole: Sendable, Hashable {
  case focusArea
  case activity
  case budgetItem
  case area
  case offenceType
  case indicator
  case segment
  /// A column that names the period of its row.
  case period
  /// Figures, of the period and the category that the header names, where it does.
  case value(period: Period?, category: Category?)
  case baseline(year: Int?)
  case target(year: Int?)
  case rule
  /// A total across the columns it covers.
  case total(period: Period?)
  case remainder
  /// A percentage, a rate or an average: never summed.
  case percentage
  case note
  case funder
  /// Which side of an account the row's amounts stand on: `D/K`.
  case side
  case unit
  case id
  case date
  /// Text whose use is not known.
  case label
  case ignored

  /// What a header names above figures, where rows name the other thing.
  package enum Category: Sendable, Hashable {
    case offenceType(String)
    case area(String)
    case indicator(String)
    case segment(String)
    case item(String)
    case activity(String)
  }
}

extension ColumnRole {
  /// Whether the column's cells tell what a row is about.
  package var isKey: Bool {
    switch self {
    case .focusArea, .activity, .budgetItem, .area, .offenceType, .indicator, .segment, .label: true
    default: false
    }
  }

  /// Whether the column's cells are figures that a row states.
  package var isFigure: Bool {
    switch self {
    case .value, .baseline, .target, .total, .remainder: true
    default: false
    }
  }

  package var isTarget: Bool {
    if case .target = self { true } else { false }
  }

  package var isBaseline: Bool {
    if case .baseline = self { true } else { false }
  }

  package var isTotal: Bool {
    if case .total = self { true } else { false }
  }

  /// Whether the column's figures are what totals add up.
  package var isSummed: Bool {
    if case .value = self { true } else { false }
  }

  /// A value's period, or the year of a baseline or target.
  package var period: Period? {
    switch self {
    case .value(let period, _), .total(let period): period
    case .baseline(let year), .target(let year): year.map(Period.year)
    default: nil
    }
  }

  /// The role's name for people: `activity`, `value 2017`.
  package var name: String {
    switch self {
    case .value(let period, let category): Self.name("value", period, category)
    case .baseline(let year): Self.name("baseline", year.map(Period.year), nil)
    case .target(let year): Self.name("target", year.map(Period.year), nil)
    case .total(let period): Self.name("total", period, nil)
    default: "\(self)"
    }
  }

  private static func name(_ word: String, _ period: Period?, _ category: Category?) -> String {
    let label: String? =
      switch category {
      case .offenceType(let label), .area(let label), .indicator(let label), .segment(let label),
        .item(let label), .activity(let label):
        label
      case nil: nil
      }
    return [word, period?.description, label].compactMap { $0 }.joined(separator: " ")
  }
}
