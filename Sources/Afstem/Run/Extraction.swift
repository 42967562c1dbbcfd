internal import AfstemInterpret
package import AfstemModel
package import AfstemRead
package import AfstemVocabulary

/// Reads files: the head of each grid is recognised; incidents are counted as they are read, all else is kept.
package struct Extraction: Sendable {
  private let reading: Reading
  private let recognition: Recognition
  private let counting: IncidentCounting
  private let vocabulary: Vocabulary

  package init(vocabulary: Vocabulary, glossary: Glossary? = nil, limits: JobLimits = JobLimits()) {
    self.vocabulary = vocabulary
    reading = Reading(limits: limits)
    recognition = Recognition(vocabulary: vocabulary, glossary: glossary)
    counting = IncidentCounting(limits: limits, vocabulary: vocabulary)
  }

  /// Reads one file; `nil` if it cannot be read.
  ///
  /// - Parameter progress: Called now and then with the fraction that has been read.
  package func read(
    _ file: FoundFile, progress: @escaping @Sendable (Double) -> Void = { _ in }
  ) -> Reviewed<Extract?> {
    do throws(FileProblem) {
      return read(try reading.open(file, progress: progress))
    } catch {
      return Reviewed(nil, findings: [error.finding(in: file.source.path)])
    }
  }

  /// Reads an open file to its end; `nil` if it cannot be read.
  package func read(_ file: consuming OpenExtract) -> Reviewed<Extract?> {
    let source = file.source
    do throws(FileProblem) {
      while let open = try file.next() {
        do throws(FileProblem) {
          file.keep(try read(open, of: file))
        } catch {
          try file.passOver(error)
        }
      }
      return IgnoredCells(vocabulary: vocabulary).removed(from: file.finished())
    } catch {
      return Reviewed(nil, findings: [error.finding(in: source.path)])
    }
  }

  /// Merged ranges follow the rows of a worksheet: if they show that its head was not what it seemed, it is read again.
  private func read(
    _ open: consuming OpenGrid, of file: borrowing OpenExtract
  ) throws(FileProblem) -> Reviewed<Grid> {
    let head = open.head.grid
    let grid = try read(open, of: file.source)
    guard isMistaken(head, for: grid.value, of: file.source),
      let open = try file.reopened(knowing: grid.value.mergedRanges)
    else { return grid }
    return try read(open, of: file.source)
  }

  /// Recognition sees a head once: what it makes of one that is all of its grid is kept.
  private func read(
    _ open: consuming OpenGrid, of source: SourceFile
  ) throws(FileProblem) -> Reviewed<Grid> {
    let head = open.head
    guard source.ignored.isEmpty else { return try open.closed() }
    guard head.isWhole || recognition.canCount(source) else { return try open.closed() }
    let tables = recognition.tables(on: head.grid, of: source)
    guard let table = incidents(in: tables.value, of: head.grid, source) else {
      var grid = try open.closed()
      if head.isWhole { grid.value.tables = tables }
      return grid
    }
    let counted = try counting.count(table, in: open)
    var grid = counted.grid
    grid.value.tables = recognition.table(of: counted.incidents, on: grid.value, of: source)
    return grid
  }

  /// The table of incidents that a head is of, whether its header stands once or comes again.
  private func incidents(in tables: [TableRegion], of head: Grid, _ source: SourceFile) -> IncidentTable? {
    if let table = recognition.incidents(in: tables, of: source) { return table }
    guard recognition.canCount(source), let header = tables.first?.header.last,
      let next = recurrence(of: header, in: head)
    else {
      return nil
    }
    var part = head
    part.rows.removeAll { $0.number >= next }
    return recognition.incidents(in: recognition.tables(on: part, of: source).value, of: source)
  }

  /// The number of the row where a header's labels come again: in any order, and with others or without some.
  private func recurrence(of header: GridRow, in head: Grid) -> Int? {
    let labels = Set(HeaderAgain.labels(of: header))
    return head.rows.first { row in
      let own = HeaderAgain.labels(of: row)
      let known = Set(own).intersection(labels).count
      return row.number > header.number && known > 1 && known * 2 > own.count && known * 2 > labels.count
    }?.number
  }

  /// Whether a grid was counted as a table that its head, with merged ranges, is not of.
  private func isMistaken(_ head: Grid, for grid: Grid, of source: SourceFile) -> Bool {
    guard let counted = grid.tables?.value.first?.incidents?.table, let last = head.rows.last?.number,
      grid.mergedRanges.begin(byRow: last), !head.mergedRanges.begin(byRow: last)
    else { return false }
    var head = head
    head.mergedRanges = grid.mergedRanges
    return recognition.incidents(in: recognition.tables(on: head, of: source).value, of: source) != counted
  }
}
