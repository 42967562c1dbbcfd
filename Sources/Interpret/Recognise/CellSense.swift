package import AfstemModel
package import AfstemVocabulary

/// What a cell could be, judged by itself.
package enum CellSense: Sendable, Hashable {
  /// A number, a mark for an unknown one, or a cell that failed to be one.
  case figure
  /// A year, or text that names a period and little else.
  case period(Period)
  case date
  case text

  package init(_ cell: RawCell, vocabulary: Vocabulary) {
    switch cell.content {
    case .text(let text): self.init(text, vocabulary: vocabulary)
    case .number(let number, _): self = number.year.map { .period(.year($0)) } ?? .figure
    case .date: self = .date
    case .boolean: self = .text
    case .error, .formulaWithoutValue: self = .figure
    }
  }

  private init(_ text: String, vocabulary: Vocabulary) {
    guard text.utf8.count <= 60, text.utf8.contains(where: { (48...57).contains($0) }) else {
      self = FigureText.isMark(text, vocabulary: vocabulary) ? .figure : .text
      return
    }
    if let plain = CellSense(digits: text) {
      self = plain
    } else if let period = CellSense.isPeriodOnly(text, vocabulary)
      ? PeriodText(text, vocabulary: vocabulary)?.period : nil
    {
      self = .period(period)
    } else if Self.isFigure(text, .danish, vocabulary) || Self.isFigure(text, .english, vocabulary) {
      self = .figure
    } else {
      self = .text
    }
  }

  /// Text of nothing but digits, which is most text with digits.
  private init?(digits text: String) {
    guard text.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
    let year = text.utf8.count == 4 ? Int(text) : nil
    self = year.flatMap { (1900...2100).contains($0) ? .period(.year($0)) : nil } ?? .figure
  }

  /// `15 år` is a label, though a column of figures would have it read as a number with a note.
  private static func isFigure(_ text: String, _ style: NumberStyle, _ vocabulary: Vocabulary) -> Bool {
    guard
      text.unicodeScalars.first(where: { !$0.isSpace })?.startsNumber ?? false || text.folded.hasPrefix("kr")
    else { return false }
    let figure = FigureText(text, style: style, vocabulary: vocabulary)
    return figure.isFigure && !figure.hasBareNote
  }

  /// A date, or a name with a period in it, is not a period by itself.
  private static func isPeriodOnly(_ text: String, _ vocabulary: Vocabulary) -> Bool {
    let tokens = PeriodToken.tokens(of: text.folded)
    return tokens.filter { $0.number != nil }.count <= 2 && tokens.filter { $0.number == nil }.count <= 3
      && !text.contains("(") && DateText.date(in: text, vocabulary: vocabulary) == nil
  }
}

extension Unicode.Scalar {
  fileprivate var startsNumber: Bool {
    isDigit || isDash || self == "(" || self == "?" || self == "<" || self == "+"
      || "€$£".unicodeScalars.contains(self)
  }
}
