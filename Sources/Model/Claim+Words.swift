internal import AfstemCells

extension Claim {
  /// What the total is called in a sentence.
  package func name(in language: Language) -> String {
    let trimmed = bareLabel
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

  /// What is summed, within a sentence: `C3:C11`, or how many figures where they form no range.
  package func coveredText(_ count: Int, in language: Language) -> String {
    if !coveredRange.isEmpty { return Message.covered(coveredRange).text(in: language) }
    return switch (count, language) {
    case (1, .danish): "det ene beløb, den dækker,"
    case (1, .english): "the one figure it covers"
    case (_, .danish): "de \(count) tal, den dækker,"
    case (_, .english): "the \(count) figures it covers"
    }
  }
}

extension Provenance {
  /// The cell within its own table: `C5`, or `linje 14` in a delimited file.
  package func nearby(in language: Language) -> String {
    switch (place, language) {
    case (.cell(_, let reference), _): reference.description
    case (.field(let line, _), .danish): "linje \(line)"
    case (.field(let line, _), .english): "line \(line)"
    case (.sheet, _), (.file, _): file
    }
  }
}

extension Claim {
  /// What made it a total, for programs: bits where nothing but figures did.
  package var evidenceText: String {
    if isOfFormula { return "formula" }
    switch evidence {
    case .label: return "label"
    case .arithmetic: return bits > 0 ? "\(bits)" : "position"
    }
  }
}
