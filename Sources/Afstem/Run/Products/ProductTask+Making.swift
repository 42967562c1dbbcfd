internal import AfstemCombining
internal import AfstemConvert
internal import AfstemModel

extension ProductTask {
  /// What is worth knowing of a product.
  struct Made {
    var rows = 0
    var findings: [Finding] = []
    var notices: [Message] = []
  }

  /// Makes it at another path than its own.
  ///
  /// Whatever is said of its files names them as the job does.
  func make(at path: String) throws(RunError) -> Made {
    do throws(RunError) {
      switch work {
      case .conversion(var planned, let options, let source):
        planned.output = path
        let summary = try Conversion(planned, options, from: source).run()
        let rows = summary.parts.reduce(0) { $0 + $1.rows }
        return Made(rows: rows, notices: summary.notices + Self.sheetsLeft(summary))
      case .combination(let files, let options):
        let summary = try Combination(files, to: path, options).run()
        return Made(rows: summary.rowCount, findings: summary.findings, notices: summary.notices)
      }
    } catch {
      throw error.withFindings(renamed)
    }
  }

  private func renamed(_ finding: Finding) -> Finding {
    var finding = finding
    let source = sources.first { $0.file.location == finding.provenance?.file }
    if let source { finding.provenance?.file = source.file.path }
    return finding
  }

  private static func sheetsLeft(_ summary: ConversionSummary) -> [Message] {
    guard !summary.sheetsLeft.isEmpty else { return [] }
    let names = summary.sheetsLeft.prefix(3).map { "'\($0)'" }.joined(separator: ", ")
    let more = summary.sheetsLeft.count > 3 ? " …" : ""
    return [
      Message(
        da: "flere ark er ikke skrevet: \(names)\(more); allSheets: true skriver dem alle",
        en: "more sheets are not written: \(names)\(more); allSheets: true writes them all")
    ]
  }
}
