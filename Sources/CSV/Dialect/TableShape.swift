/// Which records at the head of a file are a table, and which stand around it.
public struct TableShape: Sendable, Hashable {
  /// Records above the table, such as titles.
  public var leadingRecords = 0
  /// Records at the table's top that hold labels: 0, 1 or 2.
  public var headerRecords = 0
  /// The line that the first of them starts on, which counts from 1; `nil` where there are none.
  public var headerLine: Int?
  /// Records below the table, such as notes and sources; `nil` where the file goes on after what was looked at.
  public var trailingRecords: Int?

  init(_ trial: DialectTrial, isWhole: Bool) {
    let records = trial.records
    let common = trial.commonLength.fields
    guard let first = records.firstIndex(where: { $0.fields == common }),
      let last = records.lastIndex(where: { $0.fields == common })
    else { return }
    leadingRecords = first
    headerRecords = Self.labels(of: records[first...last])
    headerLine = headerRecords > 0 ? records[first].line : nil
    trailingRecords = isWhole ? records.count - 1 - last : nil
  }

  /// How many records hold labels: they have no figures but years, and stand above records that have.
  private static func labels(of table: ArraySlice<SampleRecord>) -> Int {
    guard let first = table.first, !first.hasFigure else { return 0 }
    let body = table.dropFirst(2)
    let figures = body.count(where: \.hasFigure)
    guard let second = table.dropFirst().first else { return 0 }
    if !second.hasFigure, !first.isFull, figures * 5 > body.count * 4 { return 2 }
    return second.hasFigure || figures > 0 || first.isFull ? 1 : 0
  }
}
