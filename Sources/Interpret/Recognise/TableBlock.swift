internal import AfstemModel
internal import AfstemVocabulary

/// Rows that belong to one table, before anything is known of its columns.
struct TableBlock {
  var title: [GridRow]
  var header: [GridRow]
  var body: [GridRow]
  /// Headers that come again between the rows, by row number.
  var repeatedHeaders: Set<Int> = []
  /// Text rows after the last row with a figure.
  var notes: [GridRow]
}

/// Parts a view's rows into tables: title, header, body, notes.
struct TableBlocks {
  let view: GridView
  let lexicon: LabelLexicon
  let known: HeaderWords

  func blocks() -> [TableBlock] {
    var blocks: [TableBlock] = []
    let headers = HeaderFinder(view: view, lexicon: lexicon, known: known).blocks()
    var title = headers.first.map { Array(view.rows[..<$0.lowerBound]) } ?? []
    for (index, header) in headers.enumerated() {
      let end = index + 1 < headers.count ? headers[index + 1].lowerBound : view.rows.count
      let rest = Array(view.rows[header.upperBound..<end])
      let next = index + 1 < headers.count ? view.rows[end] : nil
      if let last = blocks.last, title.isEmpty, repeats(view.rows[header], last) {
        resume(&blocks[blocks.count - 1], view.rows[header], rest)
      } else {
        let totals = title.filter(isTotal)
        title.removeAll(where: isTotal)
        blocks.append(
          TableBlock(title: title, header: Array(view.rows[header]), body: totals + rest, notes: []))
      }
      title = splitTail(of: &blocks[blocks.count - 1], before: next)
    }
    return blocks
  }

  /// A line above the header that states a total: `Budget i alt` and figures, and nothing else.
  private func isTotal(_ row: GridRow) -> Bool {
    guard let label = row.cells.first?.text, lexicon.rowRole(of: label)?.isTotal ?? false else {
      return false
    }
    return row.cells.count > 1
      && row.cells.dropFirst().allSatisfy { CellSense($0, vocabulary: lexicon.vocabulary) == .figure }
  }

  /// The same labels again, straight after the header itself or a row that is no total.
  private func repeats(_ header: ArraySlice<GridRow>, _ block: TableBlock) -> Bool {
    guard block.notes.isEmpty else { return false }
    let endsInTotal =
      block.body.last?.cells.contains { $0.text.map { lexicon.rowRole(of: $0) != nil } ?? false } ?? false
    return !endsInTotal && labels(header) == labels(block.header[...])
  }

  private func labels(_ rows: ArraySlice<GridRow>) -> [[String]] { rows.map { $0.cells.map(\.words.folded) } }

  private func resume(_ block: inout TableBlock, _ header: ArraySlice<GridRow>, _ rest: [GridRow]) {
    guard !block.body.isEmpty else {
      block.body = rest
      return
    }
    block.repeatedHeaders.formUnion(header.map(\.number))
    block.body += header + rest
  }

  /// Takes the text rows at the end off a block; gives those that are the next table's title.
  private func splitTail(of block: inout TableBlock, before next: GridRow?) -> [GridRow] {
    let last =
      block.body.lastIndex { !isText($0) && !(next != nil && isPeriodAlone($0)) } ?? block.body.startIndex - 1
    var tail = Array(block.body[(last + 1)...])
    guard let next else {
      trimTail(of: &block, tail)
      return []
    }
    let start = titleStart(in: tail, before: next)
    let title = Array(tail[start...])
    tail.removeSubrange(start...)
    block.body.removeLast(title.count)
    trimTail(of: &block, tail)
    return title
  }

  /// `2018`, alone in its row as a title is.
  private func isPeriodAlone(_ row: GridRow) -> Bool {
    guard row.cells.count == 1, let cell = row.cells.first, cell.column == view.firstColumn else {
      return false
    }
    if case .period = CellSense(cell, vocabulary: lexicon.vocabulary) { return true }
    return false
  }

  /// Text rows that follow the figures without a gap may be rows whose amounts are blank: row roles decide.
  private func trimTail(of block: inout TableBlock, _ tail: [GridRow]) {
    var previous = block.body.dropLast(tail.count).last?.number ?? block.header.last?.number ?? 0
    let adjacent = tail.prefix { row in
      defer { previous = row.number }
      return row.number == previous + 1
    }
    block.notes = Array(tail.dropFirst(adjacent.count))
    block.body.removeLast(block.notes.count)
  }

  private func titleStart(in tail: [GridRow], before next: GridRow) -> Int {
    var start = tail.count
    var below = next.number
    while start > 0, below - tail[start - 1].number <= 2, !tail[start - 1].startsNote(lexicon) {
      below = tail[start - 1].number
      start -= 1
    }
    return start
  }

  private func isText(_ row: GridRow) -> Bool {
    let label = row.cells.first?.text?.tidied ?? ""
    let isProperty = row.cells.count <= 2 && label.hasSuffix(":") && lexicon.rowRole(of: label) == nil
    return isProperty
      || row.cells.allSatisfy { CellSense($0, vocabulary: lexicon.vocabulary) == .text }
  }
}

extension GridRow {
  /// Whether its first cell is a note's.
  func startsNote(_ lexicon: LabelLexicon) -> Bool {
    cells.first?.text.map { lexicon.startsNote($0.tidied) } ?? false
  }
}
