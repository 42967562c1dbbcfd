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
      count += 1
      rest = quotient
    } while rest > 0 && count < 8
    mask = Self.mask(count)
  }

  /// The first `count` bytes, at most eight, at a place that eight can be read from.
  @inline(__always)
  init(_ place: UnsafePointer<UInt8>, count: Int) {
    self.count = min(8, count)
    mask = Self.mask(self.count)
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
  private static func mask(_ count: Int) -> UInt64 {
    count == 8 ? .max : (1 << UInt64(8 * count)) - 1
  }

  @inline(__always)
  private static func word(at place: UnsafePointer<UInt8>) -> UInt64 {
    UInt64(littleEndian: UnsafeRawPointer(place).loadUnaligned(as: UInt64.self))
  }
}
