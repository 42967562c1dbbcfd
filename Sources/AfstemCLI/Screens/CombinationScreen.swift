internal import Afstem
internal import AfstemCombining
internal import AfstemModel
internal import AfstemProof

/// What became of files that were combined, for a person.
struct CombinationScreen {
  let summary: CombinationSummary
  let language: Language
  let style: TextStyle

  init(_ summary: CombinationSummary, language: Language, style: TextStyle = Terminal.messages.style) {
    self.summary = summary
    self.language = language
    self.style = style
  }

  private static let screenful = 50

  var text: String {
    let list = FindingList(summary.findings, language: language, style: style, limit: Self.screenful).text
    let notices = summary.notices.map { "afstem: \($0.text(in: language))\n" }.joined()
    return list + notices + (style.width == nil && summary.status == .done ? "" : outcome)
  }

  private var outcome: String {
    let isDanish = language == .danish
    let (rows, files) = (
      language.grouped(Int64(summary.rowCount)), language.grouped(Int64(summary.fileCount))
    )
    var text =
      isDanish
      ? "\(rows) rækker af \(files) filer skrevet til \(summary.output)"
      : "\(rows) rows of \(files) files written to \(summary.output)"
    if summary.totalRowCount > 0 {
      let count = language.grouped(Int64(summary.totalRowCount))
      text +=
        isDanish ? "; \(count) rækker med totaler er holdt ude" : "; \(count) rows of totals are left out"
    }
    if summary.rejectedCount > 0 {
      let count = language.grouped(Int64(summary.rejectedCount))
      let place = summary.rejects.map { " (\($0))" } ?? ""
      text += isDanish ? "; \(count) er lagt til side\(place)" : "; \(count) are set aside\(place)"
    }
    return "afstem: \(text)\n"
  }
}
