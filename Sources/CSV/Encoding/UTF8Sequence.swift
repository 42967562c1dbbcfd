/// A byte sequence of what should be UTF-8, judged by table 3-7 of the Unicode Standard.
enum UTF8Sequence {
  case valid(length: Int)
  /// The longest prefix of a valid sequence, which the byte after it does not continue; at least one byte.
  case invalid(length: Int)
  /// The bytes end in the middle of a sequence that is well formed so far.
  case incomplete

  /// The sequence at an index, which must be less than the number of bytes.
  init(at index: Int, in bytes: Span<UInt8>) {
    let lead = bytes[index]
    guard let length = Self.length(lead) else {
      self = .invalid(length: 1)
      return
    }
    for offset in 1..<max(length, 1) {
      guard index + offset < bytes.count else {
        self = .incomplete
        return
      }
      let range = offset == 1 ? Self.secondBytes(after: lead) : 0x80...0xBF
      guard range.contains(bytes[index + offset]) else {
        self = .invalid(length: offset)
        return
      }
    }
    self = .valid(length: length)
  }

  private static func length(_ lead: UInt8) -> Int? {
    switch lead {
    case 0x00...0x7F: 1
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: nil
    }
  }

  private static func secondBytes(after lead: UInt8) -> ClosedRange<UInt8> {
    switch lead {
    case 0xE0: 0xA0...0xBF
    case 0xED: 0x80...0x9F
    case 0xF0: 0x90...0xBF
    case 0xF4: 0x80...0x8F
    default: 0x80...0xBF
    }
  }
}
