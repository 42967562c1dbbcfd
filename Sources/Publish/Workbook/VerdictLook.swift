internal import AfstemModel
internal import AfstemXLSX

extension TargetFact.Verdict {
  /// A sign and a word, so that nothing rests on the colour beside them.
  func cellText(in language: Language) -> String { "\(sign) \(title.text(in: language))" }

  var fill: Colour? {
    switch self {
    case .met: HouseStyle.good
    case .missed: HouseStyle.bad
    case .pending: HouseStyle.open
    case .monitored, .withheld: nil
    }
  }

  var sign: String {
    switch self {
    case .met: "✓"
    case .missed: "✗"
    case .pending: "…"
    case .monitored: "○"
    case .withheld: FieldValue.withheldSign
    }
  }
}

extension Reconciliation.Verdict {
  /// A sign and a word, so that nothing rests on the colour beside them.
  func cellText(in language: Language) -> String { "\(sign) \(title.text(in: language))" }

  var fill: Colour {
    switch self {
    case .holds: HouseStyle.good
    case .differs: HouseStyle.bad
    case .unverifiable: HouseStyle.open
    }
  }

  var sign: String {
    switch self {
    case .holds: "✓"
    case .differs: "✗"
    case .unverifiable: "?"
    }
  }
}

extension Finding.Severity {
  /// A sign and a word, so that nothing rests on the colour beside them.
  func cellText(in language: Language) -> String { "\(sign) \(title.text(in: language))" }

  var fill: Colour? {
    switch self {
    case .error: HouseStyle.bad
    case .warning: HouseStyle.open
    case .info: nil
    }
  }

  var sign: String {
    switch self {
    case .error: "✗"
    case .warning: "!"
    case .info: "i"
    }
  }
}
