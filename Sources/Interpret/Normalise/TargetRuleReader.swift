internal import AfstemModel

/// Decides what a row of targets asks: as its own words say, else as the job says of the offence type.
struct TargetRuleReader {
  enum Asked {
    case rule(TargetRule)
    /// It says something, and not what.
    case unclear
    case nothing
  }

  let reader: RegionReader

  func asked(_ row: TableRow) -> Asked {
    if let words = reader.label(row, .rule) {
      return RuleText.rule(in: words, vocabulary: reader.vocabulary).map(Asked.rule) ?? .unclear
    }
    let label = reader.label(row, .offenceType) ?? reader.rowLabel(row)
    return reader.names.isMonitored(label) ? .rule(.monitor) : .nothing
  }
}
