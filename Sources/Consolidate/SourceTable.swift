internal import AfstemModel

/// What became of each file of the run.
struct SourceTable: Sendable {
  /// Published rows, and further places that state them, by file.
  private let facts: [String: Int]
  private let kinds: [String: ExtractKind]

  init(_ package: DataPackage, tables: [StatedTable]) {
    let places: [[Provenance]] = [
      package.crime.map(\.provenance), package.targets.map(\.provenance), package.budget.map(\.provenance),
      package.indicators.map(\.provenance), package.evidence.map(\.provenance),
    ]
    facts = places.joined().reduce(into: [:]) { $0[$1.file, default: 0] += 1 }
    kinds = Dictionary(tables.map { ($0.file.path, $0.kind) }) { first, _ in first }
  }

  /// Fills in the kind that recognition decided, the number of facts, and which files gave nothing.
  func completed(_ sources: [SourceReport]) -> [SourceReport] {
    sources.map { source in
      var source = source
      source.kind = kinds[source.file.path] ?? source.kind
      source.factCount = facts[source.file.path] ?? 0
      if source.status == .imported, kinds[source.file.path] == nil { source.status = .unrecognised }
      return source
    }
  }
}
