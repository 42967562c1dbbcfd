/// The rows of a worksheet, one at a time, in memory that does not grow with their number.
///
/// ```swift
/// var rows = try workbook.worksheets[0].rows()
/// while let row = try rows.next() {
///   for index in row.indices {
///     if case .number(let digits) = row[index].value { … }
///   }
/// }
/// ```
public struct Rows: ~Copyable {
  private var stream: RowStream
  /// What lent rows depend on in the stream's stead, which would be copied for each.
  private var loan: Void = ()

  init(_ stream: consuming RowStream) { self.stream = stream }

  /// How much of the worksheet's markup has been read, from 0 to 1.
  public var fractionRead: Double { stream.fractionRead }

  /// What the worksheet states around its rows, as far as it has been read: columns once ``next()`` has given the
  /// first row, merged ranges and filter once it has given `nil`.
  public var layout: SheetLayout { stream.layout }

  /// The next row, by number, ascending; rows that the workbook does not state are left out.
  ///
  /// What was lent with the row before is given back.
  @_lifetime(&self)
  public mutating func next() throws(XLSXError) -> Row? {
    guard let record = try stream.next() else { return nil }
    let row = Row(record, cells: stream.cells(of: record), spaces: stream.spaces)
    return _overrideLifetime(row, mutating: &loan)
  }
}
