internal import AfstemModel

/// Finds the tables on one sheet, stacked and side by side.
struct SheetRecogniser {
  let file: SourceFile
  let grid: Grid
  let lexicon: LabelLexicon
  let grammar: LabelGrammar
  let known: HeaderWords
  let lines: KnownLines

  func tables() -> Reviewed<[TableRegion]> {
    guard let whole = GridView(file: file, grid: grid) else { return Reviewed([]) }
    let bands = ColumnBands(view: whole, lexicon: lexicon, known: known).views()
    let blocks = bands.flatMap { band in
      TableBlocks(view: band, lexicon: lexicon, known: known).blocks().map { (band, $0) }
    }
    let top = blocks.compactMap { $0.1.header.first?.number }.min() ?? 0
    let sheetTitle = whole.rows.filter { $0.number < top }.compactMap(TextLine.init)
    let found = blocks.map { band, block in
      TableRecogniser(
        view: band, block: block, lexicon: lexicon, sharesSheet: blocks.count > 1, sheetTitle: sheetTitle,
        grammar: grammar, knownLines: lines
      ).region()
    }
    return Reviewed(found.map(\.value), findings: found.flatMap(\.findings))
  }
}
