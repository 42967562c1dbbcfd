internal import AfstemModel

extension Claim.Kind {
  /// What the total adds up, in a few words.
  var title: Message {
    switch self {
    case .column: Message(da: "Tabel, nederste række", en: "Table, total row")
    case .row: Message(da: "Tabel, sumkolonne", en: "Table, total column")
    case .focusArea: Message(da: "Indsatsområde", en: "Focus area")
    case .activity: Message(da: "Aktivitetens ark", en: "Sheet of an activity")
    case .overview: Message(da: "Oversigt mod ark", en: "Overview against sheet")
    case .frame: Message(da: "Ramme: total og rest", en: "Frame: total and remainder")
    case .count: Message(da: "Antal anmeldelser", en: "Number of offences")
    }
  }
}

extension Reconciliation {
  /// The verdict as a sentence, with its figures.
  var explanation: Message { Message(sentence) }

  private func sentence(in language: Language) -> String {
    guard !isWithheld else { return Self.withheldNote.text(in: language) }
    return switch (verdict, difference) {
    case (.holds, _): Self.holds.text(in: language)
    case (.differs, let difference?): differs(by: difference).text(in: language)
    case (.differs, nil): Self.differs.text(in: language)
    case (.unverifiable, let rest?): leaves(rest).text(in: language)
    case (.unverifiable, nil): Self.unstated.text(in: language)
    }
  }

  private func differs(by difference: Int64) -> Message {
    Message { language in
      let size = written(difference, in: language)
      return switch (language, difference < 0) {
      case (.danish, true): "Den angivne sum er \(size) mindre end det, der kan lægges sammen."
      case (.danish, false): "Den angivne sum er \(size) større end det, der kan lægges sammen."
      case (.english, true): "The stated total is \(size) less than what adds up."
      case (.english, false): "The stated total is \(size) more than what adds up."
      }
    }
  }

  private func leaves(_ rest: Int64) -> Message {
    Message { language in
      let size = written(rest, in: language)
      return switch (language, unknowns) {
      case (.danish, 1): "Der er \(size) tilbage til ét ukendt tal."
      case (.danish, _): "Der er \(size) tilbage til \(unknowns) ukendte tal."
      case (.english, 1): "\(size) is left for one unknown figure."
      case (.english, _): "\(size) is left for \(unknowns) unknown figures."
      }
    }
  }

  /// The size of a difference, with its unit.
  private func written(_ figure: Int64, in language: Language) -> String {
    switch measure {
    case .money: "\(Amount(øre: Int64(clamping: figure.magnitude)).text(in: language)) kr."
    case .count: language.grouped(figure.magnitude)
    }
  }

  private static let holds = Message(da: "Summen stemmer.", en: "The total holds.")
  private static let differs = Message(da: "Summen stemmer ikke.", en: "The total does not hold.")
  private static let withheldNote = Message(
    da: "Tallene er ikke med i den offentlige udgave.", en: "The figures are not in the public edition.")
  private static let unstated = Message(da: "Der er ikke angivet noget tal.", en: "No figure is stated.")
}

extension Provenance {
  /// Sheet and cell: `Oversigt C12`, `14:3`.
  var shortPlace: String { [sheet, cell].filter { !$0.isEmpty }.joined(separator: " ") }
}

extension Reconciliation {
  /// Its sender gives a figure, even if a public edition does not.
  var isStated: Bool { claimed != nil || isWithheld }

  /// What its sender states.
  func stated(in language: Language) -> String { figureText(claimed, in: language) }

  /// What can be added up.
  func added(in language: Language) -> String { figureText(knownSum, in: language) }

  private func figureText(_ figure: Int64?, in language: Language) -> String {
    guard !isWithheld else { return FieldValue.withheldSign }
    guard let figure else { return "" }
    return switch measure {
    case .money: Amount(øre: figure).text(in: language)
    case .count: language.grouped(figure)
    }
  }
}
