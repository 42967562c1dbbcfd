package import AfstemModel

/// The answers in sentences, the same in every output.
extension KeyFigures {
  /// `2 af 4 mål nået i 2018`; `nil` where no target is judged.
  package var targetHeadline: Message? {
    guard let targets, targets.judged > 0 else { return nil }
    return Message { language in
      let goals = Noun.target.word(after: targets.judged, in: language)
      return language == .danish
        ? "\(targets.met) af \(targets.judged) \(goals) nået i \(targets.year)"
        : "\(targets.met) of \(targets.judged) \(goals) met in \(targets.year)"
    }
  }

  /// `4.500.000 kr. af bevillingen på 7.200.000 kr. er ikke fordelt`
  package var moneyHeadline: Message {
    Message { language in
      guard hasBudget else { return Self.noBudget.text(in: language) }
      guard let granted, let undistributed else {
        return Self.budget(
          language.years(years.filter(\.hasData).map(\.year)), language.kroner(known), language)
      }
      let (grant, rest) = (language.kroner(granted), language.kroner(undistributed.magnitude))
      return switch (language, undistributed) {
      case (.danish, .zero): "Hele bevillingen på \(grant) er fordelt"
      case (.english, .zero): "All of the grant of \(grant) is distributed"
      case (.danish, ..<Amount.zero): "Budgettet er \(rest) større end bevillingen på \(grant)"
      case (.english, ..<Amount.zero): "The budget is \(rest) more than the grant of \(grant)"
      case (.danish, _): "\(rest) af bevillingen på \(grant) er ikke fordelt"
      case (.english, _): "\(rest) of the grant of \(grant) is not distributed"
      }
    }
  }

  /// Amounts without a figure, totals that do not hold, years without a plan; zeros are not said.
  package var moneyStatements: [Message] {
    [undecidedStatement, totalStatement, missingYearsStatement].compactMap(\.self)
  }

  /// `27 beløb er ikke fastlagt (2018–2020).`
  private var undecidedStatement: Message? {
    guard undecided > 0 else { return nil }
    return Message { language in
      let span = language.years(years.filter { $0.undecided > 0 }.map(\.year))
      return language == .danish
        ? "\(language.count(undecided, .amount)) er ikke fastlagt (\(span))."
        : "\(language.count(undecided, .amount)) \(undecided == 1 ? "is" : "are") not decided (\(span))."
    }
  }

  /// `25 af partnernes 82 summer stemmer, og 57 kan ikke kontrolleres.`
  package var totalStatement: Message? {
    let all = totals.values.reduce(0, +)
    guard all > 0 else { return nil }
    let (holds, differs, open) = (totals[.holds] ?? 0, totals[.differs] ?? 0, totals[.unverifiable] ?? 0)
    return Message { language in
      let isDanish = language == .danish
      guard holds < all else {
        return isDanish
          ? (all == 1 ? "Partnernes ene sum stemmer." : "Alle partnernes \(all) summer stemmer.")
          : (all == 1 ? "The partners' one total holds." : "All \(all) of the partners' totals hold.")
      }
      let parts = [
        isDanish
          ? "\(holds) af partnernes \(language.count(all, .total)) stemmer"
          : "\(holds) of the partners' \(language.count(all, .total)) hold",
        differs > 0
          ? (isDanish ? "\(differs) afviger" : "\(differs) \(differs == 1 ? "differs" : "differ")") : "",
        open > 0 ? (isDanish ? "\(open) kan ikke kontrolleres" : "\(open) cannot be verified") : "",
      ].filter { !$0.isEmpty }
      return Self.sentence(parts, in: language)
    }
  }

  private var missingYearsStatement: Message? {
    let missing = years.filter { !$0.hasData && $0.grant != nil }.map(\.year)
    guard hasBudget, !missing.isEmpty else { return nil }
    return Message { language in
      language == .danish
        ? "Der er ikke modtaget budget for \(language.years(missing))."
        : "No budget has been received for \(language.years(missing))."
    }
  }

  /// Clauses with a comma before the last one's `og`.
  private static func sentence(_ parts: [String], in language: Language) -> String {
    guard parts.count > 1, let last = parts.last else { return (parts.first ?? "") + "." }
    return parts.dropLast().joined(separator: ", ") + (language == .danish ? ", og " : ", and ") + last + "."
  }

  private static let noBudget = Message(
    da: "Der er ikke modtaget noget budget", en: "No budget has been received")

  private static func budget(_ span: String, _ amount: String, _ language: Language) -> String {
    language == .danish ? "Budgettet for \(span) er på \(amount)" : "The budget of \(span) is \(amount)"
  }
}

// MARK: - Whom to chase

extension KeyFigures {
  /// `3 rettelser udestår hos 2 partnere`
  package var requestHeadline: Message {
    let (asked, absent) = (requests.count { $0.corrections > 0 }, requests.count { !$0.missing.isEmpty })
    return Message { language in
      let isDanish = language == .danish
      let parts = [
        asked == 0
          ? "" : language.count(corrections, .correction) + (isDanish ? " udestår" : " outstanding"),
        absent == 0
          ? ""
          : isDanish
            ? "\(absent) \(absent == 1 ? "afsender" : "afsendere") mangler at sende"
            : "\(absent) \(absent == 1 ? "sender has" : "senders have") not sent",
      ].filter { !$0.isEmpty }
      guard !parts.isEmpty else { return isDanish ? "Ingen skal rykkes" : "Nobody is to be chased" }
      return parts.joined(separator: isDanish ? ", og " : ", and ")
    }
  }

  /// What is not the partners' to settle.
  package var ownStatement: Message? {
    guard ownTasks > 0 else { return nil }
    return Message { language in
      language == .danish
        ? "Sekretariatet har selv \(language.count(ownTasks, .finding)) at afklare."
        : "The secretariat has \(language.count(ownTasks, .finding)) of its own to settle."
    }
  }
}

extension KeyFigures.Request {
  package func name(in language: Language) -> String {
    partner == nil ? (language == .danish ? "Afsender ikke nævnt" : "Sender not named") : name
  }

  /// `2 rettelser`; nothing where none is asked for.
  package func correctionText(in language: Language) -> String {
    corrections == 0 ? "" : language.count(corrections, .correction)
  }

  /// `mangler at sende (frist 1.3.2018, overskredet)`; nothing where all has come.
  package func missingText(in language: Language) -> String {
    guard !missing.isEmpty else { return "" }
    let isDanish = language == .danish
    let days = missing.compactMap { missing in missing.deadline.map { ($0, missing.isLate) } }
    let due = days.first.map { day, isLate in
      let late = isLate ? (isDanish ? ", overskredet" : ", past") : ""
      return " (\(isDanish ? "frist" : "deadline") \(day.text(in: language))\(late))"
    }
    return (isDanish ? "mangler at sende" : "has not sent") + (due ?? "")
  }
}

extension Amount {
  /// Without its sign.
  var magnitude: Amount { øre < 0 ? Amount.zero.subtracting(self) : self }
}
