package import AfstemModel

extension SourceReport {
  /// What reading made of a file.
  ///
  /// - Parameter extract: `nil` where the file could not be read.
  package init(_ extract: Extract?, of source: SourceFile) {
    let rowCount = extract?.grids.reduce(0) { $0 + $1.rowCount } ?? 0
    self.init(
      file: extract?.file ?? source, kind: source.kind, sheets: extract?.grids.compactMap(\.sheet) ?? [],
      rowCount: rowCount, factCount: 0,
      status: extract == nil ? .unreadable : rowCount == 0 ? .empty : .imported)
  }
}
