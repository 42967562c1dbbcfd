internal import Model

/// Sources that state one fact differently, and which of them stands.
struct Disagreement: Sendable {
  /// One source's figure.
  struct Side: Sendable, Hashable {
    /// Empty where the job does not say.
    var sender: String
    /// As a reader of each language expects it.
    var figure: Message
    /// For programs: `40000`, `?`.
    var plain: String
    var provenance: Provenance
  }

  /// Why one of them stands.
  enum Rule: Sendable, Hashable {
    /// The sender's later extract replaces the earlier.
    case revision
    case laterDate
    case figureOverBlank
    case moreDetailed
    case earlierInJob
  }

  /// What the fact is about: `Akutpulje, 2013`.
  var subject: String
  var standing: Side
  var others: [Side]
  var rule: Rule

  /// A revision is said where the new figure stands, a conflict where the first of those stands that lost.
  var finding: Finding {
    let lost = others.map(\.plain).joined(separator: "; ")
    return rule == .revision
      ? Finding(
        .revised, .revised(self), expected: lost, actual: standing.plain, at: standing.provenance)
      : Finding(
        .conflict, .conflict(self), expected: standing.plain, actual: lost,
        at: others.first?.provenance ?? standing.provenance)
  }
}

extension Disagreement {
  /// - Parameters:
  ///   - standing: The statement that stands.
  ///   - others: Those that lost.
  init<Statement: FactStatement>(
    about subject: String, standing: Statement, others: [Statement], rule: Rule, senders: Senders
  ) {
    self.init(
      subject: subject, standing: Side(standing, senders), others: others.map { Side($0, senders) },
      rule: rule)
  }
}

extension Disagreement.Side {
  fileprivate init(_ statement: some FactStatement, _ senders: Senders) {
    self.init(
      sender: senders.name(of: statement.source), figure: statement.figure, plain: statement.plain,
      provenance: statement.provenance)
  }
}

extension Message {
  fileprivate static func revised(_ revision: Disagreement) -> Self {
    Message { language in
      let new = revision.standing.figure.text(in: language)
      let old = language.list(revision.others.map { $0.figureText(in: language) })
      return language == .danish
        ? "\(revision.subject): det nyere udtræk siger \(new) i stedet for \(old); det nyere gælder"
        : "\(revision.subject): the later extract says \(new) instead of \(old); the later one stands"
    }
  }

  fileprivate static func conflict(_ conflict: Disagreement) -> Self {
    Message { language in
      let sides = ([conflict.standing] + conflict.others).map { $0.text(in: language) }.joined(
        separator: ", ")
      let figure = conflict.standing.figure.text(in: language)
      let reason = conflict.rule.text(in: language)
      return language == .danish
        ? "\(conflict.subject) er opgivet forskelligt: \(sides). \(figure) står, fordi \(reason)"
        : "\(conflict.subject) is stated differently: \(sides). \(figure) stands because \(reason)"
    }
  }
}

extension Disagreement.Side {
  /// `Boligselskabet 40.000 (budget.xlsx, Ark 'Plan', celle C4)`.
  fileprivate func text(in language: Language) -> String {
    (sender.isEmpty ? "" : sender + " ") + figureText(in: language)
  }

  /// The same without the sender.
  fileprivate func figureText(in language: Language) -> String {
    "\(figure.text(in: language)) (\(provenance.fullPlace(in: language)))"
  }
}

extension Disagreement.Rule {
  fileprivate func text(in language: Language) -> String {
    switch (self, language) {
    case (.revision, .danish), (.laterDate, .danish): "det er opgjort senest"
    case (.revision, .english), (.laterDate, .english): "it was drawn last"
    case (.figureOverBlank, .danish): "det andet sted er tomt"
    case (.figureOverBlank, .english): "the other place is blank"
    case (.moreDetailed, .danish): "det er den mest detaljerede opgørelse"
    case (.moreDetailed, .english): "it is the more detailed statement"
    case (.earlierInJob, .danish): "det kommer først i jobbet"
    case (.earlierInJob, .english): "it comes first in the job"
    }
  }
}
