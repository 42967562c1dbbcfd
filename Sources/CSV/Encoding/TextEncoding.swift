/// How the bytes of a file stand for characters.
public enum TextEncoding: String, Sendable, Hashable, CaseIterable {
  case utf8 = "UTF-8"
  case utf16LittleEndian = "UTF-16LE"
  case utf16BigEndian = "UTF-16BE"
  case windows1252 = "Windows-1252"
  case iso8859_1 = "ISO-8859-1"
  case iso8859_15 = "ISO-8859-15"
  case cp850 = "CP850"
  case cp865 = "CP865"
  case macRoman = "Mac Roman"
  /// Chinese; GBK and GB 2312 are parts of it.
  case gb18030 = "GB18030"

  /// The encoding of a name as people write it: `utf8`, `latin1`, `windows-1252`, `IBM850`.
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

  /// The bytes that say so at the head of a file; empty for an 8-bit encoding.
  public var byteOrderMark: [UInt8] {
    switch self {
    case .utf8: [0xEF, 0xBB, 0xBF]
    case .utf16LittleEndian: [0xFF, 0xFE]
    case .utf16BigEndian: [0xFE, 0xFF]
    default: []
    }
  }

  /// `nil` for encodings of more than one byte a character.
  var codePage: CodePage? {
    switch self {
    case .utf8, .utf16LittleEndian, .utf16BigEndian, .gb18030: nil
    case .windows1252: .windows1252
    case .iso8859_1: .iso8859_1
    case .iso8859_15: .iso8859_15
    case .cp850: .cp850
    case .cp865: .cp865
    case .macRoman: .macRoman
    }
  }
}
