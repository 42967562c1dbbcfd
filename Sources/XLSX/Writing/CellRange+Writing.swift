extension CellReference {
  /// `$C$14`: the same cell wherever a formula stands.
  public var absolute: String { "$\(Self.letters(of: column))$\(row)" }
}

extension CellRange {
  /// `$C$14:$F$20`: the same cells wherever a formula stands.
  public var absolute: String {
    first == last ? first.absolute : "\(first.absolute):\(last.absolute)"
  }

  func overlaps(_ other: CellRange) -> Bool {
    first.row <= other.last.row && other.first.row <= last.row && first.column <= other.last.column
      && other.first.column <= last.column
  }
}
