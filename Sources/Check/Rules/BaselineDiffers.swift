internal import AfstemModel

/// A baseline that is stated otherwise elsewhere.
struct BaselineDiffers: Rule {
  static let code = Finding.Code.baselineDiffers

  /// A type in its baseline year.
  private typealias Key = ReportedCrime.Key

  func findings(in checked: CheckedPlan) -> [Finding] {
    let stated = Self.baselines(in: checked.statements)
    let byKey = Dictionary(grouping: stated, by: \.key)
    return stated.map(\.key).unique.flatMap { key in
      let baselines = byKey[key] ?? []
      let police = checked.reported.counts[key].map { count in
        Baseline(
          key: key, label: "", count: count.count,
          provenance: checked.statements.crimes[count.statement].provenance, isReported: true)
      }
      return Self.disagreements(baselines, police: police)
    }
  }

  /// Each cell once, though it holds for the targets of several years.
  private static func baselines(in statements: Statements) -> [Baseline] {
    var seen: Set<Baseline> = []
    return statements.targets.filter { !$0.isTotal }.compactMap { statement in
      guard let year = statement.baselineYear, let count = statement.baseline.value else { return nil }
      let baseline = Baseline(
        key: Key(offence: statement.offence.offenceKey, year: year), label: statement.offence.label,
        count: count, provenance: statement.baselineProvenance ?? statement.provenance, isReported: false)
      return seen.insert(baseline).inserted ? baseline : nil
    }
  }

  private static func disagreements(_ baselines: [Baseline], police: Baseline?) -> [Finding] {
    var counts: Set<Int64> = []
    return baselines.filter { counts.insert($0.count).inserted }.flatMap { baseline in
      let others = [baselines.first, police].compactMap(\.self)
      return others.filter { $0.count != baseline.count }.map { other in
        Finding.baselineDiffers(
          baseline.count, of: baseline.label, in: baseline.key.year, from: (other.count, other.provenance),
          isReported: other.isReported, at: baseline.provenance)
      }
    }
  }
}

/// A count of the year that targets start from, and who states it.
private struct Baseline: Hashable {
  var key: ReportedCrime.Key
  var label: String
  var count: Int64
  var provenance: Provenance
  var isReported: Bool
}
