internal import AfstemCells
internal import AfstemModel
internal import AfstemVocabulary

/// Finds the rows that head tables in a view.
struct HeaderFinder {
  let view: GridView
  let lexicon: LabelLexicon
  let known: HeaderWords

  /// Header blocks in order, as ranges of indices into the view's rows.
  func blocks() -> [Range<Int>] {
    let senses = view.rows.map { HeaderRow($0, in: view, lexicon: lexicon, known) }
    var blocks: [Range<Int>] = []
    var index = 0
    // Whether figures stand beneath the last header.
    var hasFigures = false
    // Whether a total closes the last table.
    var hasTotal = false
    while index < senses.count {
      let isAgain = hasFigures && blocks.last.map { comesAgain(index, $0, senses) } ?? false
      let isNext = hasTotal && opensNextTable(index, senses)
      if isAgain || isNext || opensTable(index, senses, after: blocks.last) {
        let block = extended(from: index, senses, notBefore: blocks.last?.upperBound ?? 0)
        blocks.append(block)
        index = block.upperBound
        (hasFigures, hasTotal) = (false, false)
      } else {
        hasTotal = hasTotal || (!blocks.isEmpty && senses[index].figures > 0 && senses[index].startsWithTotal)
        hasFigures = hasFigures || (!blocks.isEmpty && senses[index].figures > 0)
        index += 1
      }
    }
    return blocks.isEmpty ? fallback(senses) : headers(above: blocks, senses) + blocks
  }

  /// Words that nobody knows head the next table where they stand beyond the total and a blank row, above figures:
  /// `Navn | Besøgende`.
  private func opensNextTable(_ index: Int, _ senses: [HeaderRow]) -> Bool {
    guard senses[index].figures == 0, senses[index].cellCount >= 2, !senses[index].startsWithTotal,
      let above = view.rows[..<index].lastIndex(where: { $0.cells.count > 1 }),
      view.rows[index].number - view.rows[above].number > index - above
    else { return false }
    return figuresFollow(index, senses)
  }

  /// Headers above the first that is known, whose first label it repeats.
  private func headers(above blocks: [Range<Int>], _ senses: [HeaderRow]) -> [Range<Int>] {
    guard let first = blocks.first else { return [] }
    return (0..<first.lowerBound).filter { comesAgain($0, first, senses) }.map { $0..<($0 + 1) }
  }

  private func opensTable(_ index: Int, _ senses: [HeaderRow], after header: Range<Int>?) -> Bool {
    let sense = senses[index]
    let hasOpenTable = header != nil
    let isFirstBeneath = header?.upperBound == index
    if isProperty(index, senses) { return false }
    if hasOpenTable, sense.startsWithTotal, !followsGap(index) || !figuresFollow(index, senses) {
      return false
    }
    if sense.isStrong { return !hasOpenTable || isPlausibleInside(index, senses) }
    if isLoneHeading(index, senses) { return !hasOpenTable || followsGap(index) }
    guard sense.isWeak, !hasOpenTable || followsGap(index) && !isFirstBeneath else { return false }
    return figuresFollow(index, senses)
  }

  /// `2017`, `Budget` or a place, alone in its row above a figure that a text to its left names, at most one heading between.
  private func isLoneHeading(_ index: Int, _ senses: [HeaderRow]) -> Bool {
    let sense = senses[index]
    guard sense.cellCount == 1, sense.figures == 0, sense.startsLikeHeader,
      !sense.periods.isEmpty || !sense.words.isEmpty || sense.categories > 0,
      let column = view.rows[index].cells.first?.column,
      column > view.firstColumn
    else { return false }
    let next = senses.indices.suffix(from: index + 1).prefix(2).first { senses[$0].cellCount > 1 }
    guard let next, view.rows[next].number - view.rows[index].number == next - index,
      let beneath = view.rows[next][column]
    else { return false }
    let isFigure = CellSense(beneath, vocabulary: lexicon.vocabulary) == .figure
    guard isFigure || !sense.periods.isEmpty && isYear(beneath) else { return false }
    return view.rows[next].cells.contains { cell in
      cell.column < column && CellSense(cell, vocabulary: lexicon.vocabulary) == .text
        && (isFigure || lexicon.columnWord(in: cell.words) == nil || lexicon.rowRole(of: cell.words) != nil)
    }
  }

  /// Labels beneath a table's figures of which the first is that of its header: `Navn | Kr.` after `Navn | Beløb`.
  private func comesAgain(_ index: Int, _ header: Range<Int>, _ senses: [HeaderRow]) -> Bool {
    guard senses[index].figures == 0, senses[index].cellCount >= 2 else { return false }
    let header = view.rows[header.upperBound - 1]
    guard let own = view.rows[index].cells.first, let first = header.cells.first, own.column == first.column,
      own.text != nil, own.words.folded == first.words.folded
    else { return false }
    return figuresFollow(index, senses)
  }

  /// `Aktivitet | Kvindemotion`, `Enhed | 1.000 kr.`: two cells above the real header.
  private func isProperty(_ index: Int, _ senses: [HeaderRow]) -> Bool {
    guard senses[index].cellCount == 2, senses[index].words.count < 2, index + 1 < senses.count else {
      return false
    }
    let next = senses[index + 1]
    if next.startsWithTotal { return false }
    let isStacked = view.rows[index + 1].cells.first?.column == view.rows[index].cells.first?.column
    if view.rows[index].cells.first?.text?.tidied.hasSuffix(":") ?? false, next.figures == 0 { return true }
    return isStacked && next.figures == 0 && (next.isStrong || next.isWeak)
      && !next.periods.isEmpty == senses[index].periods.isEmpty
      || isStacked && next.figures == 0 && next.isStrong && senses[index].words.count == 1
  }

  /// Within a table only what is plainly a header ends it.
  private func isPlausibleInside(_ index: Int, _ senses: [HeaderRow]) -> Bool {
    let sense = senses[index]
    if continuesPeriods(index) { return false }
    let startsRight = (view.rows[index].cells.first?.column ?? 0) > view.firstColumn
    return followsGap(index) || sense.words.count >= 1
      || (startsRight && sense.purePeriods == sense.cellCount)
  }

  /// A period beneath a period, in a row of the same columns, is one more row of a long table, even where its count
  /// looks like a year.
  private func continuesPeriods(_ index: Int) -> Bool {
    guard index > 0, let cell = view.rows[index].cells.first(where: isPeriod),
      let above = view.rows[index - 1][cell.column], isPeriod(above)
    else { return false }
    let (cells, others) = (view.rows[index].cells, view.rows[index - 1].cells)
    return cells.map(\.column) == others.map(\.column) && cells.map(\.words) != others.map(\.words)
  }

  private func isUnderPeriodLabel(_ index: Int, _ upper: Int) -> Bool {
    view.rows[index].cells.contains { cell in
      isPeriod(cell)
        && view.rows[upper][cell.column].map { lexicon.columnWord(in: $0.words) == .period } ?? false
    }
  }

  /// `Aktivitet | Beløb`, and beneath it a name and an amount that looks like a year.
  private func isNamed(_ index: Int, beneath upper: Int, _ senses: [HeaderRow]) -> Bool {
    guard senses[upper].periods.isEmpty, senses[upper].words.count >= 2, senses[index].periods.count == 1,
      let first = view.rows[index].cells.first, let above = view.rows[upper][first.column]
    else { return false }
    return lexicon.columnWord(in: above.words) != nil && lexicon.columnWord(in: first.words) == nil
  }

  /// A year beneath a year is a figure that looks like one.
  private func isYear(_ cell: RawCell) -> Bool {
    if case .period(.year) = CellSense(cell, vocabulary: lexicon.vocabulary) { true } else { false }
  }

  private func isPeriod(_ cell: RawCell) -> Bool {
    if case .period = CellSense(cell, vocabulary: lexicon.vocabulary) { true } else { false }
  }

  private func followsGap(_ index: Int) -> Bool {
    guard index > 0 else { return true }
    return view.rows[index].number - view.rows[index - 1].number > 1 || view.rows[index - 1].cells.count == 1
  }

  /// Whether one of the next rows holds a figure beneath a cell of this one.
  private func figuresFollow(_ index: Int, _ senses: [HeaderRow]) -> Bool {
    let columns = Set(view.rows[index].cells.dropFirst().map(\.column))
    for next in (index + 1)..<min(index + 4, senses.count) where next > index {
      if senses[next].isStrong { return false }
      let hasFigure = view.rows[next].cells.contains {
        columns.contains($0.column) && CellSense($0, vocabulary: lexicon.vocabulary) != .text
      }
      if hasFigure { return true }
    }
    return false
  }

  /// Takes in the rows above and beneath that head the same columns.
  private func extended(from index: Int, _ senses: [HeaderRow], notBefore floor: Int) -> Range<Int> {
    var first = index
    while first > floor, index - first < 2, isUpper(first - 1, of: first, senses) { first -= 1 }
    var last = index
    while last + 1 < senses.count, last - first < 3, isLower(last + 1, of: last, senses) { last += 1 }
    return first..<(last + 1)
  }

  private func isAdjacent(_ upper: Int, _ lower: Int) -> Bool {
    view.rows[lower].number - view.rows[upper].number == 1
  }

  /// A row of labels above the values: several cells, or one that stands over values only.
  private func isUpper(_ index: Int, of lower: Int, _ senses: [HeaderRow]) -> Bool {
    guard isAdjacent(index, lower), senses[index].figures == 0 else { return false }
    guard !isProperty(index, senses) else { return false }
    let cells = view.rows[index].cells
    guard let first = cells.first, let lowerFirst = view.rows[lower].cells.first else { return false }
    return cells.count >= 2 || first.column > lowerFirst.column
  }

  /// A second header row, or the second line of wrapped labels.
  private func isLower(_ index: Int, of upper: Int, _ senses: [HeaderRow]) -> Bool {
    guard isAdjacent(upper, index), senses[index].figures == 0, !senses[index].startsWithTotal,
      !isUnderPeriodLabel(index, upper), !isNamed(index, beneath: upper, senses)
    else { return false }
    let cells = view.rows[index].cells
    guard let first = cells.first, let upperFirst = view.rows[upper].cells.first else { return false }
    if first.column > upperFirst.column || isMergedDown(upperFirst.column, upper) {
      return senses[index].isStrong || senses[index].isWeak || isWrapping(cells, index, senses)
    }
    if upperFirst.column > first.column, senses[index].isLabelledPeriods { return true }
    if isBand(upper, over: cells, senses) { return senses[index].isStrong || senses[index].isWeak }
    return senses[index].isStrong && senses[upper].periods.isEmpty && !senses[index].periods.isEmpty
  }

  /// Periods that stand over columns to the right of a row's first, each over one that the row labels.
  private func isBand(_ upper: Int, over cells: [RawCell], _ senses: [HeaderRow]) -> Bool {
    let band = view.rows[upper].cells
    guard let first = cells.first, let bandFirst = band.first, bandFirst.column > first.column else {
      return false
    }
    let periods = band.filter(isPeriod)
    return senses[upper].purePeriods == periods.count && !periods.isEmpty
      && periods.allSatisfy { period in
        cells.contains { $0.column == period.column && !isYear($0) }
      }
      && band.allSatisfy { cell in isPeriod(cell) || !cells.contains { $0.column == cell.column } }
  }

  private func isMergedDown(_ column: Int, _ row: Int) -> Bool {
    let number = view.rows[row].number
    return view.mergedRange(row: number, column: column).map { $0.last.row > number } ?? false
  }

  private func isWrapping(_ cells: [RawCell], _ index: Int, _ senses: [HeaderRow]) -> Bool {
    index + 1 < senses.count && senses[index + 1].figures > 0 && cells.allSatisfy { $0.text != nil }
      && (cells.count >= 2 || isUnit(cells[0].words) || cells[0].words.hasPrefix("("))
  }

  private func isUnit(_ words: String) -> Bool {
    UnitText.unit(exactly: words, vocabulary: lexicon.vocabulary) != nil
  }

  /// The first row of labels above figures, where no label is known.
  private func fallback(_ senses: [HeaderRow]) -> [Range<Int>] {
    let found = senses.indices.first { index in
      senses[index].figures == 0 && senses[index].cellCount >= 2 && figuresFollow(index, senses)
    }
    return found.map { [$0..<($0 + 1)] } ?? []
  }
}
