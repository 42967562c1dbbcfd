internal import AfstemXLSX

/// How wide columns must be for what stands in them.
enum ColumnWidth {
  /// In characters.
  private static let bounds = 8.0...60.0

  /// The columns of a table, each as wide as its widest value within reason.
  static func fitted(headers: [String], lengths: [Int]) -> [Column] {
    zip(headers, lengths).map { header, length in
      // The header makes room for the filter's button.
      let widest = Double(max(header.count + 4, length + 2))
      return Column(width: min(max(widest, bounds.lowerBound), bounds.upperBound))
    }
  }
}
