internal import Afstem
internal import FoundationEssentials
internal import Logging
internal import AfstemModel

/// The log of a run on standard error: one JSON object per line, each with the run's id.
struct EventLog: Sendable {
  private let logger: Logger

  /// - Parameter isQuiet: Whether to log errors only.
  init(isQuiet: Bool) {
    var logger = Logger(label: "afstem") { _ in JSONLogHandler(terminal: Terminal.messages) }
    logger.logLevel = isQuiet ? .error : .info
    logger[metadataKey: "run"] = "\(UUID().uuidString.lowercased())"
    self.logger = logger
  }

  func started(_ job: String) { logger.info("run started", metadata: ["job": "\(job)"]) }

  func came(to progress: Progress) {
    guard progress.done == 0, progress.fraction ?? 0 == 0 else { return }
    logger.info("stage", metadata: ["stage": "\(progress.stage.rawValue)"])
  }

  func stopped(by signal: String, afterPublishing: Bool) {
    logger.error("run stopped", metadata: ["signal": "\(signal)", "published": "\(afterPublishing)"])
  }

  func complain(_ event: Logger.Message, _ text: String) {
    logger.error(event, metadata: ["text": "\(text)"])
  }

  func complain(_ event: String, _ text: String) { complain(Logger.Message(stringLiteral: event), text) }

  func ended(_ ending: RunEnding, in language: Language) {
    for notice in ending.notices {
      logger.notice(
        "file left", metadata: ["file": "\(notice.path)", "text": "\(notice.message.text(in: language))"])
    }
    for finding in ending.findings { log(finding, in: language) }
    logger.log(
      level: ending.status == .done ? .info : .error, "run ended", metadata: ending.metadata(in: language))
  }

  private func log(_ finding: Finding, in language: Language) {
    var metadata: Logger.Metadata = [
      "code": "\(finding.code.rawValue)", "text": "\(finding.text(in: language))",
    ]
    if let place = finding.provenance {
      metadata["file"] = "\(place.file)"
      metadata["cell"] = "\(place.cell)"
    }
    logger.log(level: finding.severity.level, "finding", metadata: metadata)
  }
}

extension Finding.Severity {
  fileprivate var level: Logger.Level {
    switch self {
    case .error: .error
    case .warning: .warning
    case .info: .info
    }
  }
}

extension RunEnding {
  fileprivate func metadata(in language: Language) -> Logger.Metadata {
    var metadata: Logger.Metadata = [
      "job": "\(job)", "status": .stringConvertible(status.rawValue),
      "milliseconds": .stringConvertible(Int(duration / .milliseconds(1))),
    ]
    switch result {
    case .failure(let error):
      metadata["result"] = "failed"
      metadata["text"] = "\(error.text(in: language))"
    case .success(let published): metadata["result"] = "\(published.result.name)"
    }
    guard let figures = try? result.get().figures else { return metadata }
    metadata["number"] = figures.run.map { .stringConvertible($0) }
    metadata["rows"] = figures.rows.map { .stringConvertible($0) }
    metadata["facts"] = figures.facts.map { .stringConvertible($0) }
    metadata["errors"] = .stringConvertible(figures.errors)
    metadata["warnings"] = .stringConvertible(figures.warnings)
    return metadata
  }
}

extension Published.Result {
  fileprivate var name: String {
    switch self {
    case .anew: "published"
    case .unchanged: "unchanged"
    case .postponed: "postponed"
    }
  }
}
