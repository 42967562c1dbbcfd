@testable import AfstemXLSX

/// A worksheet's rows and layout as text, read by one method, and the error that ended the reading.
struct RowTranscript: Equatable {
  private(set) var lines: [String] = []
  private(set) var error: XLSXError?

  init(_ worksheet: Worksheet, _ method: RowStream.Method, _ options: RowOptions = .formulas) {
    guard let part = worksheet.part else { return }
    do throws(XLSXError) {
      var rows = Rows(
        try RowStream(part.record, in: part.source, options: options, method: method))
      while let row = try rows.next() { lines.append(row.words) }
      lines.append("\(rows.layout)")
    } catch {
      self.error = error
    }
  }

  /// The two methods may find a fault of markup in different places.
  static func == (one: Self, other: Self) -> Bool {
    one.lines == other.lines && one.error?.kind == other.error?.kind
      && (one.error == nil) == (other.error == nil)
  }
}

extension XLSXError {
  fileprivate var kind: String {
    if case .markupMalformed = problem { return "markup" }
    return "\(problem) \(String(describing: place))"
  }
}
