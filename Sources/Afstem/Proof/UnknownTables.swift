internal import AfstemCells
internal import AfstemModel
internal import AfstemProof
internal import AfstemTotals
internal import AfstemVocabulary

/// The totals of whatever in a file belongs to no table of a known kind: they are claims all the same.
///
/// A table of a known kind that cannot be used is not among them: what its columns are is not known.
struct UnknownTables {
  private(set) var totals: [ProvenTotal] = []
  private(set) var findings: [Finding] = []
  /// The cells of those totals and their parts.
  private(set) var cells: Set<Provenance> = []

  /// - Parameter regions: All tables of the extract.
  init(_ extract: Extract, regions: [TableRegion], vocabulary: Vocabulary) {
    let bySheet = Dictionary(grouping: regions, by: \.sheet)
    for grid in extract.grids where grid.tables?.value.contains(where: { $0.incidents != nil }) != true {
      let tables = bySheet[grid.sheet] ?? []
      let known = tables.filter { $0.kind != nil }
      guard known.isEmpty || known.count < tables.count else { continue }
      let proof = GridProof(
        grid.leaving(out: known.map(\.area)), of: extract.file.path, vocabulary: vocabulary)
      totals += proof.totals
      findings += proof.incompleteRanges
      cells.formUnion(proof.cells)
    }
    findings += totals.compactMap(\.finding)
  }

  var reconciliations: [Reconciliation] { totals.compactMap(Reconciliation.init) }
}

extension Grid {
  /// Without what stands in some areas.
  fileprivate func leaving(out areas: [GridArea]) -> Grid {
    guard !areas.isEmpty else { return self }
    var grid = self
    grid.rows = rows.compactMap { row in
      let taken = areas.filter { $0.rows.contains(row.number) }
      guard !taken.isEmpty else { return row }
      var row = row
      row.cells.removeAll { cell in taken.contains { $0.columns.contains(cell.column) } }
      return row.cells.isEmpty ? nil : row
    }
    return grid
  }
}

extension Reconciliation {
  /// `nil` for figures that are larger, or finer, than the published ones.
  fileprivate init?(_ total: ProvenTotal) {
    let isWhole = [total.stated, total.computed].allSatisfy { $0.whole(timesTenTo: 0) != nil }
    let places = isWhole ? 0 : 2
    guard let claimed = total.stated.whole(timesTenTo: places),
      let sum = total.computed.whole(timesTenTo: places)
    else { return nil }
    self.init(
      kind: total.axis == .row ? .column : .row, label: total.label.tidied, period: nil, claimed: claimed,
      knownSum: sum, unknowns: total.unknownCount, measure: isWhole ? .count : .money, verdict: total.verdict,
      provenance: total.provenance)
    parts = total.parts.joined(separator: ", ")
    evidence = total.isOfFormula ? "formula" : "\(total.evidence)"
  }
}

extension ScaledFigure {
  /// The figure times a power of ten, as a whole number; `nil` where it is none, or too large.
  fileprivate func whole(timesTenTo places: Int) -> Int64? {
    var (value, power) = (value, exponent + places)
    while power < 0 {
      guard value % 10 == 0 else { return nil }
      value /= 10
      power += 1
    }
    while power > 0, value.magnitude < Int64.max.magnitude {
      value *= 10
      power -= 1
    }
    return power == 0 ? Int64(exactly: value) : value == 0 ? 0 : nil
  }
}
