/// What a cell could be, judged by itself.
enum CellSense: Sendable, Hashable {
  /// A number, a mark for an unknown one, or a cell that failed to be one.
  case figure
  /// A year, or text that names a period and little else.
  case period(Period)
  case date
  case text

  init(_ cell: RawCell, vocabulary: Vocabulary) {
    switch cell.content {
    case .text(let text): self.init(text, vocabulary: vocabulary)
    case .number(let number, _): self = CellSense.year(number).map { .period(.year($0)) } ?? .figure
    case .date: self = .date
    case .boolean: self = .text
    case .error, .formulaWithoutValue: self = .figure
    }
  }

  private init(_ text: String, vocabulary: Vocabulary) {
    guard text.utf8.count <= 60 else {
      self = .text
      return
    }
    if let period = PeriodText(text, vocabulary: vocabulary)?.period, CellSense.isPeriodOnly(text) {
      self = .period(period)
    } else if FigureText(text, vocabulary: vocabulary).isFigure || Self.isEnglishNumber(text) {
      self = .figure
    } else {
      self = .text
    }
  }

  private static func isEnglishNumber(_ text: String) -> Bool {
    guard text.first.map({ $0.isNumber || $0 == "-" || $0 == " " }) ?? false else { return false }
    return FigureText(text, style: .english).isFigure
  }

  static func year(_ number: ExactDecimal) -> Int? {
    guard let (year, isExact) = number.whole(timesTenTo: 0), isExact, (1900...2100).contains(year) else {
      return nil
    }
    return Int(year)
  }

  /// A date, or a name with a period in it, is not a period by itself.
  private static func isPeriodOnly(_ text: String) -> Bool {
    let tokens = PeriodToken.tokens(of: text.folded)
    return tokens.filter { $0.number != nil }.count <= 2 && tokens.filter { $0.number == nil }.count <= 3
      && !text.contains("(") && DateText.date(in: text) == nil
  }
}
