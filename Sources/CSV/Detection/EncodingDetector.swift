/// Detects a file's encoding from its bytes, which may be given in pieces.
///
/// The tests, in order: a byte order mark; zeros in every other byte (UTF-16); strict UTF-8 throughout, but for a few
/// damaged characters; pairs of bytes that are common Chinese characters (GB 18030); and which 8-bit encoding gives
/// the most plausible Danish text.
///
/// ``CSVReader`` detects encodings by itself; the detector is for bytes that it does not read.
public struct EncodingDetector: Sendable {
  private var head: [UInt8] = []
  private var sequences = UTF8Census()
  private var neighbours = HighByteCensus()
  private var pairs = PairCensus()

  /// Creates a detector that has seen no bytes.
  public init() {}

  /// Detects the encoding of a whole file.
  ///
  /// - Complexity: O(*n*) in the bytes.
  public static func detect(_ bytes: Span<UInt8>) -> EncodingDetection {
    var detector = EncodingDetector()
    detector.feed(bytes)
    return detector.finish()
  }

  /// Adds the next bytes of the file, in pieces of any length.
  ///
  /// - Complexity: O(*n*) in the bytes; memory stays constant.
  public mutating func feed(_ bytes: Span<UInt8>) {
    var index = 0
    while head.count < Self.headLength, index < bytes.count {
      head.append(bytes[index])
      index += 1
    }
    sequences.feed(bytes)
    // The neighbours of ASCII bytes do not matter, and most files have only those for a long stretch.
    if sequences.isASCII { return neighbours.pass(bytes) }
    neighbours.feed(bytes)
    pairs.feed(bytes)
  }

  /// Whether the bytes so far are certainly UTF-8: 8-bit text does not form this many valid sequences by chance.
  var isDecided: Bool { sequences.invalid == 0 && sequences.valid >= 64 }

  /// The encoding, after the last bytes were fed.
  public consuming func finish() -> EncodingDetection {
    sequences.finish()
    neighbours.finish()
    if let marked = byteOrderMark() { return marked }
    if let wide = utf16WithoutMark() { return wide }
    if sequences.invalid == 0 {
      let characters = sequences.valid
      return EncodingDetection(.utf8, reason: characters == 0 ? .ascii : .validUTF8(characters: characters))
    }
    // Cutting and pasting damages a few characters of a UTF-8 file; 8-bit text forms hardly any valid sequences.
    if sequences.valid >= 2, sequences.valid >= sequences.invalid * 2 {
      let isClear = sequences.valid / 4 >= sequences.invalid
      return EncodingDetection(
        .utf8, reason: .mostlyUTF8(characters: sequences.valid, invalid: sequences.invalid),
        confidence: isClear ? 0.8 : 0.6)
    }
    if let confidence = pairs.confidence {
      return EncodingDetection(.gb18030, reason: .pairedBytes, confidence: confidence)
    }
    return neighbours.mostPlausible()
  }

  private static let headLength = 4096

  private func byteOrderMark() -> EncodingDetection? {
    let marked = [TextEncoding.utf8, .utf16LittleEndian, .utf16BigEndian].first {
      head.starts(with: $0.byteOrderMark)
    }
    return marked.map { EncodingDetection($0, hasByteOrderMark: true, reason: .byteOrderMark) }
  }

  private func utf16WithoutMark() -> EncodingDetection? {
    var zeros = [0, 0]
    for (index, byte) in head.enumerated() where byte == 0 { zeros[index % 2] += 1 }
    let half = head.count / 2
    guard half > 0, max(zeros[0], zeros[1]) * 2 > half, min(zeros[0], zeros[1]) * 10 < half else {
      return nil
    }
    let encoding: TextEncoding = zeros[1] > zeros[0] ? .utf16LittleEndian : .utf16BigEndian
    return EncodingDetection(encoding, reason: .zeroBytes, confidence: 0.9)
  }
}
