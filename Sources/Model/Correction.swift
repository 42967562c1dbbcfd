/// What the sender of a file can do about a finding, in words that need no knowledge of the job.
package struct Correction: Codable, Sendable, Hashable {
  /// What the sender sees, where the finding's own message speaks of what only the job's keeper can do.
  package var problem: Message?
  /// An imperative in which ``place`` stands for the cell, or for the cells where several need the same.
  package var instruction: Message
  /// What the cell should hold, as the sender would write it; `nil` where that is the sender's to decide.
  package var should: Message?
  /// Where the other sides of a disagreement stand.
  package var counterparts: [Counterpart]

  /// Another place that states the same, and what to do there.
  package struct Counterpart: Codable, Sendable, Hashable {
    package var place: Provenance
    package var instruction: Message
    package var should: Message?

    package init(at place: Provenance, _ instruction: Message, should: Message? = nil) {
      self.place = place
      self.instruction = instruction
      self.should = should
    }
  }

  package init(
    _ instruction: Message, should: Message? = nil, problem: Message? = nil,
    counterparts: [Counterpart] = []
  ) {
    self.problem = problem
    self.instruction = instruction
    self.should = should
    self.counterparts = counterparts
  }

  /// Stands for the place in an instruction.
  package static let place = "{place}"
}

extension Message {
  /// An instruction with its place put in: `Ret C12 til 1.480.000`.
  package func text(at place: String, in language: Language) -> String {
    text(in: language).split(separator: Correction.place, omittingEmptySubsequences: false)
      .joined(separator: place)
  }
}

extension Correction {
  /// `nil` where no known name is like the one that is written: only the job's keeper can make it known.
  init?(respelledAs names: [String], problem: Message) {
    guard !names.isEmpty else { return nil }
    let instruction = Message { language in
      let names = language.choice(names.map { "'\($0)'" })
      return language == .danish
        ? "Skriv \(names) i \(Self.place), hvis det er det, der er ment"
        : "Write \(names) in \(Self.place) if that is what is meant"
    }
    self.init(instruction, problem: problem)
  }
}
