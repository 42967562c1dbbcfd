internal import AfstemModel

extension JobReader {
  /// The targets that the job states itself, each with its place in the job file.
  func targets(_ value: JobValue?, offenceTypes: [Glossary.OffenceType]) -> [TargetStatement] {
    value?.list().flatMap { entry -> [TargetStatement] in
      guard let section = entry.section(TargetKey.self) else { return [] }
      return targets(in: section, offenceTypes: offenceTypes)
    } ?? []
  }

  private func targets(
    in section: JobSection<TargetKey>, offenceTypes: [Glossary.OffenceType]
  ) -> [TargetStatement] {
    let offence = section.required(.offenceType).flatMap { named($0, among: offenceTypes) }
    let baselineYear = section[.baselineYear]?.year()
    let baseline = section[.baseline]
    let count = baseline?.integer(in: 0...Self.highestCount)
    let years = section[.values].map(counts) ?? []
    guard let rule = rule(in: section), let offence else { return [] }
    let whole = TargetStatement(
      table: nil, offence: offence, isTotal: offence.canonical == Self.total, rule: rule,
      baselineYear: baselineYear, baseline: stated(count),
      baselineProvenance: baseline.map { provenance($0.mark) }, year: nil, target: .blank,
      provenance: provenance(section.mark))
    return years.isEmpty ? [whole] : years.map { yearly(whole, $0) }
  }

  private func yearly(_ whole: TargetStatement, _ value: YearCount) -> TargetStatement {
    var statement = whole
    statement.year = value.year
    statement.target = stated(value.count)
    statement.provenance = provenance(value.mark)
    return statement
  }

  /// Values by year ask for a reduction unless the job says otherwise; without values a rule is needed.
  private func rule(in section: JobSection<TargetKey>) -> TargetRule? {
    if let value = section[.rule] {
      guard let rule = value.choice(of: TargetRule.self) else { return nil }
      if rule == .reduce, section[.values] == nil { value.report(.reductionWithoutValues) }
      return rule
    }
    if section[.values] != nil { return .reduce }
    problems.report(.neitherRuleNorValues, at: section.mark)
    return nil
  }

  private func counts(_ value: JobValue) -> [YearCount] {
    value.entries().compactMap { key, value in
      key.year().map {
        YearCount(year: $0, count: value.integer(in: 0...Self.highestCount), mark: value.mark)
      }
    }
  }

  private func named(_ value: JobValue, among types: [Glossary.OffenceType]) -> Name? {
    guard let id = value.text() else { return nil }
    if id == Self.total { return Name(label: id, canonical: id) }
    if let type = types.first(where: { $0.id == id }) { return Name(label: type.name, canonical: id) }
    guard !types.isEmpty else { return Name(label: id) }
    value.report(.unknownWord(id, at: value.name, known: types.map(\.id)))
    return nil
  }

  private func stated(_ count: Int?) -> Stated<Int64> { count.map { .known(Int64($0)) } ?? .blank }

  private static let total = "total"
  private static let highestCount = 1_000_000_000
}

private enum TargetKey: String, JobKey {
  case offenceType, baselineYear, baseline, rule, values
}

/// A number that the job gives for a year; `nil` where it is no number.
private struct YearCount {
  let year: Int
  let count: Int?
  let mark: JobMark
}

extension Message {
  fileprivate static let neitherRuleNorValues = Self(
    da: "et mål skal have enten \"values\" med tal for hvert år eller \"rule\": maintain eller monitor",
    en: "a target needs either \"values\" with a number for each year or \"rule\": maintain or monitor")

  fileprivate static let reductionWithoutValues = Self(
    da: "\"reduce\" skal have \"values\" med tal for hvert år",
    en: "\"reduce\" needs \"values\" with a number for each year")
}
