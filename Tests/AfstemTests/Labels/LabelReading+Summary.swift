@testable import AfstemInterpret
@testable import AfstemModel
@testable import AfstemVocabulary

extension LabelReading {
  /// What a label was read as, on one line: `2018-03 (covers 2018-Q1); accumulated; actual; DKK×10^3`.
  func summary(of label: String) -> String {
    var parts: [String] = []
    if let period {
      let covered = coveredPeriod.map { "\($0)" } ?? "nothing"
      parts.append(coveredPeriod == period ? "\(period)" : "\(period) (covers \(covered))")
    }
    if let extent { parts.append(extent.rawValue) }
    if !measure.isUnsaid { parts.append("\(measure)") }
    if isMeasureAmbiguous { parts.append("ambiguous") }
    parts += units.map { "in \($0)" }
    if let priceLevel { parts.append("prices of \(priceLevel)") }
    if let drawnOn { parts.append("drawn on \(drawnOn)") }
    parts += marks.map { "mark \($0)" }
    if isTotal { parts.append("total") }
    if isBrokenDown { parts.append("broken down") }
    parts += subjects.map { "of \($0.rawValue)" }
    parts += texts(of: .unread, in: label).map { "unread \($0)" }
    return parts.joined(separator: "; ")
  }
}
