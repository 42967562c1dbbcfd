internal import AfstemCells

/// The figures in a file's tables, and how many of them became something.
package struct FigureCount: Codable, Sendable, Hashable {
  package var count: Int
  /// Facts, claims and their parts, keys, rates and other measures.
  package var explainedCount: Int

  package init(count: Int = 0, explainedCount: Int = 0) {
    self.count = count
    self.explainedCount = explainedCount
  }
}
