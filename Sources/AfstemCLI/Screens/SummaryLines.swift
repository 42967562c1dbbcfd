internal import Afstem
internal import AfstemModel
internal import AfstemPublish

/// A run's key figures, one line each.
struct SummaryLines {
  let figures: KeyFigures
  let language: Language
  let style: TextStyle

  init(_ figures: KeyFigures, language: Language, style: TextStyle) {
    self.figures = figures
    self.language = language
    self.style = style
  }

  var text: String {
    let isDanish = language == .danish
    return [
      line(isDanish ? "Filer" : "Files", files), line(isDanish ? "Mål" : "Targets", targets),
      line("Budget", money), line(isDanish ? "Summer" : "Totals", totals),
      line(isDanish ? "Rettelser" : "To chase", requests),
      line(isDanish ? "Udeladt" : "Left out", withheld),
    ].joined()
  }

  private func line(_ label: String, _ parts: [String]) -> String {
    guard !parts.isEmpty else { return "" }
    let padding = String(repeating: " ", count: max(1, 10 - label.count))
    return "  \(label)\(padding)\(style.wrapped(parts.joined(separator: "   "), indent: 12))\n"
  }

  private var files: [String] {
    SourceReport.Status.allCases.compactMap { status in
      figures.files[status].map { "\($0) \(status.title.text(in: language))" }
    }
  }

  private var targets: [String] { [figures.targetHeadline?.text(in: language)].compactMap(\.self) }

  private var money: [String] {
    guard figures.hasBudget || figures.years.contains(where: { $0.grant != nil }) else { return [] }
    let undecided =
      figures.undecided == 0
      ? nil
      : language == .danish
        ? "\(language.count(figures.undecided, .amount)) er ikke fastlagt"
        : "\(language.count(figures.undecided, .amount)) not decided"
    return [figures.moneyHeadline.text(in: language), undecided].compactMap(\.self)
  }

  private var requests: [String] {
    figures.requests.isEmpty ? [] : [figures.requestHeadline.text(in: language)]
  }

  private var withheld: [String] {
    guard let withheld = figures.withheld else { return [] }
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

  private var totals: [String] {
    Reconciliation.Verdict.allCases.compactMap { verdict in
      figures.totals[verdict].map { "\($0) \(verdict.title.text(in: language))" }
    }
  }
}
