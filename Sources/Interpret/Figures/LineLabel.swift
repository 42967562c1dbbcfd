internal import AfstemModel
internal import AfstemTotals
internal import AfstemVocabulary

/// What the label of a row or column tells of the line.
package struct LineLabel {
  package let text: String
  let isOfRecord: Bool
  private let vocabulary: Vocabulary

  init(_ text: String, isOfRecord: Bool = false, vocabulary: Vocabulary) {
    self.text = text
    self.isOfRecord = isOfRecord
    self.vocabulary = vocabulary
  }

  var hint: LineHint {
    var hint = LineHint()
    let folded = text.folded
    guard !folded.isEmpty else { return hint }
    hint.isLabelled = true
    hint.indent = text.unicodeScalars.prefix(while: \.properties.isWhitespace).count
    guard !isOfRecord else { return hint }
    if vocabulary.lines[.key]?.contains(folded) ?? false {
      hint.role = .key
    } else if isRate(folded) {
      hint.role = .rate
    } else if vocabulary.lines[.ofWhich]?.prefix(of: folded) != nil {
      hint.role = .ofWhich
    } else {
      hint.prior = totalBits(folded)
      hint.isDifference = vocabulary.lines[.difference]?.phrase(in: folded) != nil
    }
    return hint
  }

  private func isRate(_ folded: String) -> Bool {
    text.utf8.contains(UInt8(ascii: "%")) || vocabulary.lines[.rate]?.phrase(in: folded) != nil
  }

  /// Bits of belief that the line is a total.
  private func totalBits(_ folded: String) -> Double {
    guard let words = vocabulary.lines[.total] else { return 0 }
    if words.contains(folded) { return 5 }
    if words.prefix(of: folded) != nil || words.suffix(of: folded) != nil { return 4 }
    return words.phrase(in: folded) != nil ? 3 : 0
  }
}

/// What labels tell, each read once.
package struct KnownLines: Sendable {
  private let hints = TextMemory<LineHint>()
  private let counts = TextMemory<Bool>()

  package init() {}

  /// The words of a record are read anew: nothing that they say is of its line.
  func hint(of label: LineLabel) -> LineHint {
    label.isOfRecord ? label.hint : hints.value(of: label.text) { label.hint }
  }

  /// Whether a text at the head of a grid speaks of reported offences.
  func isOfCounts(_ text: String, _ vocabulary: Vocabulary) -> Bool {
    guard text.utf8.count <= 120 else { return false }
    return counts.value(of: text) {
      let folded = text.folded
      return vocabulary.kinds[.crime]?.phrase(in: folded) != nil
        || vocabulary.columns.word(in: folded) == .offenceType
    }
  }
}
