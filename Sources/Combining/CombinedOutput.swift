internal import AfstemFiles
internal import AfstemModel
internal import AfstemXLSX

/// Tells what a combination has written from what anybody else has.
package enum CombinedOutput {
  /// Whether the labels of a file end as those of a combination do.
  package static func isOurs(_ path: String) -> Bool {
    path.lowercased().hasSuffix(".xlsx") ? isOurs(workbook: path) : isOurs(text: path)
  }

  /// Where rows go that do not fit: `ud.rejects.csv` beside `ud.xlsx`; `nil` beside standard output.
  package static func rejects(beside output: String) -> String? { RejectsFile.path(beside: output) }

  private static func isOurs(text path: String) -> Bool {
    guard let file = try? OpenFile(reading: path), let head = try? file.read(1 << 16) else { return false }
    let line = head.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
    return line.isEmpty && head.isEmpty || String(decoding: line, as: UTF8.self).hasSuffix("source_cell")
  }

  private static func isOurs(workbook path: String) -> Bool {
    guard let workbook = try? Workbook(path: path), var rows = try? workbook.worksheets.first?.rows() else {
      return false
    }
    guard let row = try? rows.next(), row.count > 0, case .text(let text) = row[row.count - 1].value else {
      return false
    }
    return String(bytes: text) == "source_cell"
  }
}
