extension Finding.Code {
  package static let frameDiffers = Self(
    "frame-differs", .error,
    summary: Message(
      da: "Årets plan og det, der er tilbage, giver ikke bevillingen.",
      en: "A year's plan and what remains of it do not add up to the grant."),
    meaning: Message(
      da: """
        Bevillingen er jobfilens (`grant`), eller den, som en række i oversigten (`Bevilling`, `Ramme`) oplyser. Af \
        planen tæller den oplyste total og det oplyste restbeløb; er der ingen total, tæller summen af planens beløb. \
        Er nogle af dem ukendte, meldes kun en plan over bevillingen. Bemærkningen står ved restbeløbet, hvor der er et, og \
        ellers ved totalen. Aktiviteter, som oversigten ikke nævner, lægges til.
        """,
      en: """
        The grant is the job file's (`grant`), or the one that a row of the overview (`Bevilling`, `Ramme`) states. Of \
        the plan, the stated total and the stated remainder count; where no total is stated, the sum of the plan's \
        amounts does. If some of these are unknown, only a plan above the grant is reported. The finding stands at the \
        remainder where there is one, else at the total. Activities that the overview does not name are added.
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
      let terms = parts.enumerated().map { index, part in
        language.term(part.label.isEmpty ? language.unnamed(isFirst: index == 0) : part.label, part.figure)
      }.joined(separator: " + ")
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
      .frameDiffers, message, expected: money.plain(Int128(grant)), actual: money.plain(sum.known), at: place,
      correction: correction(
        remainder: hasRemainder ? parts.last { !$0.label.isEmpty }?.figure.value : nil,
        gap: Int128(grant) - sum.known, grant: grant, of: year))
  }
}

extension Finding {
  /// - Parameter remainder: What the plan says remains; `nil` where it says nothing.
  private static func correction(remainder: Int64?, gap: Int128, grant: Int64, of year: Int) -> Correction {
    let money = Claim.Measure.money
    let right = remainder.map { Int128($0) + gap }.flatMap { $0 < 0 ? nil : $0 }
    let should = right.map { figure in Message { money.text(figure, in: $0) } }
    let instruction = Message { language in
      let granted = money.text(Int128(grant), in: language)
      return switch (language, should?.text(in: language)) {
      case (.danish, let figure?):
        "Ret \(Correction.place) til \(figure), eller ret beløbene for \(year), så de giver \(granted)"
      case (.english, let figure?):
        "Change \(Correction.place) to \(figure), or correct the amounts of \(year) so that they give \(granted)"
      case (.danish, nil): "Ret beløbene for \(year) ved \(Correction.place), så de giver \(granted)"
      case (.english, nil):
        "Correct the amounts of \(year) at \(Correction.place), so that they give \(granted)"
      }
    }
    return Correction(instruction, should: should)
  }
}

extension Message {
  fileprivate static let noRemainder = Message(
    da: "; ingen række siger, hvad der er tilbage", en: "; no row says what is left")
}

extension Language {
  /// `Resterende beløb 500.000`.
  fileprivate func term(_ name: String, _ figure: Stated<Int64>) -> String {
    switch figure {
    case .known(let value): "\(name) \(Claim.Measure.money.text(Int128(value), in: self))"
    case .unknown, .blank: "\(name) ?"
    }
  }

  /// What amounts without a label of their own are called.
  fileprivate func unnamed(isFirst: Bool) -> String {
    switch (self, isFirst) {
    case (.danish, true): "Planens beløb"
    case (.english, true): "The plan's amounts"
    case (.danish, false): "aktiviteter uden for oversigten"
    case (.english, false): "activities beside the overview"
    }
  }
}
