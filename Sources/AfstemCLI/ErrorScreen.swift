internal import Afstem

/// What a person reads when a command could not do its work.
struct ErrorScreen {
  let error: RunError
  let language: Language

  init(_ error: RunError, language: Language) {
    self.error = error
    self.language = language
  }

  var text: String {
    let findings = FindingList(error.findings, language: language, style: Terminal.messages.style).text
    return "\(findings)afstem: \(error.text(in: language))\n"
  }
}
