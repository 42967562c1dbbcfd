/// The encoding of a file, and what speaks for it.
public struct EncodingDetection: Sendable, Hashable {
  /// What decided.
  public enum Reason: Sendable, Hashable {
    /// The caller said so.
    case given
    case byteOrderMark
    /// Every byte is ASCII, which most encodings share.
    case ascii
    /// Every byte sequence is UTF-8, this many of them beyond ASCII.
    case validUTF8(characters: Int)
    /// Most sequences beyond ASCII are UTF-8; the invalid ones are damage.
    case mostlyUTF8(characters: Int, invalid: Int)
    /// Every other byte of Latin text is zero in UTF-16.
    case zeroBytes
    /// Among the 8-bit encodings this one gives the most plausible text; how many bytes had a say.
    case plausibleText(bytes: Int)
    /// Every byte beyond ASCII has a partner, and together they are common Chinese characters.
    case pairedBytes
  }

  public var encoding: TextEncoding
  public var hasByteOrderMark: Bool
  public var reason: Reason
  /// From 0, a guess, to 1, certain.
  public var confidence: Double

  public init(
    _ encoding: TextEncoding, hasByteOrderMark: Bool = false, reason: Reason, confidence: Double = 1
  ) {
    self.encoding = encoding
    self.hasByteOrderMark = hasByteOrderMark
    self.reason = reason
    self.confidence = confidence
  }

  /// Whether a reader should go on without asking.
  public var isReliable: Bool { confidence >= 0.5 }
}

extension EncodingDetection: CustomStringConvertible {
  /// `Windows-1252`, `UTF-8 with byte order mark`.
  public var description: String {
    hasByteOrderMark ? "\(encoding.rawValue) with byte order mark" : encoding.rawValue
  }
}
