internal import Afstem
internal import AfstemModel
internal import AfstemPublish

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

  /// Errors and warnings, and where the outputs are; with `--quiet`, if there is no error, only what has not come.
  private var findings: String {
    let isBrief = isQuiet && outcome.status == .done
    let worthReading = outcome.package.findings.filter {
      isBrief ? $0.code == .nothingReceived : $0.severity != .info
    }
    let list = FindingList(
      worthReading, language: language, style: TextStyle(), limit: Self.screenful, round: outcome.round
    ).text
    guard isQuiet else { return list + roundLine + closing }
    return list.isEmpty ? "" : list + roundLine + closing
  }

  /// How far the corrections have come since the run before.
  private var roundLine: String {
    guard let round = outcome.round else { return "" }
    let counts = round.counts
    let isDanish = language == .danish
    let parts = [
      (counts.mended, isDanish ? "på plads" : "mended"),
      (counts.standing, isDanish ? "udestår endnu" : "still there"),
      (counts.new, isDanish ? (counts.new == 1 ? "ny" : "nye") : "new"),
    ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    guard !parts.isEmpty else { return "" }
    let said = parts.joined(separator: ", ")
    return isDanish ? "Siden kørsel \(round.since): \(said)\n" : "Since run \(round.since): \(said)\n"
  }

  private static let screenful = 50

  /// Key figures and findings, as much as a terminal shows, and how it ended.
  func screen(_ style: TextStyle) -> String {
    let lines = SummaryLines(outcome.figures, language: language, style: style)
    let name = outcome.package.partnership.name
    let head = (name.isEmpty ? "" : style.bold(name) + "\n") + lines.text + products
    let foot = roundLine + style.wrapped(closing, indent: 0)
    let taken = [head, foot].reduce(0) { $0 + $1.count(where: { $0 == "\n" }) } + 3
    let list = FindingList(
      outcome.package.findings, language: language, style: style,
      limit: style.height.map { max($0 - taken, 6) } ?? Self.screenful, round: outcome.round)
    return [head, list.text, foot].filter { !$0.isEmpty }.joined(separator: "\n")
  }

  /// Counts, and where the outputs are: the last line of every run that says anything.
  private var closing: String {
    let isDanish = language == .danish
    let counts = Finding.Severity.allCases.compactMap { severity in
      outcome.figures.findings[severity].map { language.count($0, severity.noun) }
    }
    let said = counts.isEmpty ? (isDanish ? "Ingen bemærkninger" : "No findings") : language.list(counts)
    guard let output = outcome.output else { return said + "\n" }
    guard outcome.package.threshold == nil else {
      return isDanish ? "\(said). Skrevet til \(output)\n" : "\(said). Written to \(output)\n"
    }
    let gathered = OutputFormat.allCases.filter(outcome.formats.contains).compactMap(\.fileName)
    let letters = outcome.figures.corrections > 0 ? ["breve/"] : []
    let files = (["report.html"] + gathered + letters).joined(separator: ", ")
    return isDanish
      ? "\(said). Skrevet til \(output): \(files)\n" : "\(said). Written to \(output): \(files)\n"
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
