/// One sentence in every language of the program.
public struct Message: Sendable, Hashable {
  public var danish: String
  public var english: String

  public init(da danish: String, en english: String) {
    self.danish = danish
    self.english = english
  }

  /// Builds both sentences from one closure, so that figures in them follow each language's conventions.
  public init(_ sentence: (Language) -> String) {
    self.init(da: sentence(.danish), en: sentence(.english))
  }

  public func text(in language: Language) -> String {
    switch language {
    case .danish: danish
    case .english: english
    }
  }
}
