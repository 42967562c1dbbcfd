/// What a figure measures, as far as its label says; every part is `nil` where nothing is said.
struct Measure: Sendable, Hashable {
  /// How far money, or a count, is on its way.
  enum Stage: String, Sendable, Hashable, CaseIterable {
    case budget
    /// The budget as first adopted.
    case original
    /// The budget as changed since.
    case revised
    case forecast
    /// Promised, and not yet spent.
    case committed
    case actual
    /// What is left, or how far two stages are apart.
    case remainder
  }

  /// Which way money goes, and whose it is.
  enum Flow: String, Sendable, Hashable, CaseIterable {
    case income
    case cofunding
    case debit
    case credit
    /// A column of signs: `D/K`.
    case side
  }

  /// How figures are made of what is counted, where they are no amounts.
  enum Statistic: String, Sendable, Hashable, CaseIterable {
    case change
    case share
    case index
    case average
    case unitPrice
    case rate
    /// A part of what stands beside it or above.
    case ofWhich
    case count
  }

  /// What of a case the police count.
  enum Counted: String, Sendable, Hashable, CaseIterable {
    case reported
    case charges
    case suspects
    case convictions
    case clearances
    case victims
  }

  var stage: Stage?
  var flow: Flow?
  var statistic: Statistic?
  var counted: Counted?

  /// Whether the label says nothing of a measure.
  var isUnsaid: Bool { self == Self() }
}

extension Measure {
  /// Everything that the words of one label say, before it is decided what they mean together.
  struct Words: Sendable, Hashable {
    var stages: [Stage] = []
    var flows: [Flow] = []
    var statistics: [Statistic] = []
    var counted: [Counted] = []
  }

  /// The measure that words mean together; what two of them contradict one another about is left unsaid.
  ///
  /// A remainder is held against the stages it names, `Afvigelse budget/regnskab`; a change or a share is one of
  /// anything, `Forbrug i pct. af budget`.
  init(_ words: Words) {
    statistic = Statistic.allCases.first(where: words.statistics.contains)
    stage = Self.stage(of: words.stages)
    flow = Self.only(words.flows)
    counted = Self.only(words.counted)
  }

  /// Whether words contradict one another, and no share, change or remainder explains why both stand.
  static func isAmbiguous(_ words: Words) -> Bool {
    let measure = Measure(words)
    if measure.statistic == .share || measure.statistic == .change || measure.statistic == .index {
      return false
    }
    return (measure.stage == nil && !words.stages.isEmpty) || (measure.flow == nil && !words.flows.isEmpty)
      || (measure.counted == nil && !words.counted.isEmpty)
  }

  private static func stage(of stages: [Stage]) -> Stage? {
    if stages.contains(.remainder) { return .remainder }
    let distinct = Set(stages)
    for specific in [Stage.original, .revised] where distinct.isSubset(of: [specific, .budget]) {
      if distinct.contains(specific) { return specific }
    }
    if distinct.contains(.forecast), distinct.isSubset(of: [.forecast, .actual, .budget]) {
      return .forecast
    }
    return only(stages)
  }

  private static func only<Word: Hashable>(_ words: [Word]) -> Word? {
    Set(words).count == 1 ? words.first : nil
  }
}

extension Measure: CustomStringConvertible {
  var description: String {
    [stage?.rawValue, flow?.rawValue, counted?.rawValue, statistic?.rawValue].compactMap { $0 }
      .joined(separator: " ")
  }
}
