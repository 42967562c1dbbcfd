/// Something to tell whoever watches a run; no part of what it publishes, which the inputs alone decide.
public struct Notice: Sendable, Hashable {
  /// The path within the job's folder.
  public var path: String
  public var message: Message

  public init(_ path: String, _ message: Message) {
    self.path = path
    self.message = message
  }

  public func text(in language: Language) -> String { "\(path): \(message.text(in: language))" }
}
