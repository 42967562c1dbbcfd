#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A position in a window of markup.
///
/// The window ends in ``PartWindow/padding`` zeros. The cursor moves only past bytes known not to be zero, and looks
/// no further ahead than the padding is long, so it cannot leave the window.
struct ByteCursor {
  private(set) var place: UnsafePointer<UInt8>
  /// The window's start, which offsets count from.
  let origin: UnsafePointer<UInt8>
  let limit: UnsafePointer<UInt8>

  /// Starts at the window's first unused byte; `nil` for a window without memory.
  init?(_ window: borrowing PartWindow) {
    guard let origin = window.contents.baseAddress, let place = window.unused.baseAddress else { return nil }
    self.origin = origin
    self.place = place
    limit = place + window.unused.count
  }

  /// Zero at the window's end.
  var byte: UInt8 { place.pointee }

  /// Skips a literal, which must be shorter than the padding, if it is here.
  @inline(__always)
  mutating func skip(_ literal: StaticString) -> Bool {
    guard memcmp(place, literal.utf8Start, literal.utf8CodeUnitCount) == 0 else { return false }
    place += literal.utf8CodeUnitCount
    return true
  }

  /// Skips a short text if it is here.
  @inline(__always)
  mutating func skip(_ text: ShortText) -> Bool {
    guard text.stands(at: place) else { return false }
    place += text.count
    return true
  }

  /// Skips white space (XML 1.0 §2.3).
  @inline(__always)
  mutating func skipSpace() {
    while byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { place += 1 }
  }

  /// Skips one byte, which must not be the zero after the window.
  @inline(__always)
  mutating func advance() { place += 1 }

  /// Moves ahead in the window.
  @inline(__always)
  mutating func move(to newPlace: UnsafePointer<UInt8>) { place = newPlace }
}

extension ByteCursor {
  /// Reads a whole number of at most nine digits; `nil` if there is none here.
  @inline(__always)
  mutating func wholeNumber() -> Int? {
    var number = 0
    var digitCount = 0
    while true {
      let digit = byte &- UInt8(ascii: "0")
      guard digit <= 9 else { break }
      number = number &* 10 &+ Int(digit)
      digitCount &+= 1
      guard digitCount <= 9 else { return nil }
      place += 1
    }
    return digitCount > 0 ? number : nil
  }
}
