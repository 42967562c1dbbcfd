internal import Afstem
internal import Model
internal import Publish

/// A run's verdicts and totals, one line each.
struct SummaryLines {
  let summary: RunSummary
  let language: Language
  let style: TextStyle

  init(_ summary: RunSummary, language: Language, style: TextStyle) {
    self.summary = summary
    self.language = language
    self.style = style
  }

  var text: String {
    let isDanish = language == .danish
    return [
      line(isDanish ? "Filer" : "Files", files), line(isDanish ? "Budget" : "Budget", years),
      line(isDanish ? "Totaler" : "Totals", totals), line(isDanish ? "Mål" : "Targets", targets),
      line(isDanish ? "Udeladt" : "Left out", withheld),
    ].joined()
  }

  private func line(_ label: String, _ parts: [String]) -> String {
    guard !parts.isEmpty else { return "" }
    let padding = String(repeating: " ", count: max(1, 10 - label.count))
    return "  \(label)\(padding)\(style.wrapped(parts.joined(separator: "   "), indent: 12))\n"
  }

  private var files: [String] {
    summary.files.map { "\($0.count) \($0.value.title.text(in: language))" }
  }

  private var years: [String] {
    summary.budget.map { year in
      let unknown = language == .danish ? "ukendte" : "unknown"
      return "\(year.year): \(year.known.text(in: language))"
        + (year.unknownCount > 0 ? " + \(year.unknownCount) \(unknown)" : "")
    }
  }

  private var withheld: [String] {
    guard let withheld = summary.withheld else { return [] }
    let isDanish = language == .danish
    let counts = [
      isDanish ? "\(withheld.small) små tal" : "\(withheld.small) small figures",
      isDanish ? "\(withheld.others) der ville røbe dem" : "\(withheld.others) that would give them away",
    ]
    let exposed =
      isDanish
      ? "\(withheld.exposed) kan regnes ud af tidligere udgaver"
      : "\(withheld.exposed) follow from earlier editions"
    return counts + (withheld.exposed > 0 ? [exposed] : [])
  }

  private var totals: [String] { summary.totals.map { "\($0.count) \($0.value.title.text(in: language))" } }

  private var targets: [String] { summary.targets.map { "\($0.count) \($0.value.title.text(in: language))" } }
}
