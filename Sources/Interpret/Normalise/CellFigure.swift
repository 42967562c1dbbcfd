internal import AfstemCells
internal import AfstemModel
internal import AfstemVocabulary

/// A cell read as a figure, with what was wrong about it.
struct CellFigure: Sendable, Hashable {
  /// Why a cell that should hold a figure does not.
  enum Fault: Sendable, Hashable {
    /// Its text, or what it holds instead of a number.
    case malformed(String)
    /// An error value, by its code.
    case error(String)
    /// A formula, without `=`, that the workbook holds no result of.
    case formulaWithoutValue(String)
  }

  var stated: Stated<ExactDecimal>
  var isPercentage = false
  var change: StatedChange?
  var note: String?
  var mark: String?
  var unit: MoneyUnit?
  /// What its number format shows beside it.
  var format: NumberFormatUnit?
  var fault: Fault?
  /// A number that is written as text.
  var isText = false

  init(_ cell: RawCell?, style: NumberStyle = .danish, vocabulary: Vocabulary) {
    switch cell?.content {
    case nil: self.init(stated: .blank)
    case .number(let number, let isPercent): self.init(number: number, isPercent: isPercent)
    case .text(let text): self.init(text: text, style: style, vocabulary: vocabulary)
    case .boolean(let value): self.init(fault: .malformed(value ? "TRUE" : "FALSE"))
    case .date(let date): self.init(fault: .malformed(date.description))
    case .error(let code): self.init(fault: .error(code))
    case .formulaWithoutValue where cell?.isOfTemplate == true: self.init(stated: .blank)
    case .formulaWithoutValue(let formula): self.init(fault: .formulaWithoutValue(formula))
    }
    if cell?.isRedacted ?? false { (note, mark) = (nil, nil) }
  }

  private init(stated: Stated<ExactDecimal>) { self.stated = stated }

  private init(fault: Fault) {
    stated = .unknown
    self.fault = fault
  }

  private init(number: ExactDecimal, isPercent: Bool) {
    stated = .known(
      isPercent ? ExactDecimal(significand: number.significand, exponent: number.exponent + 2) : number)
    isPercentage = isPercent
  }

  private init(text: String, style: NumberStyle, vocabulary: Vocabulary) {
    let figure = FigureText(text, style: style, vocabulary: vocabulary)
    isPercentage = figure.isPercentage
    change = figure.change
    note = figure.note
    mark = figure.mark
    unit = figure.unit
    switch figure.reading {
    case .blank: stated = .blank
    case .unknown: stated = .unknown
    case .malformed:
      stated = .unknown
      fault = .malformed(text.tidied)
    case .number(let number):
      stated = .known(number)
      isText = true
    }
  }
}
