internal import AfstemFiles
package import AfstemModel

/// The past runs of a job, read and never changed.
package struct History {
  private let ledger: Ledger?
  private let path: String

  /// A job that never ran has an empty history.
  ///
  /// - Throws: ``RunError/inputOutput(path:reason:)`` where the ledger cannot be opened.
  package init(stateFolder: String) throws(RunError) {
    path = "\(stateFolder)/\(Ledger.fileName)"
    guard FileStatus(path: path) != nil else {
      ledger = nil
      return
    }
    do {
      ledger = try Ledger.reading(stateFolder: stateFolder)
    } catch {
      throw .inputOutput(path: path, reason: "\(error)")
    }
  }

  /// The newest first.
  package func runs(atMost limit: Int) throws(RunError) -> [RunRecord] {
    try asking { try $0.runs(atMost: limit) }
  }

  /// `nil` where there was no such run.
  package func run(_ number: Int64) throws(RunError) -> RunRecord? {
    try asking { try [$0.run(number)].compactMap(\.self) }.first
  }

  /// The files that a run read, by path.
  ///
  /// - Throws: ``RunError/runMissing(number:)`` where there was no such run.
  package func inputs(of run: Int64) throws(RunError) -> [InputRecord] {
    guard try self.run(run) != nil else {
      throw .runMissing(number: run)
    }
    return try asking { try $0.inputs(of: run) }
  }

  private func asking<Answer>(_ question: (Ledger) throws -> [Answer]) throws(RunError) -> [Answer] {
    guard let ledger else { return [] }
    do {
      return try question(ledger)
    } catch {
      throw .inputOutput(path: path, reason: "\(error)")
    }
  }
}
