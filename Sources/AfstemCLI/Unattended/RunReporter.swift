internal import Afstem
internal import ArgumentParser
internal import AfstemModel

/// Reports a run's progress and ending to screen, log, metrics and hook.
struct RunReporter {
  let options: UnattendedOptions
  /// Whether results go to standard output as JSON.
  let writesJSON: Bool
  let log: EventLog?

  init(_ options: UnattendedOptions, writesJSON: Bool) {
    self.options = options
    self.writesJSON = writesJSON
    log = options.logFormat == .json ? EventLog(isQuiet: options.quiet) : nil
  }

  func progressLine(in language: Language) -> ProgressLine {
    ProgressLine(in: language, isShown: !options.quiet && !writesJSON && log == nil)
  }

  func tell(_ ending: RunEnding, in language: Language) throws {
    let screen = EndingScreen(ending, language: language, isQuiet: options.quiet)
    if let log {
      log.ended(ending, in: language)
    } else if !writesJSON || ending.status.isFailure {
      Terminal.messages.write(screen.text)
    }
    if writesJSON { try Terminal.output.write(json: RunReport(ending.result, in: language)) }
    write(ending, in: language)
    notify(ending, screen.summary, in: language)
  }

  /// A run that was locked out writes none: the run that holds the lock writes its own.
  private func write(_ ending: RunEnding, in language: Language) {
    guard let path = options.metrics, ending.status != .locked else { return }
    do throws(RunError) {
      try RunMetrics(ending).write(to: path)
    } catch {
      complain(error.text(in: language), "metrics not written")
    }
  }

  private func notify(_ ending: RunEnding, _ summary: String, in language: Language) {
    guard let command = options.notify, ending.isNews else { return }
    let environment = ["AFSTEM_JOB": ending.job, "AFSTEM_STATUS": "\(ending.status.rawValue)"]
    do throws(NotifyHook.Failure) {
      try NotifyHook(command).tell(summary.escapingControls(keepsLines: true), environment: environment)
    } catch {
      complain(error.text(in: language), "hook failed")
    }
  }

  /// The run keeps its status: a failed notification does not affect its output.
  private func complain(_ text: String, _ event: String) {
    if let log { log.complain(event, text) } else { Terminal.messages.write("afstem: \(text)\n") }
  }
}

extension RunStatus {
  /// Whether nothing could be done.
  fileprivate var isFailure: Bool { rawValue >= RunStatus.usage.rawValue }
}

extension NotifyHook.Failure {
  fileprivate func text(in language: Language) -> String {
    switch self {
    case .notStarted(let reason):
      language == .danish
        ? "kommandoen i --notify kan ikke startes: \(reason)"
        : "the command of --notify cannot start: \(reason)"
    case .timedOut:
      language == .danish
        ? "kommandoen i --notify blev stoppet, for den tog for lang tid"
        : "the command of --notify was stopped, for it took too long"
    case .ended(let status):
      language == .danish
        ? "kommandoen i --notify endte med status \(status)"
        : "the command of --notify ended with status \(status)"
    }
  }
}
