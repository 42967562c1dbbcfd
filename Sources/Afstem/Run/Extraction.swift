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
    guard mayBeCounted(head, of: source) else { return try open.closed() }
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

  private func mayBeCounted(_ head: GridHead, of source: SourceFile) -> Bool {
    head.isWhole || recognition.canCount(source)
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

// MARK: - Stretches

extension Extraction {
  /// Whether the incidents of a file can be counted in stretches of its text.
  func countsStretches(of file: FoundFile) -> Bool {
    guard file.member == nil, file.source.ignored.isEmpty,
      var open = try? reading.open(file), case .delimited(let grid)? = try? open.next()
    else { return false }
    return incidents(in: grid.head, of: open.source) != nil
  }

  /// Counts the incidents of a file that begin in a stretch of its text; `nil` if it is no text of incidents.
  ///
  /// - Parameter ids: Takes what their ids hash to.
  func count(_ file: FoundFile, in range: TextRange, ids: IdentityFile) throws(FileProblem) -> CountedStretch?
  {
    guard file.member == nil, file.source.ignored.isEmpty else { return nil }
    var open = try reading.open(file)
    guard case .delimited(let grid)? = try open.next(), let table = incidents(in: grid.head, of: open.source)
    else { return nil }
    var counted = try counting.count(table, in: grid, of: range, file: file.source, ids: ids)
    counted.text = counted.text.map { open.withProblems($0) }
    return counted
  }

  private func incidents(in head: GridHead, of source: SourceFile) -> IncidentTable? {
    guard mayBeCounted(head, of: source) else { return nil }
    return incidents(in: recognition.tables(on: head.grid, of: source).value, of: head.grid, source)
  }

  /// The extract whose stretches were counted; `nil` if the ids are not those of its parts.
  ///
  /// - Parameter parts: In the order of the text.
  func merged(
    _ text: CountedText, _ parts: [(incidents: IncidentPart, ids: String?)]
  ) throws(FileProblem) -> Reviewed<Extract?>? {
    guard let summary = try counting.merged(parts, of: text.table) else { return nil }
    return try text.extract(with: summary) { recognition.table(of: $0, on: $1, of: $2) }
  }
}
