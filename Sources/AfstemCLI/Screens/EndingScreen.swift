internal import Afstem
internal import AfstemModel

/// How a run ended, for a person.
struct EndingScreen {
  let ending: RunEnding
  let language: Language
  let isQuiet: Bool

  init(_ ending: RunEnding, language: Language, isQuiet: Bool) {
    self.ending = ending
    self.language = language
    self.isQuiet = isQuiet
  }

  /// The text for the terminal, or for the mail that cron sends.
  var text: String {
    switch ending.result {
    case .failure(let error): ErrorScreen(error, language: language).text
    case .success(let published): text(of: published.result) + (isQuiet ? "" : notices)
    }
  }

  /// The full text, for a hook.
  var summary: String {
    switch ending.result {
    case .failure(let error): return ErrorScreen(error, language: language, style: TextStyle()).text
    case .success(let published):
      let screen = published.outcome.map {
        RunScreen($0, language: language, isQuiet: false).screen(TextStyle())
      }
      return (screen ?? "") + notices
    }
  }

  private func text(of result: Published.Result) -> String {
    switch result {
    case .anew(let outcome): RunScreen(outcome, language: language, isQuiet: isQuiet).text
    case .unchanged(let since):
      Terminal.messages.isInteractive && !isQuiet
        ? UnchangedScreen(since: since, language: language).text : ""
    case .postponed: isQuiet ? "" : postponed
    }
  }

  private var postponed: String {
    language == .danish
      ? "Kørslen er udsat: en fil, som den forrige kørsel læste, er ved at blive skrevet.\n"
      : "The run is postponed: a file that the last run read is being written.\n"
  }

  private var notices: String { ending.notices.map { $0.text(in: language) + "\n" }.joined() }
}
