internal import AfstemCells
internal import AfstemFiles
package import AfstemModel
internal import AfstemProof

/// Combines the tables of many files into one, by the labels of their columns.
package struct Combination: Sendable {
  package var files: [CombinedFile]
  /// A path that ends in `.xlsx`, or any other for delimited text; `-` for standard output.
  package var output: String
  package var options: CombinationOptions
  /// Called with each file that is begun, counting from 0.
  package var report: @Sendable (_ done: Int, _ file: String) -> Void = { _, _ in }

  package init(_ files: [CombinedFile], to output: String, _ options: CombinationOptions) {
    self.files = files
    self.output = output
    self.options = options
  }

  /// Reads every file once, and writes the combined table, which appears once it is complete.
  ///
  /// - Parameter missing: Files that are not there.
  /// - Throws: ``RunError/notCombined(findings:)`` where no file can be used, or, where it is strict, something does not
  ///   fit.
  package func run(missing: [String] = []) throws(RunError) -> CombinationSummary {
    var gathering = try TableGathering(options)
    for path in missing { gathering.miss(path) }
    for (index, file) in files.enumerated() {
      report(index, file.path)
      try gathering.read(file, at: index)
    }
    let columns = gathering.columns.all
    let settlement = Settlement(gathering.tables, columns)
    let claims = gathering.claims
    var summary = CombinationSummary(gathering.counts, settlement, claims)
    summary.findings = gathering.findings + settlement.findings + claims.compactMap(\.finding)
    guard settlement.tables.contains(where: { $0.refusal == nil && $0.rowCount > 0 }) else {
      throw .notCombined(findings: summary.findings.inPublishedOrder)
    }
    let layout = OutputLayout(settlement, options)
    var rows = try OutputRows(gathering.handOver(), settlement, layout, of: files)
    if options.isStrict { try refuseMisfits(&rows, summary.findings) }
    let rejects = RejectsFile(beside: output, options.flavour, in: options.language)
    rows.reject = rejects.append
    try write(&rows, layout, claims, summary.findings)
    try rejects.commit()
    summary.take(rows, layout)
    if rows.rejectedCount > 0 { summary.rejects = rejects.path }
    summary.output = output
    return summary
  }

  private func write(
    _ rows: inout OutputRows, _ layout: OutputLayout, _ claims: [ProvenTotal], _ findings: [Finding]
  ) throws(RunError) {
    guard !output.lowercased().hasSuffix(".xlsx") else {
      let workbook = CombinedWorkbook(layout: layout, language: options.language)
      return try workbook.write(&rows, claims, findings, to: output)
    }
    let text = try CombinedText(output, options.flavour)
    try text.append(layout.labels)
    while let fields = try rows.next() { try text.append(fields) }
    try text.commit()
  }

  /// Reads through the rows before anything is written.
  private func refuseMisfits(_ rows: inout OutputRows, _ findings: [Finding]) throws(RunError) {
    while try rows.next() != nil {}
    let all = findings + rows.findings
    guard rows.rejectedCount == 0, !all.contains(where: { $0.severity == .error }) else {
      throw .notCombined(findings: all.map(\.asError).inPublishedOrder)
    }
    try rows.rewind()
  }
}

extension Finding {
  fileprivate var asError: Self {
    var finding = self
    if severity == .warning { finding.severity = .error }
    return finding
  }
}
