internal import AfstemModel

/// The catalogue of findings for a person: readable in 80 columns.
struct CodeScreen {
  let language: Language
  let style: TextStyle

  /// Every code with what is wrong, a line each where the lines go to a file.
  var list: String {
    let codes = Finding.Code.allCases
    let width = codes.map(\.rawValue.count).max() ?? 0
    return codes.map { code in
      let padding = String(repeating: " ", count: width - code.rawValue.count)
      let summary = style.wrapped(code.page.summary.text(in: language), indent: width + 2)
      return "\(style.bold(code.rawValue))\(padding)  \(summary)\n"
    }.joined()
  }

  /// All that is said of one code.
  func page(of code: Finding.Code) -> String {
    let severity = style.severity(code.severity.name(in: language), code.severity)
    let titles = PageTitles(language)
    let style = pageStyle
    return """
      \(style.bold(code.rawValue))  \(severity)
      \(style.wrapped(code.page.summary.text(in: language), indent: 0))

      \(paragraphs(code.page.meaning))

      \(style.bold(titles.remedy))
      \(paragraphs(code.page.remedy))

      \(style.bold(titles.example))
      \(paragraphs(code.page.example))

      """
  }

  private var pageStyle: TextStyle {
    TextStyle(hasColour: style.hasColour, width: min(style.width ?? 80, 100))
  }

  private func paragraphs(_ message: Message) -> String {
    message.text(in: language).split(separator: "\n\n").map {
      "  " + pageStyle.wrapped(String($0), indent: 2)
    }
    .joined(separator: "\n\n")
  }
}

/// The headings of a page.
struct PageTitles {
  let remedy: String
  let example: String

  init(_ language: Language) {
    remedy = language == .danish ? "Hvad I kan gøre" : "What to do"
    example = language == .danish ? "Eksempel" : "Example"
  }
}
