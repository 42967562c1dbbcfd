internal import AfstemModel

/// A column in which civil registration numbers occur.
struct PersonalData {
  var label: String
  /// Fields in which one occurs.
  var count: Int
  /// Where the first stands.
  var place: Provenance

  /// The columns of a region in which such numbers were masked, in order.
  static func columns(in region: TableRegion) -> [PersonalData] {
    if let incidents = region.incidents { return columns(in: region, countedAs: incidents.summary) }
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

  /// Columns that were not read are among them.
  private static func columns(
    in region: TableRegion, countedAs summary: IncidentSummary
  ) -> [PersonalData] {
    summary.personalNumbers.sorted { $0.key < $1.key }.map { column, places in
      PersonalData(
        label: region.columns.first { $0.number == column }?.label ?? "\(column)", count: places.count,
        place: region.provenance(row: places.lines.first ?? 1, column: column))
    }
  }

  var finding: Finding { .personalData(in: label, count: count, at: place) }
}
