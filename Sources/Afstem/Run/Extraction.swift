package import Model
package import Read
package import Vocabulary

/// Reads files: the head of each grid is recognised; incidents are counted as they are read, all else is kept.
package struct Extraction: Sendable {
  private let reading: Reading
  private let recognition: Recognition
  private let counting: IncidentCounting

  package init(vocabulary: Vocabulary, glossary: Glossary? = nil, limits: Limits = Limits()) {
    reading = Reading(limits: limits)
    recognition = Recognition(vocabulary: vocabulary, glossary: glossary)
    counting = IncidentCounting(limits: limits, vocabulary: vocabulary)
  }

  /// Reads one file; `nil` if it cannot be read.
  package func read(_ file: FoundFile) -> Reviewed<Extract?> {
    do throws(FileProblem) {
      return read(try reading.open(file))
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
          var grid = try read(open, of: source)
          if grid == nil { grid = try file.reread() }
          if let grid { file.keep(grid) }
        } catch {
          try file.passOver(error)
        }
      }
      return file.finished()
    } catch {
      return Reviewed(nil, findings: [error.finding(in: source.path)])
    }
  }

  /// Recognition sees a head once: what it makes of one that is all of its grid is kept.
  ///
  /// - Returns: `nil` if a grid was counted that is not to be, and has to be read again.
  private func read(
    _ open: consuming OpenGrid, of source: SourceFile
  ) throws(FileProblem) -> Reviewed<Grid>? {
    let head = open.head
    guard head.isWhole || recognition.canCount(source) else { return try open.closed() }
    let tables = recognition.tables(on: head.grid, of: source)
    guard let table = recognition.incidents(in: tables.value, of: source) else {
      var grid = try open.closed()
      if head.isWhole { grid.value.tables = tables }
      return grid
    }
    let counted = try counting.count(table, in: open)
    var grid = counted.grid
    guard head.isWhole || recognises(table, in: head, of: grid.value, source) else { return nil }
    grid.value.tables = recognition.table(of: counted.incidents, on: grid.value, of: source)
    return grid
  }

  /// Whether a head is of the same table now that its grid's merged ranges are known, which follow the rows.
  private func recognises(
    _ table: IncidentTable, in head: GridHead, of grid: Grid, _ source: SourceFile
  ) -> Bool {
    guard let last = head.grid.rows.last, grid.mergedRanges.contains(where: { $0.first.row <= last.number })
    else { return true }
    var head = head.grid
    head.mergedRanges = grid.mergedRanges
    return recognition.incidents(in: recognition.tables(on: head, of: source).value, of: source) == table
  }
}
