/// Rows that are ready to be lent.
final class RowBatch {
  private(set) var rows: [RowRecord] = []
  var cells = GrowingBuffer<CellRecord>(capacity: 256)
  var scratch = GrowingBuffer<UInt8>(capacity: 4 << 10)
  private var firstCell = 0

  func removeAll() {
    rows.removeAll(keepingCapacity: true)
    cells.removeAll()
    scratch.removeAll()
    firstCell = 0
  }

  /// Ends the row whose cells have been appended since the last one.
  func endRow(number: Int, isHidden: Bool) {
    rows.append(RowRecord(number: number, isHidden: isHidden, cells: firstCell..<cells.count))
    firstCell = cells.count
  }

  /// Takes back the cells of a row that is not ready, and gives them to the next batch.
  ///
  /// Rows are only lent between pieces of markup, so a piece may end in the middle of one.
  func removeFinishedRows() {
    guard firstCell < cells.count else { return removeAll() }
    let open = Array(cells.contents[firstCell...])
    let bytes = Array(scratch.contents)
    removeAll()
    bytes.withUnsafeBufferPointer { scratch.append(contentsOf: $0) }
    for cell in open { cells.append(cell) }
  }
}
