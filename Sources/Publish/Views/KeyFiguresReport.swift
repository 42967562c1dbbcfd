internal import FoundationEssentials
package import AfstemModel

/// The key figures for programs: counts as numbers, amounts as numbers in kroner with their decimals.
package struct KeyFiguresReport: Sendable, Codable {
  package struct Targets: Sendable, Codable {
    var year: Int
    var met: Int
    var missed: Int
    var pending: Int
    var monitored: Int
  }

  package struct Year: Sendable, Codable {
    var year: Int
    /// `null` where no amount is known.
    var known: Kroner?
    var grant: Kroner?
    var remainder: Kroner?
    var undecided: Int
  }

  package struct Request: Sendable, Codable {
    var partner: String?
    var corrections: Int
    /// How many inputs of the job have not come.
    var missing: Int
  }

  package var targets: Targets?
  package var totals: [String: Int]
  package var budget: [Year]
  package var undistributed: Kroner?
  package var undecided: Int
  package var requests: [Request]

  package init(_ figures: KeyFigures) {
    targets = figures.targets.map { targets in
      Targets(
        year: targets.year, met: targets.met, missed: targets.missed, pending: targets.counts[.pending] ?? 0,
        monitored: targets.counts[.monitored] ?? 0)
    }
    totals = Dictionary(uniqueKeysWithValues: figures.totals.map { ($0.key.rawValue, $0.value) })
    budget = figures.years.filter { $0.hasData || $0.grant != nil }.map { year in
      Year(
        year: year.year, known: year.known.map(Kroner.init), grant: year.grant.map(Kroner.init),
        remainder: year.remainder.map(Kroner.init), undecided: year.undecided)
    }
    undistributed = figures.undistributed.map(Kroner.init)
    undecided = figures.undecided
    requests = figures.requests.map {
      Request(partner: $0.partner, corrections: $0.corrections, missing: $0.missing.count)
    }
  }
}

/// An amount as a number of JSON, exact to the øre.
package struct Kroner: Sendable, Hashable, Codable {
  package var amount: Amount

  package init(_ amount: Amount) { self.amount = amount }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let øre = Int64("\(try container.decode(Decimal.self) * 100)") else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "no amount in kroner and øre")
    }
    amount = Amount(øre: øre)
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    let (kroner, rest) = amount.øre.quotientAndRemainder(dividingBy: 100)
    if rest == 0 {
      try container.encode(kroner)
    } else {
      try container.encode(Decimal(amount.øre) / 100)
    }
  }
}
