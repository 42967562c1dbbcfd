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
  /// The revision and the conflict in a group of counts, where it has them.
  static func all(
    in group: StatementGroup, of statements: Statements, labels: [String: String], senders: Senders
  ) -> [Disagreement] {
    guard let first = group.standing.first else { return [] }
    let statement = statements.crimes[first]
    let name = statement.offence.canonical.flatMap { labels[$0] } ?? statement.offence.label
    let subject = ([name] + [statement.area, statement.period.description].compactMap(\.self))
      .joined(separator: ", ")
    let standing = statements.side(of: group.standing, senders)
    return [StatementGroup.Relation.superseded, .conflicts].compactMap { relation in
      let lost = group.others.filter { $0.relation == relation }.map(\.index)
      guard !lost.isEmpty, let standing else { return nil }
      let byTable = lost.map { statements.crimes[$0].table }.unique.compactMap { table in
        statements.side(of: lost.filter { statements.crimes[$0].table == table }, senders)
      }
      return Disagreement(
        subject: subject, standing: standing, others: byTable,
        rule: relation == .superseded ? .revision : statements.rule(first, over: lost))
    }
  }
}

extension Statements {
  /// The counts of one table, several labels of one type added up.
  fileprivate func side(of indices: [StatementIndex], _ senders: Senders) -> Disagreement.Side? {
    guard let first = indices.first else { return nil }
    let sum = indices.reduce(Int128(0)) { $0 + Int128(crimes[$1].count.value ?? 0) }
    let count = Int64(clamping: sum)
    return Disagreement.Side(
      sender: senders.name(of: crimes[first].table), figure: Message { $0.grouped(count) },
      plain: String(count), provenance: crimes[first].provenance)
  }

  fileprivate func rule(_ standing: StatementIndex, over lost: [StatementIndex]) -> Disagreement.Rule {
    guard let other = lost.first, tables.indices.contains(crimes[standing].table),
      tables.indices.contains(crimes[other].table)
    else { return .earlierInJob }
    if let mine = crimes[standing].stated, let theirs = crimes[other].stated, mine != theirs {
      return .laterDate
    }
    return tables[crimes[standing].table].kind == tables[crimes[other].table].kind
      ? .earlierInJob : .moreDetailed
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
