extension Finding.Code {
  package static let frameDiffers = Self(
    "frame-differs", .error,
    summary: Message(
      da: "Årets plan og det, der er tilbage, giver ikke bevillingen.",
      en: "A year's plan and what remains of it do not add up to the grant."),
    meaning: Message(
      da: """
        Bevillingen er jobfilens (`grant`). Af planen tæller den oplyste total og det oplyste restbeløb; er der ingen \
        total, tæller summen af planens beløb. Er nogle af dem ukendte, meldes kun en plan over bevillingen. Fundet \
        står ved restbeløbet, eller ved totalen, hvor den allerede er forkert.
        """,
      en: """
        The grant is the job file's (`grant`). Of the plan, the stated total and the stated remainder count; where no \
        total is stated, the sum of the plan's amounts does. If some of these are unknown, only a plan above the \
        grant is reported. The finding stands at the remainder, or at the total where that one is wrong already.
        """),
    remedy: Message(
      da: "Ret det af de tre tal, der er forkert: totalen, restbeløbet eller jobfilens bevilling.",
      en: "Correct the one of the three that is wrong: the total, the remainder or the job file's grant."),
    example: Message(
      da: """
        Ark 'Oversigt', celle D13: I alt 1.030.000 + Resterende beløb pr. år 960.000 giver 1.990.000, men bevillingen \
        for 2014 er 2.000.000 (afvigelse 10.000)
        """,
      en: """
        Sheet 'Oversigt', cell D13: I alt 1,030,000 + Resterende beløb pr. år 960,000 gives 1,990,000, but the grant \
        for 2014 is 2,000,000 (deviation 10,000)
        """))
}

extension Finding {
  /// - Parameters:
  ///   - parts: The plan's total and what it says remains; a label is empty where the plan states no total.
  ///   - sum: Of the parts.
  ///   - grant: In øre.
  ///   - hasRemainder: Whether a row says what is left.
  package static func frameDiffers(
    _ parts: [(label: String, figure: Stated<Int64>)], sum: IntervalSum, grant: Int64, of year: Int,
    hasRemainder: Bool, at place: Provenance
  ) -> Self {
    let money = Claim.Measure.money
    let message = Message { language in
      let terms = parts.map { language.term($0.label, $0.figure) }.joined(separator: " + ")
      let total = money.text(sum.known, in: language)
      let gives = parts.count == 1 ? "" : language == .danish ? " giver \(total)" : " gives \(total)"
      let granted = money.text(Int128(grant), in: language)
      let gap = money.text(Int128(grant) - sum.known, in: language)
      let isUndivided = !hasRemainder && sum.known < Int128(grant)
      let missing = isUndivided ? Message.noRemainder.text(in: language) : ""
      return language == .danish
        ? "\(terms)\(gives), men bevillingen for \(year) er \(granted) (afvigelse \(gap))\(missing)"
        : "\(terms)\(gives), but the grant for \(year) is \(granted) (deviation \(gap))\(missing)"
    }
    return Self(
      .frameDiffers, message, expected: money.plain(Int128(grant)), actual: money.plain(sum.known), at: place)
  }
}

extension Message {
  fileprivate static let noRemainder = Message(
    da: "; ingen række siger, hvad der er tilbage", en: "; no row says what is left")
}

extension Language {
  /// `Resterende beløb 500.000`.
  fileprivate func term(_ label: String, _ figure: Stated<Int64>) -> String {
    let name = label.isEmpty ? (self == .danish ? "Planens beløb" : "The plan's amounts") : label
    return switch figure {
    case .known(let value): "\(name) \(Claim.Measure.money.text(Int128(value), in: self))"
    case .unknown, .blank: "\(name) ?"
    }
  }
}
