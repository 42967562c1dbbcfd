internal import Cells

extension Stated<Int64> {
  /// The figure where it is known, wide enough to reckon with.
  var wide: Int128? { value.map { Int128($0) } }
}

extension Claim.Measure {
  /// A figure as a reader of the language expects it: `1.490.000`.
  func text(_ figure: Int128, in language: Language) -> String {
    let value = Int64(clamping: figure)
    return switch self {
    case .money: Amount(øre: value).text(in: language)
    case .count: language.grouped(value)
    }
  }

  /// A figure as programs read it: `1490000`.
  func plain(_ figure: Int128) -> String {
    let value = Int64(clamping: figure)
    return switch self {
    case .money: Amount(øre: value).description
    case .count: String(value)
    }
  }

  /// A figure with its unit, in a sentence: `1.500.000 kr.`, `12`.
  func textWithUnit(_ figure: Int128, in language: Language) -> String {
    text(figure, in: language) + (self == .money ? " kr." : "")
  }
}

extension Provenance {
  /// The cell within its own table: `C5`, or `linje 14` in a delimited file.
  func nearby(in language: Language) -> String {
    switch (place, language) {
    case (.cell(_, let reference), _): reference.description
    case (.field(let line, _), .danish): "linje \(line)"
    case (.field(let line, _), .english): "line \(line)"
    case (.sheet, _), (.file, _): file
    }
  }

  /// The place with its file, for someone who reads about another one: `budget.xlsx, Ark 'Plan', celle C4`.
  func fullPlace(in language: Language) -> String {
    let place = place(in: language)
    return place.isEmpty ? file : "\(file), \(place)"
  }
}

extension Claim {
  /// What the total is called in a sentence.
  func name(in language: Language) -> String {
    let trimmed = label.trimmedOfColon
    if kind == .row, !trimmed.isEmpty {
      return language == .danish ? "Totalen for '\(trimmed)'" : "The total for '\(trimmed)'"
    }
    if evidence == .arithmetic {
      let name = trimmed.isEmpty ? "" : " '\(trimmed)'"
      return language == .danish
        ? "Rækken\(name), som sin plads og sine tal gør til en total,"
        : "The row\(name), which its place and its figures make a total,"
    }
    return trimmed.isEmpty ? (language == .danish ? "Totalen" : "The total") : trimmed
  }

  /// What is summed, in a sentence: `C3:C11`, or how many figures where they form no range.
  func coveredText(_ count: Int, in language: Language) -> String {
    if !coveredRange.isEmpty { return coveredRange }
    return switch (count, language) {
    case (1, .danish): "det ene beløb, den dækker,"
    case (1, .english): "the one figure it covers"
    case (_, .danish): "de \(count) tal, den dækker,"
    case (_, .english): "the \(count) figures it covers"
    }
  }
}

extension String {
  /// Without spaces and a colon at the end: `I alt:` is `I alt`.
  var trimmedOfColon: String {
    var text = self[...]
    while let last = text.last, last == ":" || last.isWhitespace { text.removeLast() }
    return String(text.drop(while: \.isWhitespace))
  }
}
