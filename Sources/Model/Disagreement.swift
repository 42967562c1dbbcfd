/// Sources that state one fact differently, and which of them stands.
package struct Disagreement: Sendable {
  /// One source's figure.
  package struct Side: Sendable, Hashable {
    /// Empty where the job does not say.
    package var sender: String
    /// As a reader of each language expects it.
    package var figure: Message
    /// For programs: `40000`, `?`.
    package var plain: String
    package var provenance: Provenance

    package init(sender: String, figure: Message, plain: String, provenance: Provenance) {
      self.sender = sender
      self.figure = figure
      self.plain = plain
      self.provenance = provenance
    }
  }

  /// Why one of them stands.
  package enum Rule: Sendable, Hashable {
    /// The sender's later extract replaces the earlier.
    case revision
    case laterDate
    case figureOverBlank
    case moreDetailed
    case earlierInJob
    /// Two extracts of one sender, and nothing but their names could say which was drawn later.
    case undated
  }

  /// What the fact is about: `Akutpulje, 2013`.
  package var subject: String
  package var standing: Side
  package var others: [Side]
  package var rule: Rule

  package init(subject: String, standing: Side, others: [Side], rule: Rule) {
    self.subject = subject
    self.standing = standing
    self.others = others
    self.rule = rule
  }

  package var finding: Finding { rule == .revision ? .revised(self) : .conflict(self) }

  /// The figures that lost, for programs.
  var plainOthers: String { others.map(\.plain).joined(separator: "; ") }
}

extension Disagreement.Side {
  /// `Boligselskabet 40.000 (budget.xlsx, ark 'Plan', celle C4)`.
  func text(in language: Language) -> String {
    (sender.isEmpty ? "" : sender + " ") + figureText(in: language)
  }

  /// The same without the sender.
  func figureText(in language: Language) -> String {
    "\(figure.text(in: language)) (\(provenance.fullPlace(in: language)))"
  }
}
