internal import AfstemModel

/// Indicators that say how far two counts are apart: a change from one year to the next, a difference of two groups.
///
/// One that says so by name is believed wherever two counts bear it out; any other where it is the change of another
/// indicator in all of several places.
struct ChangeSums {
  /// The larger of two counts, and the smaller with the change.
  struct Sum {
    var larger: FigureKey
    var smaller: FigureKey
    var change: FigureKey
  }

  private let values: [FigureKey: Int64]
  private let keys: [FigureKey]
  private let byLine: [FigureKey: [FigureKey]]
  private let byPlace: [FigureKey: [FigureKey]]
  private(set) var sums: [Sum] = []
  /// Changes that too many pairs of counts bear out to tell which they are of.
  private(set) var vague: [FigureKey] = []

  /// - Parameter order: All keys of indicators.
  init(_ order: [FigureKey], values: [FigureKey: Int64]) {
    self.values = values
    keys = order
    byLine = Dictionary(grouping: order) {
      FigureKey(name: $0.name, segment: $0.segment, area: $0.area, period: .year(0))
    }
    byPlace = Dictionary(grouping: order) { FigureKey(name: "", area: $0.area, period: $0.period) }
    let steady = steadyChanges
    for key in order where Self.saysChange(key.name) || steady.contains(key.name) { relate(key) }
  }

  private mutating func relate(_ change: FigureKey) {
    guard let value = values[change], value > 0 else { return }
    var found: [Sum] = []
    let beside = byPlace[FigureKey(name: "", area: change.area, period: change.period)] ?? []
    guard beside.count <= Self.mostBeside else {
      vague.append(change)
      return
    }
    for one in beside where one != change {
      let line =
        byLine[FigureKey(name: one.name, segment: one.segment, area: one.area, period: .year(0))] ?? []
      for other in line + beside where other != one && other != change {
        guard let first = values[one], let second = values[other] else { continue }
        let (difference, overflow) = first.subtractingReportingOverflow(second)
        guard !overflow, difference.magnitude == value.magnitude else { continue }
        let (larger, smaller) = difference > 0 ? (one, other) : (other, one)
        found.append(Sum(larger: larger, smaller: smaller, change: change))
      }
    }
    if found.count > Self.mostPairs { vague.append(change) } else { sums += found }
  }

  private static let mostBeside = 200
  private static let mostPairs = 12

  /// Names of indicators that are the change of another one wherever both stand.
  private var steadyChanges: Set<String> {
    let names = keys.map(\.name).unique
    guard names.count <= 60 else { return [] }
    return Set(names.filter { name in names.contains { $0 != name && isSteadyChange(name, of: $0) } })
  }

  private func isSteadyChange(_ name: String, of other: String) -> Bool {
    var holding = 0
    for key in keys where key.name == name {
      var now = key
      now.name = other
      let line = byLine[FigureKey(name: other, segment: key.segment, area: key.area, period: .year(0))] ?? []
      guard let change = values[key], let value = values[now],
        let before = line.filter({ $0.period < key.period }).max(by: { $0.period < $1.period }).flatMap({
          values[$0]
        })
      else { continue }
      let (difference, overflow) = value.subtractingReportingOverflow(before)
      guard !overflow, difference == change else { return false }
      holding += change == 0 ? 0 : 1
    }
    return holding > 1
  }

  private static func saysChange(_ name: String) -> Bool {
    FoldedName(name).words.contains { word in stems.contains { word.hasPrefix($0) } }
  }

  private static let stems = [
    "ændr", "aendr", "udvikl", "forskel", "differen", "diff", "stign", "fald", "vækst", "vaekst", "afvig",
    "chang",
    "increas", "decreas", "growth", "declin",
  ]
}
