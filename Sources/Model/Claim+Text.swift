extension Claim.Measure {
  /// A figure as a reader of the language expects it: `1.490.000`.
  package func text(_ figure: Int128, in language: Language) -> String {
    let value = Int64(clamping: figure)
    return switch self {
    case .money: Amount(øre: value).text(in: language)
    case .count: language.grouped(value)
    }
  }

  /// A figure as programs read it: `1490000`.
  package func plain(_ figure: Int128) -> String {
    let value = Int64(clamping: figure)
    return switch self {
    case .money: Amount(øre: value).description
    case .count: String(value)
    }
  }

  /// A figure with its unit, in a sentence: `1.500.000 kr.`, `12`.
  package func textWithUnit(_ figure: Int128, in language: Language) -> String {
    text(figure, in: language) + (self == .money ? " kr." : "")
  }
}

extension Claim {
  /// The label without spaces around it and a colon at the end: `I alt:` is `I alt`.
  package var bareLabel: String {
    var text = label[...]
    while let last = text.last, last == ":" || last.isWhitespace { text.removeLast() }
    return String(text.drop(while: \.isWhitespace))
  }
}
