/// Something that is counted in a sentence: the one place for the plurals of both languages.
package enum Noun: Sendable {
  case error, warning, remark, finding, correction, amount, figure, total, target, file, row, text, thing, run

  private var danish: (one: String, many: String) {
    switch self {
    case .error: ("fejl", "fejl")
    case .warning: ("advarsel", "advarsler")
    case .remark: ("oplysning", "oplysninger")
    case .finding: ("bemærkning", "bemærkninger")
    case .correction: ("rettelse", "rettelser")
    case .amount: ("beløb", "beløb")
    case .figure: ("tal", "tal")
    case .total: ("sum", "summer")
    case .target: ("mål", "mål")
    case .file: ("fil", "filer")
    case .row: ("række", "rækker")
    case .text: ("tekst", "tekster")
    case .thing: ("ting", "ting")
    case .run: ("kørsel", "kørsler")
    }
  }

  private var english: (one: String, many: String) {
    switch self {
    case .error: ("error", "errors")
    case .warning: ("warning", "warnings")
    case .remark: ("remark", "remarks")
    case .finding: ("finding", "findings")
    case .correction: ("correction", "corrections")
    case .amount: ("amount", "amounts")
    case .figure: ("figure", "figures")
    case .total: ("total", "totals")
    case .target: ("target", "targets")
    case .file: ("file", "files")
    case .row: ("row", "rows")
    case .text: ("text", "texts")
    case .thing: ("thing", "things")
    case .run: ("run", "runs")
    }
  }

  private func forms(in language: Language) -> (one: String, many: String) {
    language == .danish ? danish : english
  }

  /// The word after a number.
  package func word(after count: Int, in language: Language) -> String {
    let forms = forms(in: language)
    return count == 1 ? forms.one : forms.many
  }

  /// The word after any number but one.
  package func plural(in language: Language) -> String { forms(in: language).many }

  /// The word after the number one.
  package func singular(in language: Language) -> String { forms(in: language).one }
}

extension Language {
  /// `1 advarsel`, `2 advarsler`, `1.200 rækker`
  package func count(_ count: Int, _ noun: Noun) -> String {
    "\(grouped(Int64(count))) \(noun.word(after: count, in: self))"
  }
}

extension Finding.Severity {
  /// What findings of the severity are called.
  package var noun: Noun {
    switch self {
    case .error: .error
    case .warning: .warning
    case .info: .remark
    }
  }
}
