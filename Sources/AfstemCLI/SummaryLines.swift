internal import Afstem
internal import Model

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
    ].joined()
  }

  private func line(_ label: String, _ parts: [String]) -> String {
    guard !parts.isEmpty else { return "" }
    let padding = String(repeating: " ", count: max(1, 10 - label.count))
    return "  \(label)\(padding)\(style.wrapped(parts.joined(separator: "   "), indent: 12))\n"
  }

  private var files: [String] {
    summary.files.map { "\($0.count) \($0.value.name(in: language))" }
  }

  private var years: [String] {
    summary.budget.map { year in
      let unknown = language == .danish ? "ukendte" : "unknown"
      return "\(year.year): \(year.known.text(in: language))"
        + (year.unknownCount > 0 ? " + \(year.unknownCount) \(unknown)" : "")
    }
  }

  private var totals: [String] { summary.totals.map { "\($0.count) \($0.value.name(in: language))" } }

  private var targets: [String] { summary.targets.map { "\($0.count) \($0.value.name(in: language))" } }
}

extension SourceReport.Status {
  fileprivate func name(in language: Language) -> String {
    switch (self, language) {
    case (.imported, .danish): "læst"
    case (.unrecognised, .danish): "uden genkendt tabel"
    case (.unreadable, .danish): "ulæselige"
    case (.empty, .danish): "tomme"
    case (_, .english): rawValue
    }
  }
}

extension Reconciliation.Verdict {
  func name(in language: Language) -> String {
    switch (self, language) {
    case (.holds, .danish): "holder"
    case (.differs, .danish): "afviger"
    case (.unverifiable, .danish): "kan ikke efterprøves"
    case (.holds, .english): "hold"
    case (.differs, .english): "differ"
    case (.unverifiable, .english): "cannot be verified"
    }
  }
}

extension TargetFact.Verdict {
  fileprivate func name(in language: Language) -> String {
    switch (self, language) {
    case (.met, .danish): "nået"
    case (.missed, .danish): "ikke nået"
    case (.pending, .danish): "afventer tal"
    case (.monitored, .danish): "monitoreres"
    case (.withheld, .danish): "ikke vist"
    case (_, .english): rawValue
    }
  }
}
