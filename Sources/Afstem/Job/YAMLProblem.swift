internal import Model
internal import Yams

/// What is wrong with a job file as YAML, in our words where we have them.
struct YAMLProblem {
  let message: Message
  let mark: JobMark

  init(_ error: any Error) {
    switch error as? YamlError {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      self.init(.malformed(problem), JobMark(mark))
    case .duplicatedKeysInMapping(let duplicates, let context):
      self.init(.repeatedKeys(duplicates), JobMark(context.mark))
    case .reader(let problem, _, _, _):
      self.init(.malformed(problem), .start)
    default:
      self.init(.malformed("\(error)"), .start)
    }
  }

  private init(_ message: Message, _ mark: JobMark) {
    self.message = message
    self.mark = mark
  }
}

extension Message {
  fileprivate static func malformed(_ problem: String) -> Self {
    Self(da: "jobfilen er ikke gyldig YAML: \(problem)", en: "the job file is not valid YAML: \(problem)")
  }

  fileprivate static func repeatedKeys(_ keys: [String]) -> Self {
    let list = keys.map { "\"\($0)\"" }.joined(separator: ", ")
    return Self(
      da: "\(keys.count == 1 ? "nøglen" : "nøglerne") \(list) står mere end én gang",
      en:
        "the \(keys.count == 1 ? "key" : "keys") \(list) \(keys.count == 1 ? "stands" : "stand") more than once"
    )
  }
}
