internal import AfstemModel
internal import AfstemVocabulary

/// What speaks for and against a row being a header.
struct HeaderRow {
  var cellCount = 0
  /// Whether figures stand in the row: 1 where one does, for the first settles it.
  var figures = 0
  var periods: [Period] = []
  /// Cells that are a period and nothing else.
  var purePeriods = 0
  var words: [ColumnWord] = []
  /// Labels that are themselves offence types, areas or money units.
  var categories = 0
  /// The first cell is a period, a word for a column, or the row starts right of the band's first column.
  var startsLikeHeader = false
  /// The first cell names a total: what stands beside it are its amounts, even where they could be years.
  var startsWithTotal = false

  init(_ row: GridRow, in view: GridView, lexicon: LabelLexicon, _ known: HeaderWords) {
    cellCount = row.cells.count
    startsLikeHeader = (row.cells.first?.column ?? 0) > view.firstColumn
    startsWithTotal =
      !startsLikeHeader && row.cells.first?.text.map(known.isTotal) ?? false
    var senses: [CellSense] = []
    let headings = HeadingPeriods(row)
    let isHeading = headings.areHeadings(of: row, lexicon)
    for (index, cell) in row.cells.enumerated().reversed() {
      let sense = known.sense(of: cell)
      let isNothing = index > 0 && known.isNothing(cell.words)
      let isUnit = startsLikeHeader && known.isUnit(cell.words)
      if sense == .figure || sense == .date || isNothing, !isUnit, lexicon.pinned(cell.words) == nil,
        !(index > 0 && isHeading && headings.period(of: cell) != nil)
      {
        figures = 1
        return
      }
      senses.append(sense)
    }
    senses.reverse()
    if isHeading {
      for (index, cell) in row.cells.enumerated() {
        if let period = headings.period(of: cell) { senses[index] = .period(period) }
      }
    }
    for (index, cell) in row.cells.enumerated() {
      note(cell, senses[index], isFirst: index == 0, known)
    }
  }

  private mutating func note(_ cell: RawCell, _ sense: CellSense, isFirst: Bool, _ known: HeaderWords) {
    if case .period(let period) = sense {
      periods.append(period)
      purePeriods += 1
      if isFirst { startsLikeHeader = true }
    } else {
      note(known.label(cell.words), isFirst: isFirst)
    }
  }

  private mutating func note(_ label: HeaderWords.Label, isFirst: Bool) {
    if let word = label.column {
      words.append(word)
      if isFirst { startsLikeHeader = true }
    } else if label.isCategory {
      categories += 1
    }
    if let period = label.period { periods.append(period) }
  }

  /// Enough by itself to open a table.
  var isStrong: Bool {
    guard figures == 0 else { return false }
    return (periods.count >= 2 && arePeriodsInOrder && startsLikeHeader)
      || (words.count >= 2 && startsLikeHeader)
      || (words.count >= 1 && (!periods.isEmpty || categories >= 2) && cellCount >= 2 && startsLikeHeader)
  }

  /// A label, and periods in every other cell.
  var isLabelledPeriods: Bool {
    figures == 0 && purePeriods >= 2 && purePeriods == cellCount - 1 && arePeriodsInOrder
  }

  /// Opens a table where figures follow beneath it.
  var isWeak: Bool {
    figures == 0 && cellCount >= 2 && (!periods.isEmpty || !words.isEmpty || categories >= 2)
  }

  /// Years in a header go up, or down, or come again under another heading.
  private var arePeriodsInOrder: Bool {
    let pairs = zip(periods, periods.dropFirst())
    return pairs.allSatisfy { $0 <= $1 } || pairs.allSatisfy { $0 >= $1 }
      || Set(periods).count * 2 <= periods.count
  }
}
