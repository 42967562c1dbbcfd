internal import AfstemCSV
internal import AfstemFiles
internal import AfstemModel

/// The rows that did not fit, each with the reason, beside the combined table; made where there is one.
final class RejectsFile {
  /// `nil` beside standard output.
  let path: String?
  private var text: CombinedText?
  private let flavour: CSVFlavour
  private let language: Language

  init(beside output: String, _ flavour: CSVFlavour, in language: Language) {
    path = Self.path(beside: output)
    self.flavour = flavour
    self.language = language
  }

  /// `ud.rejects.csv` beside `ud.xlsx`; `nil` beside standard output.
  static func path(beside output: String) -> String? {
    guard output != "-" else { return nil }
    let name = output.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
    let ending = name.split(separator: ".", omittingEmptySubsequences: false).dropFirst().last
    return output.dropLast(ending.map { $0.count + 1 } ?? 0) + ".rejects.csv"
  }

  func append(_ row: RejectedRow) throws(RunError) {
    guard let path else { return }
    if text == nil { text = try begin(path) }
    var cells = CSVWriter(.rfc4180)
    cells.write(row.cells)
    let line = String(decoding: cells.take(), as: UTF8.self)
    try text?.append([
      row.place.file, row.place.sheet, row.place.cell, row.finding.code.rawValue,
      row.finding.message.text(in: language), row.column, row.value,
      String(line.prefix { !$0.isNewline }),
    ])
  }

  private func begin(_ path: String) throws(RunError) -> CombinedText {
    let text = try CombinedText(path, flavour)
    try text.append(OutputLayout.sourceLabels + ["code", "reason", "column", "value", "row"])
    return text
  }

  /// Puts the file in place; one that is there from before, and would tell of rows that fit now, is left empty.
  func commit() throws(RunError) {
    if let path, text == nil, FileStatus(path: path) != nil { text = try begin(path) }
    try text?.commit()
  }
}
