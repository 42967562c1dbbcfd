package import AfstemModel

/// Why two sets cannot be compared.
package enum CompareError: Error, Sendable, Hashable {
  /// The set is neither a folder that a run published nor a run that the ledger knows.
  case missing(set: String)
  case unreadable(table: String, reason: String)
}

extension CompareError {
  package var status: RunStatus {
    switch self {
    case .missing: .inputMissing
    case .unreadable: .inputUnusable
    }
  }

  /// One sentence for a person.
  package func text(in language: Language) -> String { message.text(in: language) }

  private var message: Message {
    switch self {
    case .missing(let set):
      Message(
        da: "\(set) er hverken en mappe med \"csv\" fra en kørsel eller nummeret på en kørsel i historikken",
        en: "\(set) is neither a folder with a run's \"csv\" nor the number of a run in the history")
    case .unreadable(let table, let reason):
      Message(
        da: "tabellen \(table) kan ikke læses: \(reason)", en: "the table \(table) cannot be read: \(reason)")
    }
  }
}

extension CompareError: CustomStringConvertible {
  package var description: String { text(in: .english) }
}
