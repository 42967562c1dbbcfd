/// Up to eight bytes that are compared in one step.
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

  /// The first `count` bytes, at most eight, at a place that eight can be read from.
  @inline(__always)
  init(_ place: UnsafePointer<UInt8>, count: Int) {
    self.count = min(8, count)
    mask = self.count == 8 ? .max : (1 << UInt64(8 * self.count)) - 1
    bytes = Self.word(at: place) & mask
  }

  /// Zero if it is empty.
  var first: UInt8 { UInt8(truncatingIfNeeded: bytes) }

  /// Whether the bytes are at a place that eight can be read from.
  @inline(__always)
  func stands(at place: UnsafePointer<UInt8>) -> Bool {
    Self.word(at: place) & mask == bytes
  }

  @inline(__always)
  private static func word(at place: UnsafePointer<UInt8>) -> UInt64 {
    UInt64(littleEndian: UnsafeRawPointer(place).loadUnaligned(as: UInt64.self))
  }
}
