extension Finding.Code {
  package static let baselineDiffers = Self(
    "baseline-differs", .error,
    summary: Message(
      da: "Et udgangspunkt er opgivet anderledes et andet sted.",
      en: "A baseline is stated otherwise elsewhere."),
    meaning: Message(
      da: """
        Udgangspunkter for samme gerningstype og år holdes op mod hinanden, i tabeller med måltal og i jobfilen, og mod \
        politiets tal for året. Hver uenighed meldes én gang, ved det seneste sted.
        """,
      en: """
        The baselines of one offence type and year are held against each other, in tables of targets and in the job \
        file, and against the police's count for the year. Each disagreement is reported once, at the later place.
        """),
    remedy: Message(
      da: "Se efter i aftalen, hvilket tal målene er regnet ud fra, og ret det andet.",
      en: "Look in the agreement which figure the targets were worked out from, and correct the other."),
    example: Message(
      da: """
        Linje 4, felt 2: Udgangspunktet (2012) for Vold/Trusler er 65, men politiets tal for året er 68 \
        (politi/anmeldelser.csv, linje 4, felt 2) (afvigelse -3)
        """,
      en: """
        Line 4, field 2: Baseline 2012 for Vold/Trusler is 65, but the police report 68 for the year \
        (politi/anmeldelser.csv, line 4, field 2) (deviation -3)
        """))
}

extension Finding {
  /// - Parameters:
  ///   - offence: As the table of targets spells it.
  ///   - other: What is said of the year elsewhere.
  ///   - isReported: Whether the other is the police's count, not a baseline.
  package static func baselineDiffers(
    _ count: Int64, of offence: String, in year: Int, from other: (count: Int64, place: Provenance),
    isReported: Bool, at place: Provenance
  ) -> Self {
    let message = Message { language in
      let figures = [count, other.count].map { language.grouped($0) }
      let gap = language.grouped(Int64(clamping: Int128(count) - Int128(other.count)))
      let place = other.place.fullPlace(in: language)
      return switch (language, isReported) {
      case (.danish, true):
        "Udgangspunktet (\(year)) for \(offence) er \(figures[0]), men politiets tal for året er "
          + "\(figures[1]) (\(place)) (afvigelse \(gap))"
      case (.english, true):
        "Baseline \(year) for \(offence) is \(figures[0]), but the police report \(figures[1]) for the "
          + "year (\(place)) (deviation \(gap))"
      case (.danish, false):
        "Udgangspunktet (\(year)) for \(offence) er \(figures[0]), men \(figures[1]) i \(place) (afvigelse \(gap))"
      case (.english, false):
        "Baseline \(year) for \(offence) is \(figures[0]), but \(figures[1]) in \(place) (deviation \(gap))"
      }
    }
    return Self(
      .baselineDiffers, message, expected: String(other.count), actual: String(count), at: place,
      correction: correction(of: offence, in: year, here: (count, place), there: other))
  }

  private static func correction(
    of offence: String, in year: Int, here: (count: Int64, place: Provenance),
    there: (count: Int64, place: Provenance)
  ) -> Correction {
    func instruction(to count: Int64, as place: Provenance) -> Message {
      Message { language in
        let (figure, place) = (language.grouped(count), place.fullPlace(in: language))
        return language == .danish
          ? "Ret \(offence) \(year) i \(Correction.place) til \(figure), hvis \(place) er rigtig"
          : "Change \(offence) \(year) at \(Correction.place) to \(figure), if \(place) is right"
      }
    }
    return Correction(
      instruction(to: there.count, as: there.place), should: Message { $0.grouped(there.count) },
      counterparts: [
        .init(
          at: there.place, instruction(to: here.count, as: here.place),
          should: Message { $0.grouped(here.count) })
      ])
  }
}
