internal import AfstemCells
internal import AfstemModel

/// The labels above each column, merged cells spread over what they cover.
struct HeaderLabels {
  let view: GridView
  let header: [GridRow]
  private let headings: [HeadingPeriods]

  init(view: GridView, header: [GridRow]) {
    self.view = view
    self.header = header
    headings = header.map(HeadingPeriods.init)
  }

  /// The texts above a column from top to bottom, without repeating one.
  func path(of column: Int) -> [String] {
    var path: [String] = []
    for (level, row) in header.enumerated() {
      let words = words(row, level, column)
      if !words.isEmpty, path.last != words { path.append(words) }
    }
    return path
  }

  private func words(_ row: GridRow, _ level: Int, _ column: Int) -> String {
    if let cell = row[column] { return headings[level].label(of: cell) ?? cell.words }
    if let merged = view.mergedRange(row: row.number, column: column) {
      return merged.first.row == row.number ? row[merged.first.column]?.words ?? "" : ""
    }
    return level + 1 < header.count ? spread(row, level, column) : ""
  }

  /// A label in an upper row stands over the blank cells to its right, as far as the row beneath has labels.
  private func spread(_ row: GridRow, _ level: Int, _ column: Int) -> String {
    let lower = header[level + 1]
    guard lower[column] != nil, let left = row.cells.last(where: { $0.column < column }) else { return "" }
    let isRun = (left.column...column).allSatisfy { lower[$0] != nil }
    return isRun ? left.words : ""
  }
}
