internal import Model

/// Says of rows that become no facts why they do not, where no word of theirs does.
struct DoubtfulRows {
  let lexicon: LabelLexicon

  func findings(of region: TableRegion) -> [Finding] {
    guard region.kind == .budget || region.kind == .crime else { return [] }
    return region.rows.compactMap { finding(of: $0, in: region) }
  }

  private func finding(of row: TableRow, in region: TableRegion) -> Finding? {
    guard let (column, label) = row.labels.min(by: { $0.key < $1.key }), !label.isEmpty else { return nil }
    let place = region.provenance(row: row.number, column: column)
    switch row.role {
    case .aside: return .figureUnexplained(inRow: label, at: place)
    case .total, .subtotal:
      let isSaid = row.evidence == .label || row.labels.values.contains(where: lexicon.isFocusArea)
      return isSaid ? nil : .readingAmbiguous(label, partCount: row.covers.count, at: place)
    default: return nil
    }
  }
}
