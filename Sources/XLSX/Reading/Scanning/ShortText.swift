/// Up to eight bytes that are compared at once.
struct ShortText {
  private(set) var count = 0
  private var bytes: UInt64 = 0
  private var mask: UInt64 = 0

  init() {}

  /// The decimal digits of a number below 100 million.
  init(_ number: Int) {
    var rest = number
    repeat {
      let (quotient, digit) = rest.quotientAndRemainder(dividingBy: 10)
      bytes = bytes << 8 | UInt64(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: digit))
      mask = mask << 8 | 0xFF
      count += 1
      rest = quotient
    } while rest > 0 && count < 8
  }

  /// Whether the bytes stand at a place that eight bytes can be read from.
  @inline(__always)
  func stands(at place: UnsafePointer<UInt8>) -> Bool {
    let word = UInt64(littleEndian: UnsafeRawPointer(place).loadUnaligned(as: UInt64.self))
    return word & mask == bytes
  }
}
