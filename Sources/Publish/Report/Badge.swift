internal import AfstemModel

/// A verdict or a severity as a sign, a word, and a colour that says nothing the word does not.
struct Badge: Sendable, Encodable {
  var text: String
  /// `good`, `bad`, `open`, or empty: a class of the style sheet.
  var tone: String

  init(_ verdict: TargetFact.Verdict, in language: Language) {
    text = verdict.cellText(in: language)
    tone =
      switch verdict {
      case .met: "good"
      case .missed: "bad"
      case .pending: "open"
      case .monitored, .withheld: ""
      }
  }

  init(_ verdict: Reconciliation.Verdict, in language: Language) {
    text = verdict.cellText(in: language)
    tone =
      switch verdict {
      case .holds: "good"
      case .differs: "bad"
      case .unverifiable: "open"
      }
  }

  init(_ severity: Finding.Severity, in language: Language) {
    text = severity.cellText(in: language)
    tone =
      switch severity {
      case .error: "bad"
      case .warning: "open"
      case .info: ""
      }
  }
}
