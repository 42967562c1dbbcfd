package import AfstemModel
package import AfstemVocabulary

/// Finds the tables in extracts, and what their rows and columns are for.
///
/// Pure: it goes by the roles of words, by what stands in columns and by arithmetic, never by where a table stands.
package struct Recognition: Sendable {
  private let vocabulary: Vocabulary
  private let lexicon: LabelLexicon
  private let grammar: LabelGrammar
  private let headers: HeaderWords
  private let lines = KnownLines()

  /// - Parameter glossary: the job's names, which make recognition surer; it works without.
  package init(vocabulary: Vocabulary, glossary: Glossary? = nil) {
    self.vocabulary = vocabulary
    lexicon = LabelLexicon(vocabulary: vocabulary, glossary: glossary)
    grammar = LabelGrammar(vocabulary: vocabulary, names: glossary?.names ?? [])
    headers = HeaderWords(lexicon: lexicon)
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

  /// The tables of one extract, in reading order; those whose kind nothing decides are among them.
  package func tables(in extract: Extract) -> Reviewed<[TableRegion]> {
    let lexicon = lexicon.pinning(extract.file.columns)
    let sheets = extract.grids.map { $0.tables ?? tables(on: $0, of: extract.file) }
    let found = ForeignTables.settled(sheets.flatMap(\.value), lexicon: lexicon)
    let regions = AreaTables.settled(ItemTables.settled(found, lexicon: lexicon), lexicon: lexicon)
    let reviewed = SpanningTotals.settled(
      Reviewed(regions, findings: sheets.flatMap(\.findings)), lexicon: lexicon)
    let missed = UnrecognisedTables(extract: extract, regions: reviewed.value, vocabulary: vocabulary)
    return Reviewed(reviewed.value, findings: reviewed.findings + missed.findings())
  }
}

// MARK: - Heads

extension Recognition {
  /// Whether tables in a file may be incidents, by what the job says of it.
  package func canCount(_ file: SourceFile) -> Bool { file.kind == nil || file.kind == .incidents }

  /// The tables of one grid, or of its head.
  package func tables(on grid: Grid, of file: SourceFile) -> Reviewed<[TableRegion]> {
    let pinned = lexicon.pinning(file.columns)
    let headers = file.columns.isEmpty ? headers : HeaderWords(lexicon: pinned)
    return SheetRecogniser(
      file: file, grid: grid, lexicon: pinned, grammar: grammar, known: headers, lines: lines
    ).tables()
  }

  /// The table of incidents that a head is of, and of nothing else: it is to be counted, not kept.
  ///
  /// The columns that a file's `columns` pin take precedence over labels and values.
  package func incidents(in head: [TableRegion], of file: SourceFile) -> IncidentTable? {
    guard canCount(file), let region = head.first, head.count == 1, region.kind == .incidents,
      region.missing == nil, let first = region.header.first?.number,
      let last = region.header.last?.number, let fields = IncidentFields(columns: region.columns)
    else { return nil }
    return IncidentTable(header: first...last, fields: fields, reasons: region.reasons)
  }

  /// A table of incidents that has been counted.
  ///
  /// - Parameter grid: Its head.
  package func table(
    of incidents: CountedIncidents, on grid: Grid, of file: SourceFile
  ) -> Reviewed<[TableRegion]> {
    guard let view = GridView(file: file, grid: grid) else { return Reviewed([]) }
    return Reviewed([
      CountedRegion(view: view, incidents: incidents, lexicon: lexicon.pinning(file.columns)).region()
    ])
  }
}

extension Glossary {
  /// Whatever the job calls its types, areas, activities, focus areas and partners.
  fileprivate var names: [String] {
    offenceTypes.flatMap { [$0.name] + $0.aliases } + partnership.areas
      + activities.flatMap { [$0.name] + $0.aliases } + focusAreas.values.sorted()
      + [partnership.name] + partnership.partners.map(\.name)
  }
}
