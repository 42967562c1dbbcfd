/// Something wrong, or worth knowing, in the data.
package struct Finding: Codable, Sendable, Hashable {
  package var code: Code
  package var severity: Severity
  /// What is the matter, without the place: that is in `provenance`.
  package var message: Message
  /// The figures where numbers disagree, plain: `1480000`, `12.5`.
  package var expected: String?
  package var actual: String?
  package var provenance: Provenance?
  /// What the sender can do about it; `nil` where only the job's keeper can.
  package var correction: Correction?
  /// What the job's keeper can write into the job file; `nil` where that does not help.
  package var proposal: JobProposal?
  /// How many findings of the code in the file it stands for; 0 for one that speaks for itself.
  package var omitted = 0
  /// It says something of the machine, and nothing of the file: on another, or later, the file may be read.
  package var isOfMachine = false

  /// A finding of the code's own severity; the job may change it before it is published.
  ///
  /// For the catalogue alone, which makes findings for the stages: every text said under a code stands in its file.
  init(
    _ code: Code, _ message: Message, expected: String? = nil, actual: String? = nil,
    at provenance: Provenance? = nil, correction: Correction? = nil
  ) {
    self.code = code
    self.severity = code.severity
    self.message = message
    self.expected = expected
    self.actual = actual
    self.provenance = provenance
    self.correction = correction ?? code.instruction.map { Correction($0) }
  }

  /// The whole sentence, place first: `Ark 'Oversigt', celle C12: I alt er …`.
  package func text(in language: Language) -> String {
    provenance?.text(of: message, in: language) ?? message.text(in: language)
  }
}

extension Finding: CustomStringConvertible {
  package var description: String {
    let source = provenance.map { "\($0): " } ?? ""
    return "\(severity.rawValue): \(source)\(message.english) [\(code.rawValue)]"
  }
}

extension Finding {
  /// How much a finding matters; an error makes the run's status 1.
  package enum Severity: String, Codable, Sendable, Hashable, CaseIterable, Comparable {
    case error
    case warning
    case info

    /// The more severe is the smaller.
    package static func < (one: Self, other: Self) -> Bool { one.rank < other.rank }

    private var rank: Int {
      switch self {
      case .error: 0
      case .warning: 1
      case .info: 2
      }
    }
  }
}
