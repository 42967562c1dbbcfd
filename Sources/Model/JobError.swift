/// A job file that cannot be used, with everything that is wrong in it.
package struct JobError: Error, Sendable {
  /// The job file's path, as the user named it.
  package var file: String
  /// In reading order.
  package var problems: [JobProblem]
  /// The lines of the file, for the excerpts.
  private let lines: [Substring]

  package init(file: String, text: String, problems: [JobProblem]) {
    self.file = file
    self.problems = problems.sorted()
    lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
  }

  /// Every problem as a sentence with its line beneath, and a caret where to look.
  package func text(in language: Language) -> String {
    problems.map { text(of: $0, in: language) }.joined(separator: "\n")
  }

  private func text(of problem: JobProblem, in language: Language) -> String {
    let word = language == .danish ? "fejl" : "error"
    let sentence =
      "\(file):\(problem.line):\(problem.column): \(word): \(problem.message.text(in: language))"
    guard lines.indices.contains(problem.line - 1) else { return sentence }
    let excerpt = lines[problem.line - 1].prefix(Self.excerptLength)
    guard problem.column <= excerpt.unicodeScalars.count + 1 else { return sentence }
    let caret =
      excerpt.unicodeScalars.prefix(problem.column - 1).map { $0 == "\t" ? "\t" : " " }.joined() + "^"
    return "\(sentence)\n\(excerpt)\n\(caret)"
  }

  private static let excerptLength = 160
}
