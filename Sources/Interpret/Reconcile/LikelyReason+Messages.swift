internal import AfstemModel

extension LikelyReason {
  /// How one figure may have gone wrong.
  enum Slip {
    case swapped
    case otherUnit
    case otherSign
    case zero

    func text(in language: Language) -> String {
      switch (self, language) {
      case (.swapped, .danish): "to cifre byttet om"
      case (.swapped, .english): "two digits swapped"
      case (.otherUnit, .danish): "kr. og 1.000 kr. forvekslet"
      case (.otherUnit, .english): "kr. and 1,000 kr. mixed up"
      case (.otherSign, .danish): "modsat fortegn"
      case (.otherSign, .english): "the opposite sign"
      case (.zero, .danish): "et nul for meget eller for lidt"
      case (.zero, .english): "a zero too many or too few"
      }
    }
  }
}

extension Detail {
  /// `C5 'Akutpulje'`.
  fileprivate func name(in language: Language) -> String {
    provenance.nearby(in: language) + (label.isEmpty ? "" : " '\(label)'")
  }

  fileprivate func name(in language: Language, with measure: Claim.Measure) -> String {
    name(in: language) + (figure.value.map { " (\(measure.text(Int128($0), in: language)))" } ?? "")
  }
}

extension Message {
  static func withoutHidden(_ details: [Detail]) -> Self {
    Message { language in
      let names = language.list(details.map { $0.name(in: language) })
      return language == .danish
        ? "Det passer, når det skjulte ikke tælles med: \(names)"
        : "It holds when what is hidden is not counted: \(names)"
    }
  }

  static func subtotalsAdded(_ subtotals: [TotalCheck]) -> Self {
    Message { language in
      let names = language.list(subtotals.map { $0.claim.provenance.nearby(in: language) })
      let isOne = subtotals.count == 1
      return language == .danish
        ? "Afvigelsen svarer til, at \(isOne ? "subtotalen" : "subtotalerne") \(names) også er talt med"
        : "The deviation is as if the \(isOne ? "subtotal" : "subtotals") \(names) were counted too"
    }
  }

  static func remainderAdded(_ remainder: Claim, _ amount: Int128) -> Self {
    Message { language in
      let name = "'\(remainder.bareLabel)' (\(remainder.measure.text(amount, in: language)))"
      return language == .danish
        ? "Afvigelsen svarer til, at \(name) er talt med" : "The deviation is as if \(name) were counted too"
    }
  }

  static func wrongUnit(isTooSmall: Bool, of measure: Claim.Measure) -> Self {
    let danish = measure == .money ? ", som om kr. og 1.000 kr. er forvekslet" : ""
    let english = measure == .money ? ", as if kr. and 1,000 kr. were mixed up" : ""
    return Message(
      da: "Totalen er tusind gange for \(isTooSmall ? "lille" : "stor")\(danish)",
      en: "The total is a thousand times too \(isTooSmall ? "small" : "large")\(english)")
  }

  static func digitsSwapped(_ claimed: Int128, _ sum: Int128, _ measure: Claim.Measure) -> Self {
    Message { language in
      let stated = measure.text(claimed, in: language)
      let right = measure.text(sum, in: language)
      return language == .danish
        ? "To cifre ser ud til at være byttet om: \(stated) for \(right)"
        : "Two digits seem to be swapped: \(stated) for \(right)"
    }
  }

  static func sumOfAnotherPeriod(_ period: Period) -> Self {
    Message(da: "Tallet er summen for \(period)", en: "The figure is the sum for \(period)")
  }

  static func notCounted(_ details: [Detail], _ measure: Claim.Measure) -> Self {
    Message { language in
      let names = language.choice(details.map { $0.name(in: language, with: measure) })
      return language == .danish
        ? "Afvigelsen svarer til, at \(names) ikke er talt med"
        : "The deviation is as if \(names) were not counted"
    }
  }

  static func notCounted(
    _ details: [Detail], _ sum: Int128, _ measure: Claim.Measure
  ) -> Self {
    Message { language in
      let places = language.list(details.map(\.provenance).sorted().map { $0.nearby(in: language) })
      let amount = measure.text(sum, in: language)
      return language == .danish
        ? "Afvigelsen svarer til, at \(places) (tilsammen \(amount)) ikke er talt med"
        : "The deviation is as if \(places) (\(amount) together) were not counted"
    }
  }

  static func countedTwice(_ details: [Detail], _ measure: Claim.Measure) -> Self {
    Message { language in
      let names = language.choice(details.map { $0.name(in: language, with: measure) })
      return language == .danish
        ? "Afvigelsen svarer til, at \(names) er talt med to gange"
        : "The deviation is as if \(names) were counted twice"
    }
  }

  static func repaired(
    _ detail: Detail, _ figure: Int128, _ measure: Claim.Measure, _ slip: LikelyReason.Slip
  ) -> Self {
    Message { language in
      let stated = measure.text(Int128(detail.figure.value ?? 0), in: language)
      let right = measure.text(figure, in: language)
      let name = detail.name(in: language)
      let reason = slip.text(in: language)
      return language == .danish
        ? "Det passer, hvis \(name) er \(right) i stedet for \(stated) (\(reason))"
        : "It holds if \(name) is \(right) instead of \(stated) (\(reason))"
    }
  }
}
