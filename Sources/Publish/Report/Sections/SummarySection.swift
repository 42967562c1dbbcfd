internal import AfstemModel

/// The five questions of a steering group, each with its answer.
struct SummarySection: Sendable, Encodable {
  /// One question.
  struct Answer: Sendable, Encodable {
    var id: String
    var question: String
    var answer: String
    /// `is-good`, `is-bad`, `is-open` or `is-plain`: a class of the style sheet.
    var tone: String
    /// What more there is to say, the most important first.
    var statements: [String]
  }

  /// `5 af 6 mål nået i 2015`; `nil` where no target is judged.
  var headline: String?
  var answers: [Answer]

  /// Two of the questions are about the partners' files, and are left out of a public edition.
  init(_ answers: GroupAnswers, language: Language) {
    headline = answers.figures.targetHeadline?.text(in: language)
    self.answers = answers.all.map { answer in
      Answer(
        id: "answer-\(answer.question.rawValue)", question: answer.question.title.text(in: language),
        answer: answer.headline.text(in: language), tone: "is-\(answer.tone.isEmpty ? "plain" : answer.tone)",
        statements: answer.statements(language))
    }
  }
}
