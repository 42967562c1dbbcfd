internal import AfstemCells
internal import AfstemModel
internal import AfstemVocabulary

/// What follows a number where it holds a percent sign, or a word for one.
enum PercentText {
  /// The number before is the percentage: `12 %`, `12 pct.`
  case sign
  /// A change beside the number: `(-10 %)`, `-15 %)`, `[10 pct.]`, `(fald 10 %)`.
  case change(StatedChange)

  init?(_ text: String, style: NumberStyle, vocabulary: Vocabulary) {
    var scalars = Array(text.unicodeScalars)[...]
    if scalars.first == "%" || vocabulary.percent.contains(text.folded) {
      self = .sign
      return
    }
    guard scalars.contains("%") || vocabulary.percent.phrase(in: text.folded) != nil else { return nil }
    let isOpen = scalars.first == "(" || scalars.first == "["
    if isOpen { scalars.removeFirst() }
    guard let sign = Sign(&scalars, vocabulary) else { return nil }
    let digits = scalars.prefix { $0.isDigit || $0 == "," || $0 == "." }
    guard let number = Self.number(digits, style: style) else { return nil }
    let end = text.unicodeScalars.last { !$0.isSpace }
    self = .change(
      StatedChange(
        percent: sign == .minus ? number.negated : number, hasSign: sign != .none,
        isBracketed: isOpen == (end == ")" || end == "]")))
  }

  /// What stands before the number of a change.
  private enum Sign {
    case none, plus, minus

    /// Takes signs, or words for them; `nil` where other words stand there.
    init?(_ scalars: inout ArraySlice<Unicode.Scalar>, _ vocabulary: Vocabulary) {
      let signs = scalars.prefix { $0 == "-" || $0 == "+" || $0 == " " }
      scalars = scalars.dropFirst(signs.count)
      self = signs.contains("-") ? .minus : signs.contains("+") ? .plus : .none
      guard scalars.first.map({ !$0.isDigit }) ?? false, self == .none else { return }
      let words = scalars.prefix { !$0.isDigit }
      scalars = scalars.dropFirst(words.count)
      let lead = String(String.UnicodeScalarView(words)).folded
      if vocabulary.fall.contains(lead) {
        self = .minus
      } else if vocabulary.rise.contains(lead) {
        self = .plus
      } else {
        return nil
      }
    }
  }

  private static func number(_ digits: ArraySlice<Unicode.Scalar>, style: NumberStyle) -> ExactDecimal? {
    let token = Array(digits)
    return style.decimal(of: token) ?? NumberStyle.evident(in: token)?.decimal(of: token)
  }
}
