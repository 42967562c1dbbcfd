/// The columns of a published table that name its rows, and those whose values are compared.
package struct ComparedTable: Sendable {
  package let name: String
  /// Columns that name the fact.
  package let key: [String]
  /// Columns whose change is a change of the fact.
  package let values: [String]

  private init(_ schema: TableSchema) {
    name = schema.name
    key = schema.fields.filter { $0.role == .key }.map(\.name)
    values = schema.fields.filter { $0.role == .value }.map(\.name)
  }

  /// The most important first.
  package static let all: [Self] = [
    CommonTable.budget.schema, CommonTable.totals.schema, CommonTable.crime.schema,
    CommonTable.targets.schema, CommonTable.indicators.schema, CommonTable.findings.schema,
    CommonTable.sources.schema,
  ].map(Self.init)
}
