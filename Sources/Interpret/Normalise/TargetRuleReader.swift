internal import AfstemModel

/// Decides what a row of targets asks: as its own words say, else as the job says of the offence type.
struct TargetRuleReader {
  let reader: RegionReader

  /// `nil` where nothing says.
  func rule(_ row: TableRow) -> TargetRule? {
    if let words = reader.label(row, .rule) { return RuleText.rule(in: words, vocabulary: reader.vocabulary) }
    let label = reader.label(row, .offenceType) ?? reader.rowLabel(row)
    return reader.names.isMonitored(label) ? .monitor : nil
  }
}
