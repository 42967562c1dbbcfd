internal import AfstemCSV
internal import AfstemCells
internal import AfstemFiles
internal import AfstemModel
internal import SystemPackage

/// A file of delimited text, or standard output, that rows are appended to; a file appears once it is complete.
final class CombinedText {
  let path: String
  private var file: ReplacementFile?
  private var writer: CSVWriter
  private let hasDecimalComma: Bool
  /// Excel runs text that looks like a formula.
  private let isNeutralising: Bool

  private static let drainSize = 128 << 10

  /// - Parameter path: `-` for standard output.
  init(_ path: String, _ flavour: CSVFlavour) throws(RunError) {
    self.path = path
    let isExcel = flavour == .excelDanish
    hasDecimalComma = isExcel
    isNeutralising = isExcel
    writer = CSVWriter(
      isExcel ? .excelDanish : .rfc4180, writesByteOrderMark: isExcel, quotesForDetection: true)
    guard path != "-" else { return }
    do throws(Errno) {
      file = try ReplacementFile(for: path)
    } catch {
      throw .outputUnavailable(path: path, reason: error.description)
    }
  }

  func append(_ labels: [String]) throws(RunError) { try append(labels.map(OutputField.text)) }

  func append(_ fields: [OutputField]) throws(RunError) {
    for field in fields { write(field) }
    writer.endRecord()
    if writer.count >= Self.drainSize { try drain() }
  }

  private func write(_ field: OutputField) {
    switch field {
    case .blank: writer.write(field: "")
    case .text(let text):
      writer.write(
        field: isNeutralising && FormulaInjection.isFormulaLike(text)
          ? FormulaInjection.neutralised(text) : text)
    case .number(let number):
      let text = number.description
      writer.write(field: hasDecimalComma ? text.replacing(".", with: ",") : text)
    case .date(let date): writer.write(field: date.description)
    }
  }

  private func drain() throws(RunError) {
    let bytes = writer.take()
    do throws(Errno) {
      if path == "-" { try FileDescriptor.standardOutput.writeEvery(bytes) } else { try file?.write(bytes) }
    } catch {
      throw .inputOutput(path: path, reason: error.description)
    }
  }

  func commit() throws(RunError) {
    try drain()
    do throws(Errno) {
      try file?.commit()
    } catch {
      throw .inputOutput(path: path, reason: error.description)
    }
  }
}
