/// What an extract is about.
package enum ExtractKind: String, Codable, Sendable, Hashable, CaseIterable {
  /// Counts of reported offences, already counted by the sender.
  case crime
  /// One record an incident, to be counted here.
  case incidents
  case budget
  case targets
  case indicators
}

/// What an amount on a sheet is counted in.
package enum MoneyUnit: String, Codable, Sendable, Hashable, CaseIterable {
  case kroner = "kr"
  case thousands = "tkr"
  case millions = "mio"

  /// The power of ten that turns a figure into kroner.
  package var power: Int {
    switch self {
    case .kroner: 0
    case .thousands: 3
    case .millions: 6
    }
  }
}
