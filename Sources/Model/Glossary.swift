/// What a job knows of names and figures: the part of it that the pure stages see.
package struct Glossary: Sendable, Hashable {
  package var partnership: Partnership
  /// What a year's total and remainder must add up to.
  package var grant: [Int: Amount] = [:]
  /// Names by number.
  package var focusAreas: [Int: String] = [:]
  package var activities: [Activity] = []
  package var offenceTypes: [OffenceType] = []
  /// Targets that the job file itself states; their provenance is the job file.
  package var targets: [TargetStatement] = []
  /// What the report says of itself.
  package var imprint = Imprint()

  package init(partnership: Partnership) { self.partnership = partnership }

  /// An activity under its canonical name.
  package struct Activity: Sendable, Hashable {
    package var name: String
    /// As written in the job: `1`, `1 + 2 + 3`; empty where none is named.
    package var focusArea: String
    package var aliases: [String]

    package init(name: String, focusArea: String = "", aliases: [String] = []) {
      self.name = name
      self.focusArea = focusArea
      self.aliases = aliases
    }
  }

  /// A type of offence.
  package struct OffenceType: Sendable, Hashable {
    package var id: String
    package var name: String
    package var aliases: [String]
    /// Followed without a target, and left out of totals over types.
    package var isMonitored: Bool

    package init(id: String, name: String, aliases: [String] = [], isMonitored: Bool = false) {
      self.id = id
      self.name = name
      self.aliases = aliases
      self.isMonitored = isMonitored
    }
  }
}
