internal import Model

/// Why a file, or the rest of it, could not be read.
struct FileProblem: Error, Sendable {
  var code: Finding.Code
  var message: Message
  var place: Provenance.Place

  init(_ code: Finding.Code, _ message: Message, at place: Provenance.Place = .file) {
    self.code = code
    self.message = message
    self.place = place
  }

  func finding(in path: String) -> Finding {
    Finding(code, message, at: Provenance(file: path, place: place))
  }
}
