internal import Model

/// A column in which civil registration numbers occur.
struct PersonalData {
  var label: String
  /// Fields in which one occurs.
  var count: Int
  /// Where the first stands.
  var place: Provenance

  /// The columns of a region in which reading has masked such numbers, in order.
  static func columns(in region: TableRegion) -> [PersonalData] {
    // Those of incidents are noted as they are counted.
    guard region.kind != .incidents else { return [] }
    var rows: [Int: [Int]] = [:]
    for row in region.rows {
      for cell in row.cells.cells where cell.isRedacted { rows[cell.column, default: []].append(row.number) }
    }
    return region.columns.compactMap { column in
      rows[column.number].map { rows in
        PersonalData(
          label: column.label, count: rows.count,
          place: region.provenance(row: rows.first ?? 1, column: column.number))
      }
    }
  }

  var finding: Finding { .personalData(in: label, count: count, at: place) }
}
