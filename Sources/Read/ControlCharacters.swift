/// Tells text from noise by the control characters in it, which text of any encoding has few of.
enum ControlCharacters {
  /// Whether more than one byte of 25 is a control character that text has no use for.
  ///
  /// In UTF-16 and UTF-32, whose bytes are no characters, none counts.
  static func areMany(in bytes: [UInt8]) -> Bool {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) || isWide(bytes) {
      return false
    }
    let count = bytes.count(where: isControl)
    return count >= 4 && count * 25 > bytes.count
  }

  private static func isControl(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x09...0x0D, 0x1A, 0x1B: false
    case 0x00...0x1F, 0x7F: true
    default: false
    }
  }

  /// Whether some bytes of each four are nearly always zero, and the others nearly never.
  private static func isWide(_ bytes: [UInt8]) -> Bool {
    var zeros = [0, 0, 0, 0]
    for (index, byte) in bytes.enumerated() where byte == 0 { zeros[index & 3] += 1 }
    let many = zeros.count { $0 * 4 > bytes.count / 2 }
    let few = zeros.count { $0 * 4 <= bytes.count / 10 }
    return many > 0 && few > 0 && many + few == zeros.count
  }
}
