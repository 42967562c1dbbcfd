internal import Afstem
internal import Model

/// The message of a completed run: a summary on a terminal, the findings in a pipe, nothing if all is well.
struct RunScreen {
  let outcome: RunOutcome
  let language: Language
  let isQuiet: Bool

  init(_ outcome: RunOutcome, language: Language, isQuiet: Bool) {
    self.outcome = outcome
    self.language = language
    self.isQuiet = isQuiet
  }

  var text: String {
    let terminal = Terminal.messages
    return terminal.isInteractive && !isQuiet ? screen(terminal.style) : findings
  }

  /// Errors and warnings; with `--quiet`, if there is no error, only what has not come.
  private var findings: String {
    let isBrief = isQuiet && outcome.status == .done
    let worthReading = outcome.package.findings.filter {
      isBrief ? $0.code == .nothingReceived : $0.severity != .info
    }
    let list = FindingList(
      worthReading, language: language, style: TextStyle(), limit: Self.screenful, round: outcome.round
    ).text
    return list.isEmpty ? "" : list + roundLine
  }

  /// How far the corrections have come since the run before.
  private var roundLine: String {
    guard let round = outcome.round else { return "" }
    let counts = round.counts
    return language == .danish
      ? "Siden kørsel \(round.since): \(counts.mended) rettet, \(counts.standing) står endnu, \(counts.new) "
        + "\(counts.new == 1 ? "ny" : "nye")\n"
      : "Since run \(round.since): \(counts.mended) mended, \(counts.standing) still there, \(counts.new) new\n"
  }

  private static let screenful = 50

  /// Verdicts, totals and findings.
  func screen(_ style: TextStyle) -> String {
    let summary = RunSummary(outcome.package)
    let lines = SummaryLines(summary, language: language, style: style)
    let list = FindingList(
      outcome.package.findings, language: language, style: style, limit: Self.screenful, round: outcome.round)
    let place = outcome.output.map { language == .danish ? "Skrevet til \($0)" : "Written to \($0)" } ?? ""
    let name = outcome.package.partnership.name
    let head = (name.isEmpty ? "" : style.bold(name) + "\n") + lines.text + products
    return [head, list.text, roundLine, place.isEmpty ? "" : place + "\n"].filter { !$0.isEmpty }.joined(
      separator: "\n")
  }

  /// What became of the files that are made of others.
  private var products: String {
    guard let tally = outcome.products else { return "" }
    let words =
      language == .danish
      ? ["konverteret", "uændret", "ikke konverteret", "trukket tilbage"]
      : ["converted", "unchanged", "not converted", "withdrawn"]
    let counts = zip([tally.made, tally.unchanged, tally.failed, tally.withdrawn], words)
    let parts = counts.filter { $0.0 > 0 }.map { "\(language.grouped(Int64($0.0))) \($0.1)" }
    return parts.isEmpty
      ? "" : "  \(language == .danish ? "Konvert." : "Made")     \(parts.joined(separator: "   "))\n"
  }
}
