internal import AfstemCells
internal import AfstemModel
internal import AfstemXLSX

/// A file's list of corrections as a sheet, and as notes at the cells.
struct CorrectionSheet {
  let list: CorrectionList
  let words: ReturnWords
  let language: Language
  /// The file's name, without its folders.
  let fileName: String
  /// The deadline and whom to ask, each a line.
  let remarks: [String]

  func sheet(called tabs: [String: String]) -> InsertedSheet {
    let head = [
      [InsertedSheet.Cell(words.title(fileName), .title)],
      [InsertedSheet.Cell(ReturnMark.sentence(in: language), .remark)],
      [InsertedSheet.Cell(remarks.joined(separator: ". "), .remark)],
      words.headings.map { InsertedSheet.Cell($0, .heading) },
    ]
    return InsertedSheet(
      name: words.sheet, widths: [5, 18, 13, 20, 20, 52, 58], rows: head + list.lines.map { row($0, tabs) },
      frozenRows: head.count)
  }

  private func row(_ line: CorrectionLine, _ tabs: [String: String]) -> [InsertedSheet.Cell] {
    let target = tabs[line.sheet].map { Hyperlink.reference(sheet: $0, line.firstRange) }
    let cell = line.cell.isEmpty && target != nil ? "A1" : line.cell
    return [
      InsertedSheet.Cell("\(line.number)"), InsertedSheet.Cell(line.sheet),
      target.map { InsertedSheet.Cell(cell, .link, target: $0) } ?? InsertedSheet.Cell(cell),
      InsertedSheet.Cell(line.now), InsertedSheet.Cell(line.should(in: language)),
      InsertedSheet.Cell(line.problem(in: language)), InsertedSheet.Cell(line.instruction(in: language)),
    ]
  }

  /// One at each cell, or at the first cell of a sheet that is concerned as a whole.
  func notes(_ standing: StandingCells, known sign: AnnotationSign) -> [WorkbookNote] {
    list.lines.flatMap { line in
      line.corrections.compactMap { correction -> WorkbookNote? in
        let text = sign.line(words.note, line.number, correction.note(in: language))
        switch correction.place.place {
        case .cell(let sheet, let cell):
          return WorkbookNote(
            sheet: sheet, cell: cell, text: text, content: standing[correction.place]?.condition)
        case .sheet(let sheet):
          return WorkbookNote(sheet: sheet, cell: CellReference(clampingColumn: 1, row: 1), text: text)
        case .file, .field: return nil
        }
      }
    }
  }
}

extension CorrectionLine {
  /// What a link goes to: the first of the line's ranges.
  fileprivate var firstRange: String {
    cell.split(separator: ",").first.map(String.init) ?? "A1"
  }
}
