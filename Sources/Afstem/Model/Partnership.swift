/// The agreement that a job reports on.
public struct Partnership: Sendable, Hashable {
  public var id: String
  public var name: String
  /// Years, both within.
  public var period: ClosedRange<Int>?
  public var areas: [String]
  public var partners: [Partner]

  public init(
    id: String, name: String, period: ClosedRange<Int>? = nil, areas: [String] = [], partners: [Partner] = []
  ) {
    self.id = id
    self.name = name
    self.period = period
    self.areas = areas
    self.partners = partners
  }
}

/// Someone who sends extracts.
public struct Partner: Sendable, Hashable {
  public var id: String
  public var name: String
  /// `police`, `administration`, `housing` …; empty where the job names none.
  public var kind: String

  public init(id: String, name: String, kind: String = "") {
    self.id = id
    self.name = name
    self.kind = kind
  }
}
