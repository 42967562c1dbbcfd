/// How a cell's value is to be read (ECMA-376-1 §18.18.11, ST_CellType).
enum CellType {
  case number, sharedString, inlineString, formulaString, boolean, error, date

  /// A cell that states no type holds a number; `nil` for a type the format does not have.
  init?(_ text: UnsafeBufferPointer<UInt8>?) {
    guard let text else {
      self = .number
      return
    }
    let known: [(StaticString, CellType)] = [
      ("s", .sharedString), ("n", .number), ("str", .formulaString), ("inlineStr", .inlineString),
      ("b", .boolean),
      ("e", .error), ("d", .date),
    ]
    guard let type = known.first(where: { $0.0.equals(text) })?.1 else { return nil }
    self = type
  }
}
