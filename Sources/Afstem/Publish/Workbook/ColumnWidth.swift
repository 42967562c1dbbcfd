internal import XLSX

/// How wide columns must be for what stands in them.
enum ColumnWidth {
  /// In characters.
  private static let bounds = 8.0...60.0

  /// The columns of a table, each as wide as its widest cell within reason.
  static func fitted(headers: [String], rows: [[CellDraft]]) -> [Column] {
    headers.enumerated().map { index, header in
      let cells = rows.lazy.map { index < $0.count ? length(of: $0[index].content) : 0 }
      // The header makes room for the filter's button.
      let widest = max(header.count + 4, (cells.max() ?? 0) + 2)
      return Column(width: min(max(Double(widest), bounds.lowerBound), bounds.upperBound))
    }
  }

  /// About how many characters a cell shows.
  private static func length(of content: CellContent) -> Int {
    switch content {
    case .blank: 0
    case .text(let text): text.count
    case .integer(let integer): grouped(String(integer).count)
    case .decimal(let number): grouped(String(number.significand).count) + 1
    case .number: 12
    case .boolean: 6
    case .date: 11
    case .formula(_, let value): length(of: value)
    }
  }

  private static func grouped(_ digits: Int) -> Int { digits + digits / 3 }
}
