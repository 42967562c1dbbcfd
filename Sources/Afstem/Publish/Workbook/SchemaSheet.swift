internal import XLSX

/// A table of the common schema as a worksheet of its own, for those who go on calculating.
struct SchemaSheet: Sendable {
  var draft: SheetDraft

  init(_ resource: Resource) {
    let fields = resource.schema.fields
    draft = SheetDraft(SheetName.data(resource.schema.name))
    draft.growsRows = false
    draft.layout.frozenRows = 1
    draft.layout.tabColour = HouseStyle.line
    draft.layout.page = .landscape(titleRows: 1...1)
    let rows = zip(resource.rows, resource.provenances).map { row, provenance in
      zip(fields, row).enumerated().map { index, pair in
        let (field, value) = pair
        var cell = value.cell
        cell.style = field.kind.style
        if index == 0, let provenance { cell.provenances = [provenance] }
        return cell
      }
    }
    draft.append(.house(resource.schema.name, columns: fields.map { XLSX.TableColumn($0.name) }), rows: rows)
    draft.layout.columns = ColumnWidth.fitted(headers: fields.map(\.name), rows: rows)
  }
}

extension TableSchema.Field.Kind {
  fileprivate var style: CellStyle? {
    switch self {
    case .count: CellStyle(numberFormat: .thousands)
    case .money: CellStyle(numberFormat: "#,##0.00")
    case .year: CellStyle(numberFormat: .integer)
    case .text, .choice, .period, .number, .boolean, .any: nil
    }
  }
}
