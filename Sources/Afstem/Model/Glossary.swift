/// What a job knows of names and figures: the part of it that the pure stages see.
public struct Glossary: Sendable, Hashable {
  public var partnership: Partnership
  /// What a year's total and remainder must add up to.
  public var grant: [Int: Amount] = [:]
  /// Names by number.
  public var focusAreas: [Int: String] = [:]
  public var activities: [Activity] = []
  public var offenceTypes: [OffenceType] = []
  /// Targets that the job file itself states; their provenance is the job file.
  public var targets: [TargetStatement] = []

  public init(partnership: Partnership) { self.partnership = partnership }

  /// An activity under its canonical name.
  public struct Activity: Sendable, Hashable {
    public var name: String
    /// As written in the job: `1`, `1 + 2 + 3`; empty where none is named.
    public var focusArea: String
    public var aliases: [String]

    public init(name: String, focusArea: String = "", aliases: [String] = []) {
      self.name = name
      self.focusArea = focusArea
      self.aliases = aliases
    }
  }

  /// A type of offence.
  public struct OffenceType: Sendable, Hashable {
    public var id: String
    public var name: String
    public var aliases: [String]
    /// Followed without a target, and left out of totals over types.
    public var isMonitored: Bool

    public init(id: String, name: String, aliases: [String] = [], isMonitored: Bool = false) {
      self.id = id
      self.name = name
      self.aliases = aliases
      self.isMonitored = isMonitored
    }
  }
}
