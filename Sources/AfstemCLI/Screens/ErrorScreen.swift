internal import Afstem
internal import AfstemModel

/// The message of a command that failed.
struct ErrorScreen {
  let error: RunError
  let language: Language
  let style: TextStyle

  init(_ error: RunError, language: Language, style: TextStyle = Terminal.messages.style) {
    self.error = error
    self.language = language
    self.style = style
  }

  var text: String {
    let findings = FindingList(error.findings, language: language, style: style).text
    return "\(findings)afstem: \(error.text(in: language))\n"
  }
}
