package import Model
package import Vocabulary

/// Finds the tables in extracts, and what their rows and columns are for.
///
/// Pure: it goes by the roles of words, by what stands in columns and by arithmetic, never by where a table stands.
package struct Recognition: Sendable {
  private let vocabulary: Vocabulary
  private let glossary: Glossary?

  /// - Parameter glossary: the job's names, which make recognition surer; it works without.
  package init(vocabulary: Vocabulary = .standard, glossary: Glossary? = nil) {
    self.vocabulary = vocabulary
    self.glossary = glossary
  }

  package func callAsFunction(_ extracts: [Extract]) -> Reviewed<[TableRegion]> {
    var reviewed = Reviewed<[TableRegion]>([])
    for extract in extracts {
      let found = tables(in: extract)
      reviewed.value += found.value
      reviewed.findings += found.findings
    }
    return reviewed
  }

  /// Whether the first rows of a file or a sheet are those of a table of incidents, and of nothing else.
  ///
  /// The columns that a file's `columns` pin go before those that labels and values speak for.
  package func incidents(in head: Extract) -> IncidentTable? {
    guard head.file.kind == nil || head.file.kind == .incidents else { return nil }
    let regions = tables(in: head).value
    guard let region = regions.first, regions.count == 1, region.kind == .incidents, region.missing == nil,
      let first = region.header.first?.number, let last = region.header.last?.number,
      let fields = IncidentFields(columns: region.columns)
    else { return nil }
    return IncidentTable(header: first...last, fields: fields, reasons: region.reasons)
  }

  /// The tables of one extract, in reading order; those whose kind nothing decides are among them.
  package func tables(in extract: Extract) -> Reviewed<[TableRegion]> {
    let lexicon = LabelLexicon(vocabulary: vocabulary, glossary: glossary, columns: extract.file.columns)
    let sheets = extract.grids.map {
      SheetRecogniser(file: extract.file, grid: $0, lexicon: lexicon).tables()
    }
    let reviewed = Reviewed(sheets.flatMap(\.value), findings: sheets.flatMap(\.findings))
    let missed = UnrecognisedTables(extract: extract, regions: reviewed.value, vocabulary: vocabulary)
    return Reviewed(reviewed.value, findings: reviewed.findings + missed.findings())
  }
}
