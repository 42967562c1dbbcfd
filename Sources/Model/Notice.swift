/// Something to tell whoever watches a run; no part of what it publishes, which the inputs alone decide.
package struct Notice: Sendable, Hashable {
  /// The path within the job's folder.
  package var path: String
  package var message: Message

  package init(_ path: String, _ message: Message) {
    self.path = path
    self.message = message
  }

  package func text(in language: Language) -> String { "\(path): \(message.text(in: language))" }
}
