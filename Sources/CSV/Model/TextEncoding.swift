/// The encodings that can be read and written.
///
/// The raw value is the encoding's usual name: `Windows-1252`.
public enum TextEncoding: String, Sendable, Hashable, CaseIterable {
  /// UTF-8; ASCII is a subset of it.
  case utf8 = "UTF-8"
  /// UTF-16, the low byte first.
  case utf16LittleEndian = "UTF-16LE"
  /// UTF-16, the high byte first.
  case utf16BigEndian = "UTF-16BE"
  /// What Windows calls ANSI in western Europe.
  case windows1252 = "Windows-1252"
  /// Latin-1.
  case iso8859_1 = "ISO-8859-1"
  /// Latin-9: Latin-1 with the euro sign.
  case iso8859_15 = "ISO-8859-15"
  /// DOS in western Europe.
  case cp850 = "CP850"
  /// DOS in the Nordic countries.
  case cp865 = "CP865"
  /// Mac OS before OS X.
  case macRoman = "Mac Roman"
  /// Chinese; GBK and GB 2312 are subsets of it.
  case gb18030 = "GB18030"

  /// The encoding with a name as people write it: `utf8`, `latin1`, `windows-1252`, `IBM850`.
  ///
  /// Case, spaces and punctuation do not matter; `nil` if the name is unknown.
  public init?(named name: String) {
    let folded = name.lowercased().filter { $0.isLetter || $0.isNumber }
    guard let encoding = Self.names[folded] else { return nil }
    self = encoding
  }

  private static let names: [String: TextEncoding] = [
    "utf8": .utf8, "ascii": .utf8, "usascii": .utf8, "utf8bom": .utf8, "utf8sig": .utf8,
    "utf16": .utf16LittleEndian, "utf16le": .utf16LittleEndian, "utf16be": .utf16BigEndian,
    "windows1252": .windows1252, "cp1252": .windows1252, "ansi": .windows1252,
    "iso88591": .iso8859_1, "latin1": .iso8859_1, "iso885915": .iso8859_15, "latin9": .iso8859_15,
    "cp850": .cp850, "ibm850": .cp850, "cp865": .cp865, "ibm865": .cp865,
    "gb18030": .gb18030, "gbk": .gb18030, "cp936": .gb18030, "gb2312": .gb18030,
    "macroman": .macRoman, "macintosh": .macRoman, "mac": .macRoman,
  ]

  /// The bytes that mark the encoding at the start of a file; empty for encodings that have no such mark.
  ///
  /// GB 18030 has one, too, but it is neither recognised nor written here.
  public var byteOrderMark: [UInt8] {
    switch self {
    case .utf8: [0xEF, 0xBB, 0xBF]
    case .utf16LittleEndian: [0xFF, 0xFE]
    case .utf16BigEndian: [0xFE, 0xFF]
    default: []
    }
  }
}
