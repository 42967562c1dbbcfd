/// What tells an annotator's own additions from everything else in a workbook that comes back.
///
/// The sheet has a sentence of its own, each line of a note a word in brackets after its number, and the rule that
/// fills a cell a formula with that word. Nothing else is taken for the annotator's: what a person writes beneath such
/// a line in a note stays.
public struct AnnotationSign: Sendable, Hashable {
  /// The word, of ASCII letters.
  public var word: String
  /// The sentences by which the inserted sheet is known, one a language.
  public var sentences: Set<String>

  /// Creates a sign.
  public init(word: String, sentences: Set<String>) {
    self.word = word
    self.sentences = sentences
  }

  /// A note's line as it is known again: `Rettelse 3 (Afstem): …`.
  public func line(_ name: String, _ number: Int, _ text: String) -> String {
    "\(name) \(number) (\(word)): \(text.split(whereSeparator: \.isNewline).joined(separator: " "))"
  }

  /// Whether a line of a note is the annotator's.
  func isOwn(_ line: some StringProtocol) -> Bool {
    let parts = line.split(separator: " ", maxSplits: 3)
    return parts.count == 4 && Int(parts[1]) != nil && parts[2] == "(\(word)):"
  }

  /// A condition that always holds.
  var condition: String { "\"\(word)\"=\"\(word)\"" }

  /// How many rows from the top the sentence is looked for in.
  static let rowCount = 3
}

extension Worksheet {
  /// Whether the worksheet is one that an annotator has inserted: one of its first rows holds the sign's sentence.
  ///
  /// - Throws: ``XLSXError`` where the first rows cannot be read.
  public func isInserted(by sign: AnnotationSign) throws(XLSXError) -> Bool {
    var rows = try rows()
    while let row = try rows.next(), row.number <= AnnotationSign.rowCount {
      for index in row.indices {
        if let text = row[index].text, sign.sentences.contains(text) { return true }
      }
    }
    return false
  }
}
