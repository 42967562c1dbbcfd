@testable import Afstem
@testable import Model
@testable import Vocabulary

// Tests of single texts go by the vocabulary that the program has.

extension FigureText {
  init(_ text: String, style: NumberStyle = .danish) { self.init(text, style: style, vocabulary: .standard) }
}

extension PeriodText {
  init?(_ text: String) { self.init(text, vocabulary: .standard) }
}

extension CellFigure {
  init(_ cell: RawCell?) { self.init(cell, vocabulary: .standard) }
}

extension UnitText {
  static func unit(in text: String) -> MoneyUnit? { unit(in: text, vocabulary: .standard) }
}

extension DateText {
  static func date(in text: String) -> CalendarDate? { date(in: text, vocabulary: .standard) }
}

extension RuleText {
  static func rule(in text: String) -> TargetRule? { rule(in: text, vocabulary: .standard) }
}
