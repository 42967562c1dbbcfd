@testable import AfstemCSV

/// Any bytes have an encoding and a dialect, with a confidence and reasons, the same in pieces of any length. A reader
/// reads them to the end or throws an error with a place.
///
/// Any bytes are a case: the first selects the length of the pieces, the rest are the file.
struct DetectorInvariant {
  let bytes: [UInt8]
  let pieceLength: Int

  init?(_ bytes: [UInt8]) {
    guard let first = bytes.first else { return nil }
    pieceLength = 1 + Int(first) % 40
    self.bytes = Array(bytes[1...])
  }

  /// What does not hold; `nil` if everything does.
  var violation: String? {
    let whole = EncodingDetector.detect(bytes.span)
    let pieces = encodingFromPieces()
    if whole != pieces { return "pieces of \(pieceLength) are \(pieces), the whole is \(whole)" }
    guard 0...1 ~= whole.confidence else { return "a confidence of \(whole.confidence) in \(whole)" }
    return readingViolation(whole)
  }

  private func encodingFromPieces() -> EncodingDetection {
    var detector = EncodingDetector()
    var start = 0
    while start < bytes.count {
      let piece = Array(bytes[start..<min(bytes.count, start + pieceLength)])
      detector.feed(piece.span)
      start += piece.count
    }
    return detector.finish()
  }

  private func readingViolation(_ encoding: EncodingDetection) -> String? {
    let options = CSVReader.Options(limits: Limits(columns: 500, fieldLength: 2_000, recordLength: 8_000))
    do throws(CSVError) {
      var reader = try CSVReader(bytes: bytes, options: options)
      let dialect = reader.dialect
      guard 0...1 ~= dialect.confidence, !dialect.reasons.isEmpty, dialect.dialect.delimiter < 0x80 else {
        return "\(dialect)"
      }
      if reader.encoding != encoding { return "the reader takes \(reader.encoding) for \(encoding)" }
      var line = 0
      while let record = try reader.next() {
        if record.line <= line { return "line \(record.line) comes after \(line)" }
        line = record.line
        _ = record.strings
      }
    } catch {
      return error.place == nil ? "\(error) has no place" : nil
    }
    return nil
  }
}
