/// The encoding of a file, how certain it is, and why.
public struct EncodingDetection: Sendable, Hashable {
  /// What decided.
  public enum Reason: Sendable, Hashable {
    /// The caller named the encoding.
    case given
    /// The file begins with the byte order mark of the encoding.
    case byteOrderMark
    /// All bytes are ASCII, a subset of most encodings.
    case ascii
    /// All byte sequences are valid UTF-8; this many characters are beyond ASCII.
    case validUTF8(characters: Int)
    /// Most sequences beyond ASCII are valid UTF-8; the invalid ones are taken for damage.
    case mostlyUTF8(characters: Int, invalid: Int)
    /// Every other byte is zero, as in Latin text in UTF-16.
    case zeroBytes
    /// Of the 8-bit encodings, this one gives the most plausible Danish text; the number of bytes beyond ASCII.
    case plausibleText(bytes: Int)
    /// All bytes beyond ASCII come in pairs that are common Chinese characters.
    case pairedBytes
  }

  /// The encoding.
  public var encoding: TextEncoding
  /// Whether the file begins with the encoding's byte order mark, which is no part of the text.
  public var hasByteOrderMark: Bool
  /// What decided.
  public var reason: Reason
  /// From 0, a guess, to 1, certain.
  public var confidence: Double

  init(
    _ encoding: TextEncoding, hasByteOrderMark: Bool = false, reason: Reason, confidence: Double = 1
  ) {
    self.encoding = encoding
    self.hasByteOrderMark = hasByteOrderMark
    self.reason = reason
    self.confidence = confidence
  }

  /// Whether the encoding is certain enough to go on without asking: a confidence of at least 0.5.
  public var isReliable: Bool { confidence >= 0.5 }
}

extension EncodingDetection: CustomStringConvertible {
  /// The encoding's name and its byte order mark, if any: `Windows-1252`, `UTF-8 with byte order mark`.
  public var description: String {
    hasByteOrderMark ? "\(encoding.rawValue) with byte order mark" : encoding.rawValue
  }
}

extension EncodingDetection.Reason: CustomStringConvertible {
  /// The reason in English.
  public var description: String {
    switch self {
    case .given: "given by the caller"
    case .byteOrderMark: "the file begins with a byte order mark"
    case .ascii: "all characters are ASCII"
    case .validUTF8(let count): "\(count) characters beyond ASCII are all valid UTF-8"
    case .mostlyUTF8(let count, let invalid): "\(count) characters are valid UTF-8, \(invalid) are damaged"
    case .zeroBytes: "every other byte is zero"
    case .plausibleText(let count): "not UTF-8; the most plausible reading of \(count) bytes beyond ASCII"
    case .pairedBytes: "not UTF-8; the bytes beyond ASCII come in pairs, as in Chinese text"
    }
  }
}
