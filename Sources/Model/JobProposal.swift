/// What a job file could say so that a name is known.
package struct JobProposal: Codable, Sendable, Hashable {
  /// A list of the job file.
  package enum List: String, Codable, Sendable, Hashable, CaseIterable {
    case activities, offenceTypes, areas
  }

  package var list: List
  /// What is not known yet.
  package var name: String
  /// Names of the list that it may be another spelling of, the likeliest first; none where it is new.
  package var candidates: [String]

  init(_ list: List, _ name: String, candidates: [String] = []) {
    self.list = list
    self.name = name
    self.candidates = candidates
  }
}

extension JobProposal {
  /// - Parameter label: The name that is not known, unless the suggestion is that another be known as this one.
  init(_ label: String, _ suggestion: AliasSuggestion?) {
    guard let suggestion else {
      self.init(.activities, label)
      return
    }
    if suggestion.alias == label {
      self.init(.activities, label, candidates: suggestion.candidates.map(\.label))
    } else {
      self.init(.activities, suggestion.alias, candidates: [label])
    }
  }
}

extension Finding {
  /// The same, with what would make it go away.
  func proposing(_ proposal: JobProposal) -> Self {
    var finding = self
    finding.proposal = proposal
    return finding
  }
}
