/// The escapes `_xHHHH_` for characters that XML cannot contain.
///
/// ECMA-376-1 §22.9.2.19 (ST_Xstring): four hexadecimal digits of a UTF-16 unit; `_x005F_` stands for an
/// underscore that would otherwise begin such an escape.
enum EscapedText {
  /// Appends the text with escapes decoded.
  static func append(_ text: UnsafeBufferPointer<UInt8>, to buffer: inout GrowingBuffer<UInt8>) {
    var start = 0
    var index = 0
    while index < text.count {
      guard text[index] == UInt8(ascii: "_"), let escape = scalar(in: text, at: index) else {
        index += 1
        continue
      }
      buffer.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
      for byte in UTF8.encode(escape.scalar) ?? .init() { buffer.append(byte) }
      index += escape.length
      start = index
    }
    buffer.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
  }

  /// The escape, or surrogate pair of escapes, at `index`; a lone surrogate is not decoded.
  private static func scalar(
    in text: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> (scalar: Unicode.Scalar, length: Int)? {
    guard let unit = unit(in: text, at: index) else { return nil }
    if let scalar = Unicode.Scalar(unit) { return (scalar, 7) }
    guard UTF16.isLeadSurrogate(unit), let trail = self.unit(in: text, at: index + 7),
      UTF16.isTrailSurrogate(trail)
    else { return nil }
    let value = 0x10000 + (UInt32(unit & 0x3FF) << 10 | UInt32(trail & 0x3FF))
    return Unicode.Scalar(value).map { ($0, 14) }
  }

  private static func unit(in text: UnsafeBufferPointer<UInt8>, at index: Int) -> UInt16? {
    guard text.count - index >= 7, text[index] == UInt8(ascii: "_"), text[index + 1] == UInt8(ascii: "x"),
      text[index + 6] == UInt8(ascii: "_")
    else { return nil }
    var unit: UInt16 = 0
    for digit in text[(index + 2)..<(index + 6)] {
      guard let value = hexadecimalValue(digit) else { return nil }
      unit = unit << 4 | value
    }
    return unit
  }

  private static func hexadecimalValue(_ digit: UInt8) -> UInt16? {
    switch digit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt16(digit - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt16(digit - UInt8(ascii: "a") + 10)
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt16(digit - UInt8(ascii: "A") + 10)
    default: nil
    }
  }
}
