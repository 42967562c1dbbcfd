internal import AfstemCells
internal import AfstemModel

/// What follows a number where it holds a percent sign.
enum PercentText {
  /// The number before is the percentage: `12 %`.
  case sign
  /// A change beside the number: `(-10 %)`, `-15 %)`, `(10 %)`.
  case change(StatedChange)

  init?(_ text: String, style: NumberStyle) {
    var scalars = Array(text.unicodeScalars)[...]
    guard scalars.contains("%") || text.folded.hasSuffix("pct") || text.folded.hasSuffix("pct)") else {
      return nil
    }
    if scalars.first == "%" || text.folded == "pct" {
      self = .sign
      return
    }
    let isOpen = scalars.first == "("
    if isOpen { scalars.removeFirst() }
    let signs = scalars.prefix { $0 == "-" || $0 == "+" || $0 == " " }
    scalars = scalars.dropFirst(signs.count)
    let digits = scalars.prefix { $0.isDigit || $0 == "," || $0 == "." }
    guard let number = Self.number(digits, style: style) else { return nil }
    let end = text.unicodeScalars.last { !$0.isSpace }
    self = .change(
      StatedChange(
        percent: signs.contains("-") ? number.negated : number,
        hasSign: signs.contains("-") || signs.contains("+"), isBracketed: isOpen == (end == ")")))
  }

  private static func number(_ digits: ArraySlice<Unicode.Scalar>, style: NumberStyle) -> ExactDecimal? {
    let token = Array(digits)
    return style.decimal(of: token) ?? NumberStyle.evident(in: token)?.decimal(of: token)
  }
}
