/// Decides a file's encoding from all of its bytes, which may come in pieces, or from as many as leave no doubt.
///
/// A byte order mark decides first, then zero bytes in every other place, then strict UTF-8 over the whole file,
/// then the plausibility of Danish text among the 8-bit encodings, unless every byte beyond ASCII is half of a Chinese
/// character.
public struct EncodingDetector: Sendable {
  private var head: [UInt8] = []
  private var sequences = UTF8Census()
  private var neighbours = HighByteCensus()
  private var pairs = PairCensus()

  public init() {}

  /// The encoding of bytes that are the whole of a file.
  public static func detect(_ bytes: Span<UInt8>) -> EncodingDetection {
    var detector = EncodingDetector()
    detector.feed(bytes)
    return detector.finish()
  }

  /// Takes the next bytes of the file into account.
  public mutating func feed(_ bytes: Span<UInt8>) {
    var index = 0
    while head.count < Self.headLength, index < bytes.count {
      head.append(bytes[index])
      index += 1
    }
    sequences.feed(bytes)
    // Most files are ASCII for long stretches, which have no neighbours to count.
    if sequences.isASCII { return neighbours.pass(bytes) }
    neighbours.feed(bytes)
    pairs.feed(bytes)
  }

  /// Whether the bytes so far leave no doubt: 8-bit text does not form so many characters of UTF-8 by chance.
  var isDecided: Bool { sequences.invalid == 0 && sequences.valid >= 64 }

  /// Decides, after the last bytes.
  public consuming func finish() -> EncodingDetection {
    sequences.finish()
    neighbours.finish()
    if let marked = byteOrderMark() { return marked }
    if let wide = utf16WithoutMark() { return wide }
    if sequences.invalid == 0 {
      let characters = sequences.valid
      return EncodingDetection(.utf8, reason: characters == 0 ? .ascii : .validUTF8(characters: characters))
    }
    // A cut or a paste damages a few characters of a UTF-8 file; 8-bit text forms next to no sequences by chance.
    if sequences.valid >= 4, sequences.valid / 8 >= sequences.invalid {
      return EncodingDetection(
        .utf8, reason: .mostlyUTF8(characters: sequences.valid, invalid: sequences.invalid), confidence: 0.8)
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
