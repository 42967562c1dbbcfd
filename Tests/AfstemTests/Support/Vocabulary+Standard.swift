@testable import Afstem
@testable import AfstemInterpret
@testable import AfstemModel
@testable import AfstemVocabulary

// Tests go by the vocabulary that the program has, unless they bring their own.

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

extension Recognition {
  init(glossary: Glossary? = nil) { self.init(vocabulary: .standard, glossary: glossary) }
}

extension Normalisation {
  init(glossary: Glossary) { self.init(glossary: glossary, vocabulary: .standard) }
}

extension Extraction {
  init(limits: JobLimits = JobLimits(), glossary: Glossary? = nil) {
    self.init(vocabulary: .standard, glossary: glossary, limits: limits)
  }
}

extension IncidentTally {
  init(_ fields: IncidentFields, shortDates: ShortDates? = nil, identities: Identities) {
    self.init(fields, shortDates: shortDates, identities: identities, vocabulary: .standard)
  }
}
