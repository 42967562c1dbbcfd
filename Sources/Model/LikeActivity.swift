/// An activity, or a sheet, that a name may mean.
package struct LikeActivity: Sendable, Hashable {
  package var label: String
  /// Øre by year, where amounts are what they have in common; empty where it is the name.
  package var amounts: [Int: Int64]

  package init(label: String, amounts: [Int: Int64]) {
    self.label = label
    self.amounts = amounts
  }

  /// `'Kvindeidræt' har de samme beløb: 165.000 i 2017`.
  func text(in language: Language) -> String {
    let isDanish = language == .danish
    guard !amounts.isEmpty else {
      return isDanish ? "'\(label)' har et navn, der ligner" : "'\(label)' has a like name"
    }
    let years = amounts.sorted { $0.key < $1.key }.map { year, øre in
      "\(Amount(øre: øre).text(in: language)) \(isDanish ? "i" : "in") \(year)"
    }
    let amounts = language.list(years)
    return isDanish
      ? "'\(label)' har de samme beløb: \(amounts)" : "'\(label)' has the same amounts: \(amounts)"
  }
}

/// What a name that is not known may mean, and the name that would then be an alias in the job file.
package struct AliasSuggestion: Sendable, Hashable {
  package var candidates: [LikeActivity]
  /// The name that the job does not know yet.
  package var alias: String

  /// `nil` where there are no candidates.
  package init?(_ candidates: [LikeActivity], alias: String) {
    guard !candidates.isEmpty else { return nil }
    self.candidates = candidates
    self.alias = alias
  }

  var message: Message {
    Message { language in
      let names = candidates.map { $0.text(in: language) }.joined(separator: "; ")
      return language == .danish
        ? "\(names). Er det den samme aktivitet, så skriv '\(alias)' som alias i jobfilen"
        : "\(names). If it is the same activity, add '\(alias)' as an alias in the job file"
    }
  }
}

extension AliasSuggestion {
  /// What a sender can do who has called an activity by another name.
  func correction(of problem: Message) -> Correction {
    let instruction = Message { language in
      let names = language.choice(candidates.map { "'\($0.label)'" })
      return language == .danish
        ? "Skriv \(names) i \(Correction.place), hvis det er den aktivitet; ellers tilføj aktiviteten i oversigten"
        : "Write \(names) in \(Correction.place) if it is that activity; otherwise add the activity to the overview"
    }
    return Correction(instruction, problem: problem)
  }
}
