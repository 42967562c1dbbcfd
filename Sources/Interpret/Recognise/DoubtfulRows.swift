internal import AfstemModel

/// Says of rows that become no facts why they do not, where no word of theirs does.
struct DoubtfulRows {
  let lexicon: LabelLexicon

  func findings(of region: TableRegion) -> [Finding] {
    guard region.kind == .budget || region.kind == .crime else { return [] }
    return region.rows.compactMap { finding(of: $0, in: region) } + otherMeasures(in: region)
  }

  /// One finding for each measure that rows have beside the table's own.
  private func otherMeasures(in region: TableRegion) -> [Finding] {
    let others = region.rows.filter {
      $0.measure != .main && ($0.role == .detail || $0.measure == .counts)
    }
    let byMeasure = Dictionary(grouping: others, by: \.measure)
    return FigureMeasure.allCases.compactMap { measure in
      guard let rows = byMeasure[measure], let first = rows.first else { return nil }
      let place = region.provenance(row: first.number, column: first.labels.keys.min() ?? 1)
      return .leftOut(rows: rows.count, as: measure, at: place)
    }
  }

  private func finding(of row: TableRow, in region: TableRegion) -> Finding? {
    guard let (column, label) = row.labels.min(by: { $0.key < $1.key }), !label.isEmpty else { return nil }
    let place = region.provenance(row: row.number, column: column)
    switch row.role {
    case .aside: return row.measure == .counts ? nil : .figureUnexplained(inRow: label, at: place)
    case .total, .subtotal:
      let isSaid = row.evidence == .label || row.labels.values.contains(where: lexicon.isFocusArea)
      return isSaid ? nil : .readingAmbiguous(label, partCount: row.covers.count, at: place)
    default: return nil
    }
  }
}
