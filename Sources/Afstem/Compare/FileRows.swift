internal import AfstemCells
internal import AfstemFiles
internal import AfstemModel
internal import AfstemPublish
internal import AfstemRead

/// Two files of one partner, held against each other row by row: a row that has moved has not changed.
extension Comparison {
  /// - Throws: ``CompareError`` where a file cannot be read.
  package init(fromFile old: String, to new: String) throws(CompareError) {
    let (before, after) = (try FileRows(path: old), try FileRows(path: new))
    let sheets = before.sheets + after.sheets.filter { !before.sheets.contains($0) }
    tables = sheets.map { TableChanges($0, from: before.rows[$0] ?? [], to: after.rows[$0] ?? []) }
      .filter { !$0.isEmpty }
  }
}

/// A file's rows, each under its texts.
private struct FileRows {
  struct Row {
    var name: [String]
    /// By the heading of the column, or its letters.
    var values: [(field: String, value: String)]
  }

  private(set) var sheets: [String] = []
  private(set) var rows: [String: [Row]] = [:]

  init(path: String) throws(CompareError) {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let source = SourceFile(path: name, sha256: "", byteCount: 0, order: 0)
    let read = Reading().read(FoundFile(source: source, location: path))
    guard let extract = read.value else {
      let reason = read.findings.first?.message.text(in: .danish) ?? ""
      throw .unreadable(table: path, reason: reason)
    }
    for grid in extract.grids {
      // A delimited file has one grid, which has no name.
      let sheet = grid.sheet ?? ""
      sheets.append(sheet)
      rows[sheet] = Self.rows(of: grid)
    }
  }

  private static func rows(of grid: Grid) -> [Row] {
    var headings: [Int: String] = [:]
    return grid.rows.map { row in
      let cells = row.cells.map { (column: $0.column, value: $0.content.plain) }
      let texts = cells.filter { !$0.value.isNumber }
      // The first text of a column, or a year above its figures, is its heading.
      for cell in cells where headings[cell.column] == nil && (!cell.value.isNumber || cell.value.isYear) {
        headings[cell.column] = cell.value
      }
      let values = cells.filter(\.value.isNumber).map { cell in
        (field: headings[cell.column] ?? CellReference.letters(of: cell.column), value: cell.value)
      }
      return Row(name: texts.map(\.value), values: values)
    }
  }
}

extension TableChanges {
  fileprivate init(_ sheet: String, from old: [FileRows.Row], to new: [FileRows.Row]) {
    table = sheet
    var before = Dictionary(grouping: old, by: \.name).mapValues { Array($0.reversed()) }
    for row in new {
      guard let earlier = before[row.name]?.popLast() else {
        added.append(RowChange(row.name, from: [], to: row.values))
        continue
      }
      let change = RowChange(row.name, from: earlier.values, to: row.values)
      if !change.fields.isEmpty { changed.append(change) }
    }
    for row in old {
      guard let left = before[row.name]?.popLast() else { continue }
      removed.append(RowChange(left.name, from: left.values, to: []))
    }
  }
}

extension RowChange {
  fileprivate init(
    _ name: [String], from old: [(field: String, value: String)], to new: [(field: String, value: String)]
  ) {
    self.name = name
    let fields = (old + new).map(\.field)
    var seen: Set<String> = []
    self.fields = fields.filter { seen.insert($0).inserted }.compactMap { field in
      let before = old.filter { $0.field == field }.map(\.value).joined(separator: "; ")
      let after = new.filter { $0.field == field }.map(\.value).joined(separator: "; ")
      return before == after ? nil : FieldChange(field: field, old: before, new: after)
    }
  }
}

extension RawCell.Content {
  /// As tables for programs write it.
  fileprivate var plain: String {
    switch self {
    case .number(let number, isPercent: _): number.description
    case .text(let text): text
    case .boolean(let isTrue): isTrue ? "true" : "false"
    case .date(let day): day.description
    case .error(let code): code
    case .formulaWithoutValue: "?"
    }
  }
}

extension String {
  fileprivate var isNumber: Bool {
    self == "?"
      || utf8.contains { (48...57).contains($0) }
        && utf8.allSatisfy { (48...57).contains($0) || [43, 44, 45, 46].contains($0) }
  }

  fileprivate var isYear: Bool { utf8.count == 4 && Int(self).map { (1900...2200).contains($0) } == true }
}
