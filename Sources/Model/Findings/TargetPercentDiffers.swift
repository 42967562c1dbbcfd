package import AfstemCells

extension Finding.Code {
  package static let targetPercentDiffers = Self(
    "target-percent-differs", .error,
    summary: Message(
      da: "Et måltal er ikke det, som udgangspunktet og procenten giver.",
      en: "A target is not what its baseline and percentage give."),
    meaning: Message(
      da: """
        Måltallet skal være udgangspunktet × (1 − p), afrundet til et helt tal. En procent uden fortegn (`66 (10 %)`) \
        regnes for en reduktion, hvor måltallet så passer, og meldes som `percent-malformed`. Giver en procent, der \
        går op i fem, måltallet, nævnes den.
        """,
      en: """
        The target must be baseline × (1 − p), rounded to a whole number. A percentage without a sign (`66 (10 %)`) \
        counts as a reduction where the target then holds, and is reported as `percent-malformed`. If a multiple of \
        five per cent does give the target, it is named.
        """),
    remedy: Message(
      da: "Se efter i aftalen, om det er måltallet, procenten eller udgangspunktet, der er skrevet forkert.",
      en: "Look in the agreement whether the target, the percentage or the baseline is written wrongly."),
    example: Message(
      da: "Linje 3, felt 4: Måltallet for Tyverier i 2014 er 398, men 462 med -15 % giver 393 (afvigelse 5)",
      en:
        "Line 3, field 4: The target for Tyverier in 2014 is 398, but 462 with -15 % gives 393 (deviation 5)")
  )
}

extension Finding {
  /// - Parameters:
  ///   - target: What the statement says.
  ///   - expected: What baseline and percentage give.
  ///   - fitting: The whole percentage that gives the target.
  package static func targetPercentDiffers(
    _ statement: TargetStatement, target: Int64, baseline: Int64, percent: ExactDecimal, expected: Int64,
    fitting: ExactDecimal?
  ) -> Self {
    let message = Message { language in
      let year = statement.year.map { language == .danish ? " i \($0)" : " in \($0)" } ?? ""
      let figures = [target, baseline, expected].map { language.grouped($0) }
      let change = "\(language.decimal(percent)) %"
      let gap = language.grouped(Int64(clamping: Int128(target) - Int128(expected)))
      let name = statement.offence.label
      return language == .danish
        ? "Måltallet for \(name)\(year) er \(figures[0]), men \(figures[1]) med \(change) giver \(figures[2]) "
          + "(afvigelse \(gap))"
        : "The target for \(name)\(year) is \(figures[0]), but \(figures[1]) with \(change) gives "
          + "\(figures[2]) (deviation \(gap))"
    }
    let suggestion = fitting.map { percent in
      Message(
        da: "Måltallet svarer til \(Language.danish.decimal(percent)) %",
        en: "The target is what \(Language.english.decimal(percent)) % gives")
    }
    return Self(
      .targetPercentDiffers, message.followed(by: suggestion), expected: String(expected),
      actual: String(target), at: statement.provenance,
      correction: Correction(
        Message { language in
          let (count, percent) = (language.grouped(expected), fitting.map(language.decimal))
          return language == .danish
            ? "Ret måltallet i \(Correction.place) til \(count), eller ret procenten"
              + (percent.map { " til \($0) %" } ?? "")
            : "Change the target in \(Correction.place) to \(count), or the percentage"
              + (percent.map { " to \($0) %" } ?? "")
        }))
  }
}
