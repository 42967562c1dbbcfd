internal import Model

/// A total that can be neither confirmed nor refuted.
///
/// Some of the amounts it covers are unknown (`?`), and the known ones come to no more than the total: the rest
/// may well be what the unknown ones will be. Or the total is unknown itself while all it covers is known. Where
/// amounts may be negative an unknown one may be too, so that even a total below the known sum can hold.
///
///     Ark 'Oversigt', celle D13: I alt er 1.800.000, og D3:D12 giver 300.000 kendt;
///     1.500.000 kr. mangler fordelt på 9 ukendte beløb
struct TotalUnverifiable: Rule {
  static let code = Finding.Code.totalUnverifiable

  func findings(in totals: TotalChecks) -> [Finding] {
    totals.checks.filter { $0.verdict == .unverifiable }.compactMap { check in
      guard let message = Message.unverifiable(check) else { return nil }
      return Finding(
        Self.code, message, expected: check.claim.measure.plain(check.sum.known),
        actual: check.claim.claimed.value.map { check.claim.measure.plain(Int128($0)) },
        at: check.claim.provenance)
    }
  }
}

extension Message {
  /// `nil` where the total is as unknown as what it covers, which leaves nothing to say.
  fileprivate static func unverifiable(_ check: TotalCheck) -> Self? {
    guard let claimed = check.claim.claimed.value, let rest = check.difference else {
      return check.sum.unknowns == 0 && check.sum.known != 0 ? unknownTotal(check) : nil
    }
    if check.details.isEmpty { return nothingBeneath(check, claimed: Int128(claimed)) }
    return unknownRest(check, claimed: Int128(claimed), rest: rest)
  }

  private static func unknownRest(_ check: TotalCheck, claimed: Int128, rest: Int128) -> Self {
    Message { language in
      let measure = check.claim.measure
      let covered = check.claim.coveredText(check.details.count, in: language)
      let unknowns = check.sum.unknowns
      let left = rest == 0 ? language.nothing : measure.textWithUnit(rest, in: language)
      let start = check.claim.name(in: language)
      let stated = measure.text(claimed, in: language)
      let sum = measure.text(check.sum.known, in: language)
      return language == .danish
        ? "\(start) er \(stated), og \(covered) giver \(sum) kendt; \(left) "
          + (rest == 0 ? "er tilbage til " : "mangler fordelt på ")
          + "\(unknowns) ukendt\(unknowns == 1 ? "" : "e") beløb"
        : "\(start) is \(stated), and \(covered) gives \(sum) known; \(left) is left for "
          + "\(unknowns) unknown figure\(unknowns == 1 ? "" : "s")"
    }
  }

  private static func unknownTotal(_ check: TotalCheck) -> Self {
    Message { language in
      let name = check.claim.name(in: language)
      let covered = check.claim.coveredText(check.details.count, in: language)
      let sum = check.claim.measure.text(check.sum.known, in: language)
      return language == .danish
        ? "\(name) er ikke oplyst, men \(covered) giver \(sum)"
        : "\(name) is not stated, but \(covered) gives \(sum)"
    }
  }

  private static func nothingBeneath(_ check: TotalCheck, claimed: Int128) -> Self {
    Message { language in
      let name = check.claim.name(in: language)
      let stated = check.claim.measure.text(claimed, in: language)
      return language == .danish
        ? "\(name) er \(stated), men der er ingen tal at regne efter"
        : "\(name) is \(stated), but there are no figures to add up"
    }
  }
}

extension Language {
  fileprivate var nothing: String { self == .danish ? "intet" : "nothing" }
}
