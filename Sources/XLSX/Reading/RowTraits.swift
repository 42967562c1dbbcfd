/// What a worksheet states of a row beside its cells.
struct RowTraits: Sendable, BitwiseCopyable {
  var isHidden = false
  /// How deep the row is grouped, from 0 to 7.
  var outlineLevel: UInt8 = 0
}

extension RowTraits {
  /// A level as it is stated; none for one that cannot be.
  static func level(_ stated: Int?) -> UInt8 { stated.map { 0...7 ~= $0 ? UInt8($0) : 0 } ?? 0 }
}
