internal import AfstemFiles
internal import AfstemInterpret
package import AfstemModel
internal import AfstemProof
internal import AfstemRead
internal import AfstemVocabulary

/// What the program sees in one file, without a job.
package struct Inspection: Sendable {
  /// As the user named it.
  package var path: String
  package var byteCount: Int
  /// `nil` for a workbook, and for a file that could not be read.
  package var text: InspectedText?
  /// Worksheets; one without a name for a delimited file.
  package var sheets: [InspectedSheet]
  /// What reading, recognition and normalisation would report.
  package var findings: [Finding]
  /// Whether the file could be read at all.
  package var isReadable: Bool

  /// Looks at a file.
  ///
  /// - Parameter sheet: The only worksheet to look at.
  /// - Throws: ``RunError/inputMissing(path:)`` where there is no such file.
  package init(path: String, sheet: String? = nil, limits: JobLimits = JobLimits()) throws(RunError) {
    guard let status = FileStatus(path: path), status.kind != .folder else { throw .inputMissing(path: path) }
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let source = SourceFile(path: name, sha256: "", byteCount: status.byteCount, order: 0)
    let file = FoundFile(source: source, location: path, options: ReadingOptions(sheet: sheet))
    self.path = path
    byteCount = status.byteCount
    findings = []
    isReadable = false
    sheets = []
    do throws(FileProblem) {
      let packed = try PackedSources.single(of: file, named: sheet, limits: limits)
      read(
        try Reading(limits: limits).open(packed ?? file),
        Extraction(vocabulary: Self.vocabulary, limits: limits))
    } catch {
      findings = [error.finding(in: name)]
    }
    findings = findings.inPublishedOrder
  }

  private static let vocabulary = Vocabulary.standard

  private mutating func read(_ file: consuming OpenExtract, _ extraction: Extraction) {
    let text = InspectedText(file)
    let read = extraction.read(file)
    findings = read.findings
    guard let extract = read.value else { return }
    isReadable = true
    self.text = text
    inspect(extract)
  }

  private mutating func inspect(_ extract: Extract) {
    let recognised = Recognition(vocabulary: Self.vocabulary)(
      extract.grids.contains { !$0.rows.isEmpty } ? [extract] : [])
    findings += recognised.findings
    for grid in extract.grids {
      let regions = recognised.value.filter { $0.sheet == grid.sheet }
      let tables = regions.map { region in
        let normalised = Normalisation(glossary: .none, vocabulary: Self.vocabulary)([region])
        findings += normalised.findings.filter { !Self.needsJob.contains($0.code) }
        return InspectedTable(region, statements: normalised.value)
      }
      let proof = GridProof(grid, of: extract.file.path, vocabulary: Self.vocabulary)
      sheets.append(InspectedSheet(grid, tables: tables, relations: proof.explanations))
    }
  }

  /// What only a job's names make a finding.
  private static let needsJob: Set<Finding.Code> = [.unknownOffenceType, .unknownActivity, .unknownArea]
}

extension Glossary {
  /// No job's.
  fileprivate static let none = Glossary(partnership: Partnership(id: "", name: ""))
}
