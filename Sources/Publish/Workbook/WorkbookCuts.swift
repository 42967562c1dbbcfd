internal import AfstemModel
internal import AfstemXLSX

/// What a workbook has no room for: it stands whole in the CSV files, and the overview says what was cut.
struct WorkbookCuts: Sendable {
  /// Texts cut to the length of a cell.
  var texts = 0
  /// By sheet: how many rows it lacks.
  var rows: [(sheet: String, count: Int)] = []

  init(_ lengths: [ValueLengths], in sheets: [any LaidOutSheet]) {
    texts = lengths.reduce(0) { $0 + $1.overlongTexts }
    rows = sheets.filter { $0.omittedRows > 0 }.map { ($0.name, $0.omittedRows) }
  }

  /// A sentence for each kind of cut.
  func notes(in language: Language) -> [String] {
    let texts = self.texts > 0 ? [Self.note(texts: self.texts)] : []
    return (texts + rows.map(Self.note)).map { $0.text(in: language) }
  }

  private static func note(texts count: Int) -> Message {
    Message(
      da: """
        \(Language.danish.count(count, .text)) er afkortet (\(CellContent.cutMark)), fordi en celle højst kan \
        rumme 32.767 tegn; csv-filerne har det hele.
        """,
      en: """
        \(count) \(count == 1 ? "text is" : "texts are") cut (\(CellContent.cutMark)), since a cell holds at most 32,767 \
        characters; the CSV files have them whole.
        """)
  }

  private static func note(_ cut: (sheet: String, count: Int)) -> Message {
    Message { language in
      let count = language.grouped(Int64(cut.count))
      return language == .danish
        ? "Arket \(cut.sheet) mangler de sidste \(count) rækker, som der ikke er plads til; de står i csv-filerne."
        : "The sheet \(cut.sheet) lacks the last \(count) rows, for which it has no room; they are in the CSV files."
    }
  }
}

extension CellContent {
  /// Ends a text that was cut.
  static let cutMark = "[…]"

  /// A text, cut where a cell would not hold it.
  static func fitting(_ text: String) -> Self {
    guard !text.isEmpty else { return .blank }
    let limit = WorkbookWriter.maximumTextLength
    guard text.utf8.count > limit, text.utf16.count > limit else { return .text(text) }
    var (kept, length) = ("", cutMark.utf16.count)
    for scalar in text.unicodeScalars {
      length += scalar.utf16.count
      guard length <= limit else { break }
      kept.unicodeScalars.append(scalar)
    }
    return .text(kept + cutMark)
  }
}
