/// The position in a worksheet: rows and cells state theirs or follow the previous one.
struct RowPosition {
  /// Counts from 1.
  private(set) var number = 0
  private(set) var traits = RowTraits()
  private var column = 0
  private var rowCount = 0
  /// The number that the row states where a row before it has that number or a higher one: its cells then decide.
  private var repeated: Int?
  private let limits: ReadingLimits

  init(limits: ReadingLimits) { self.limits = limits }

  var place: XLSXError.Place? {
    if let cell = CellReference(column: column, row: number) { return .cell(cell) }
    return number > 0 ? .row(number) : nil
  }

  mutating func beginRow(reference: UnsafeBufferPointer<UInt8>?, traits: RowTraits) throws(XLSXError) {
    column = 0
    let previous = number
    number = try reference.map { bytes throws(XLSXError) in try Self.rowNumber(bytes) } ?? (previous + 1)
    guard number <= CellReference.lastRow else { throw XLSXError(.valueMalformed(.rowNumber)) }
    repeated = nil
    if number <= previous {
      guard previous < CellReference.lastRow else { throw XLSXError(.valueMalformed(.rowsOutOfOrder)) }
      repeated = number
      number = previous + 1
    }
    self.traits = traits
    rowCount += 1
    guard rowCount <= limits.rows else { throw XLSXError(.limitExceeded(.rows, allowed: limits.rows)) }
  }

  /// Returns the column of the cell that begins, counting from 1.
  mutating func beginCell(reference: UnsafeBufferPointer<UInt8>?) throws(XLSXError) -> Int {
    let previous = column
    if repeated != nil { try settleNumber(by: reference) }
    if let reference {
      guard let cell = CellReference(reference.span), cell.row == number else {
        throw XLSXError(.valueMalformed(.cellReference))
      }
      column = cell.column
    } else {
      column = previous + 1
    }
    guard column <= CellReference.lastColumn else { throw XLSXError(.valueMalformed(.cellReference)) }
    guard column > previous else { throw XLSXError(.valueMalformed(.cellsOutOfOrder)) }
    guard column <= limits.columns else { throw XLSXError(.limitExceeded(.columns, allowed: limits.columns)) }
    return column
  }

  /// Takes the number of a row that repeats another's from its first cell: some programs write `r="1"` on every row.
  private mutating func settleNumber(by reference: UnsafeBufferPointer<UInt8>?) throws(XLSXError) {
    guard let stated = repeated else { return }
    guard let cell = reference.flatMap({ CellReference($0.span) }), cell.row >= number else {
      number = stated
      throw XLSXError(.valueMalformed(.rowsOutOfOrder))
    }
    number = cell.row
    repeated = nil
  }

  /// - Throws: where the row repeats another's number and has no cell to tell it by.
  mutating func endRow() throws(XLSXError) {
    if let stated = repeated {
      number = stated
      throw XLSXError(.valueMalformed(.rowsOutOfOrder))
    }
    column = 0
  }

  /// Moves to a row that the scanner has read; false if it is one more than the limit.
  mutating func follow(number: Int, traits: RowTraits) -> Bool {
    guard rowCount < limits.rows else { return false }
    rowCount += 1
    self.number = number
    self.traits = traits
    return true
  }

  private static func rowNumber(_ bytes: UnsafeBufferPointer<UInt8>) throws(XLSXError) -> Int {
    guard let number = wholeNumber(bytes), 1...CellReference.lastRow ~= number else {
      throw XLSXError(.valueMalformed(.rowNumber))
    }
    return number
  }
}

/// A whole number of at most nine digits; `nil` for anything else.
func wholeNumber(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
  guard 1...9 ~= bytes.count else { return nil }
  var number = 0
  for byte in bytes {
    let digit = byte &- UInt8(ascii: "0")
    guard digit <= 9 else { return nil }
    number = number * 10 + Int(digit)
  }
  return number
}
