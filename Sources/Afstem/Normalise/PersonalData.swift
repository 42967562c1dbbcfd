/// A column in which civil registration numbers occur.
struct PersonalData {
  var column: TableColumn
  /// Rows in which one occurs, by number.
  var rows: [Int]

  /// The columns of a region that hold such numbers, in order.
  ///
  /// Outside incidents ten digits in a row may be an account number, and count only with a dash.
  static func columns(in region: TableRegion) -> [PersonalData] {
    let isDashed = region.kind != .incidents
    var found: [Int: [Int]] = [:]
    for row in region.rows {
      for cell in row.cells.cells {
        guard let text = cell.text, CivilRegistrationNumber.occurs(in: text, dashed: isDashed) else {
          continue
        }
        found[cell.column, default: []].append(row.number)
      }
    }
    return region.columns.compactMap { column in
      found[column.number].map { PersonalData(column: column, rows: $0) }
    }
  }

  /// Names the column and the count, never the numbers.
  func finding(in region: TableRegion) -> Finding {
    Finding(
      .personalData,
      Message(
        da: "kolonnen '\(column.label)' indeholder cpr-numre (\(rows.count) felter); intet af dem er gemt",
        en:
          "the column '\(column.label)' holds civil registration numbers (\(rows.count) fields); none of them is kept"
      ),
      at: region.provenance(row: rows.first ?? 1, column: column.number))
  }
}
