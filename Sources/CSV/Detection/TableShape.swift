/// Which records of a file are its table, and which are titles above it, labels at its top and notes below it.
///
/// It is an estimate from the first 128 KiB: see ``CSVReader/tableShape()``.
public struct TableShape: Sendable, Hashable {
  /// The number of records above the table, such as titles.
  public var leadingRecords = 0
  /// The number of records with labels at the top of the table: 0, 1 or 2 (RFC 4180 §2.3 knows at most one).
  public var headerRecords = 0
  /// The line on which the first record with labels starts, counting from 1; `nil` if there are none.
  public var headerLine: Int?
  /// The number of records below the table, such as notes and sources; `nil` if the file is longer than the sample.
  public var trailingRecords: Int?

  init(_ trial: DialectTrial, isWhole: Bool) {
    let records = trial.records
    let common = trial.commonLength.fields
    let widest = records.firstIndex { $0.fields == common && !$0.isPaddedTitle }
    guard let first = widest ?? records.firstIndex(where: { $0.fields == common }),
      let last = records.lastIndex(where: { $0.fields == common })
    else { return }
    leadingRecords = first
    headerRecords = Self.labels(of: records[first...last])
    headerLine = headerRecords > 0 ? records[first].line : nil
    trailingRecords = isWhole ? records.count - 1 - last : nil
  }

  /// The number of records with labels: they have no figures except years, and are followed by records that have.
  private static func labels(of table: ArraySlice<SampleRecord>) -> Int {
    guard let first = table.first, !first.hasFigure else { return 0 }
    let body = table.dropFirst(2)
    let figures = body.count(where: \.hasFigure)
    guard let second = table.dropFirst().first else { return 0 }
    if !second.hasFigure, !first.isFull, figures * 5 > body.count * 4 { return 2 }
    return second.hasFigure || figures > 0 || first.isFull ? 1 : 0
  }
}
