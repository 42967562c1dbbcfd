internal import AfstemCSV
internal import AfstemModel

/// A list of corrections beside a file that cannot carry notes: as a table, and as text.
struct CorrectionText {
  let list: CorrectionList
  let words: ReturnWords
  let language: Language
  let fileName: String
  let remarks: [String]

  /// As spreadsheets of the language open it.
  var table: [UInt8] {
    let flavour: CSVFlavour = language == .danish ? .excelDanish : .standard
    var writer = CSVWriter(flavour.dialect, writesByteOrderMark: flavour.hasByteOrderMark)
    writer.write(words.fileHeadings)
    for line in list.lines {
      let place = line.sheet.isEmpty ? line.cell : "\(line.sheet)!\(line.cell)"
      let fields = [
        "\(line.number)", place, line.now, line.should(in: language), line.problem(in: language),
        line.instruction(in: language),
      ]
      writer.write(fields.map(FormulaInjection.neutralised))
    }
    return writer.take()
  }

  var text: String {
    let head = [words.title(fileName), ""] + remarks + (remarks.isEmpty ? [] : [""])
    return (head + list.lines.flatMap { lines($0) }).joined(separator: "\r\n") + "\r\n"
  }

  /// One correction, as a letter states it.
  func lines(_ line: CorrectionLine) -> [String] {
    let place = line.heading(in: language)
    let number = "\(line.number). "
    let indent = String(repeating: " ", count: number.count)
    let should = line.should(in: language)
    let figures = [line.now.isEmpty ? nil : words.now(line.now), should.isEmpty ? nil : words.should(should)]
      .compactMap(\.self)
    let texts =
      [place.isEmpty ? line.problem(in: language) : "\(place): \(line.problem(in: language))"]
      + (figures.isEmpty ? [] : [figures.joined(separator: ". ") + "."]) + [line.instruction(in: language)]
    return texts.enumerated().map { ($0.offset == 0 ? number : indent) + $0.element }
  }
}
