/// What a plain number format, such as `0.00`, shows of every number.
@frozen public struct ShownDigits: Sendable, Hashable, BitwiseCopyable {
  /// The number of decimals, zeros at the end included; 0 for a format that fixes none.
  public let decimals: UInt8
  /// Whether the number is shown as it was spelt in text, with separators between thousands: see
  /// ``NumberFormatCode/spelt(decimals:isGrouped:)``.
  public let isGrouped: Bool

  /// Whether the number is shown in its shortest form.
  @inlinable public var isPlain: Bool { decimals == 0 && !isGrouped }

  @usableFromInline init(decimals: UInt8 = 0, isGrouped: Bool = false) {
    self.decimals = decimals
    self.isGrouped = isGrouped
  }

  /// ECMA-376-1 §18.8.30: format 2 is `0.00`.
  init(builtIn identifier: Int) { self.init(decimals: identifier == 2 ? 2 : 0) }

  init(code: String) { self = Self.known[code] ?? Self() }

  static let mostDecimals = 15

  private static let known: [String: ShownDigits] = {
    var known: [String: ShownDigits] = [:]
    for decimals in 0...mostDecimals {
      for isGrouped in [false, true] {
        let code = NumberFormatCode.spelt(decimals: decimals, isGrouped: isGrouped).code
        known[code] = ShownDigits(decimals: UInt8(decimals), isGrouped: isGrouped)
      }
    }
    return known
  }()
}
