internal import AfstemModel

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
