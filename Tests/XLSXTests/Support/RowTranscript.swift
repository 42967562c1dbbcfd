@testable import XLSX

/// A worksheet's rows in words, read by one method, with the error they end in.
struct RowTranscript: Equatable {
  private(set) var lines: [String] = []
  private(set) var error: XLSXError?

  init(_ worksheet: Worksheet, _ method: RowStream.Method, _ options: RowOptions = .formulas) {
    do throws(XLSXError) {
      var rows = Rows(
        try RowStream(worksheet.record, in: worksheet.source, options: options, method: method))
      while let row = try rows.next() { lines.append(row.words) }
    } catch {
      self.error = error
    }
  }

  /// Lines of markup count only what libxml2 was fed: they differ between the methods.
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
