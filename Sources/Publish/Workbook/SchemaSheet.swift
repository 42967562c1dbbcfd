internal import AfstemModel
internal import AfstemXLSX

/// A table of the common schema as a worksheet of its own, for those who go on calculating.
///
/// Its cells are made as they are written: a sheet has a row for every fact.
struct SchemaSheet: LaidOutSheet {
  let layout: WorksheetLayout
  private let resource: Resource

  var name: String { SheetName.data(resource.schema.name) }
  private var fields: [TableSchema.Field] { resource.schema.fields }

  /// - Parameter lengths: Of the table's values.
  init(_ resource: Resource, lengths: ValueLengths) {
    self.resource = resource
    let headers = resource.schema.fields.map(\.name)
    layout = WorksheetLayout(
      columns: ColumnWidth.fitted(headers: headers, lengths: lengths.longest), frozenRows: 1,
      tabColour: HouseStyle.line, page: Self.unprinted(headers.count))
  }

  /// What is for calculation is kept out of print: what is named to be printed is an empty cell beside the table.
  private static func unprinted(_ columnCount: Int) -> PageSetup {
    var page = PageSetup.landscape(titleRows: nil)
    page.printAreas = [CellRange(clampingColumns: (columnCount + 2)...(columnCount + 2), rows: 1...1)]
    return page
  }

  var omittedRows: Int { max(resource.rows.count - Self.room, 0) }

  /// Beneath the header.
  private static let room = WorkbookWriter.maximumRowCount - 1

  /// Each row's fact stands for it in the row's first cell, under the names of the columns.
  func forEachPlace(_ body: (Provenance, CellReference) -> Void) {
    for (index, provenance) in resource.provenances.prefix(Self.room).enumerated() {
      if let provenance { body(provenance, CellReference(clampingColumn: 1, row: index + 2)) }
    }
  }

  func write(to sheet: inout WorksheetWriter) throws {
    let table = AfstemXLSX.Table.house(
      resource.schema.name, columns: fields.map { AfstemXLSX.TableColumn($0.name) })
    try sheet.appendTable(table) { sheet in try writeRows(to: &sheet) }
  }

  private func writeRows(to sheet: inout WorksheetWriter) throws {
    let styles = fields.map(\.kind.style)
    for values in resource.rows.prefix(Self.room) {
      try sheet.appendRow { row in
        for (value, style) in zip(values, styles) { try row.append(value.content, style: style) }
      }
    }
  }
}

extension TableSchema.Field.Kind {
  fileprivate var style: CellStyle? {
    switch self {
    case .count: CellStyle(numberFormat: .thousands)
    case .money: CellStyle(numberFormat: "#,##0.00")
    case .year: CellStyle(numberFormat: .integer)
    case .text, .sentence, .choice, .period, .number, .boolean, .any: nil
    }
  }
}
