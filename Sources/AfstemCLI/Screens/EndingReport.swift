internal import Afstem
internal import Model

/// The machine-readable form of an ended run, written by `--json`.
enum EndingReport: Encodable {
  case anew(RunReport)
  case unchanged(UnchangedScreen.Report)
  case postponed(Postponed)

  /// A run that changed nothing because a file is being written.
  struct Postponed: Encodable {
    var version = Version.current
    var status: Int32 = 0
    var postponed = true
    var unfinished: [String]
  }

  init(_ published: Published, in language: Language) {
    switch published.result {
    case .anew(let outcome): self = .anew(RunReport(outcome, in: language))
    case .unchanged(let since): self = .unchanged(UnchangedScreen(since: since, language: language).report)
    case .postponed: self = .postponed(Postponed(unfinished: published.notices.map(\.path)))
    }
  }

  func encode(to encoder: any Encoder) throws {
    switch self {
    case .anew(let report): try report.encode(to: encoder)
    case .unchanged(let report): try report.encode(to: encoder)
    case .postponed(let report): try report.encode(to: encoder)
    }
  }
}
