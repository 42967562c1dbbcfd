@testable import AfstemCSV

/// Bytes decode to the same text in pieces of any length, and as the standard library decodes them; each loss is
/// reported.
///
/// Any bytes are a case: the first selects the encoding, the second the length of the pieces, the rest are the file.
struct DecoderInvariant {
  let encoding: TextEncoding
  let bytes: [UInt8]
  let pieceLength: Int

  init?(_ bytes: [UInt8]) {
    guard bytes.count >= 2 else { return nil }
    encoding = TextEncoding.allCases[Int(bytes[0]) % TextEncoding.allCases.count]
    pieceLength = 1 + Int(bytes[1]) % 40
    self.bytes = Array(bytes[2...])
  }

  private struct Decoded: Equatable {
    var text: [UInt8]
    var problems: TextProblems
  }

  /// What does not hold; `nil` if everything does.
  var violation: String? {
    let whole = decoded(inPiecesOf: max(1, bytes.count))
    let pieces = decoded(inPiecesOf: pieceLength)
    if whole != pieces { return "\(encoding): pieces of \(pieceLength) differ: \(pieces) is not \(whole)" }
    let offsets = whole.problems.first.map(\.offset)
    if offsets != offsets.sorted() || offsets.contains(where: { $0 >= bytes.count }) {
      return "\(encoding): problems at \(offsets) of \(bytes.count) bytes"
    }
    return replacementViolation(whole)
  }

  /// Each U+FFFD in the text is reported, as lost earlier or as lost now.
  private func replacementViolation(_ whole: Decoded) -> String? {
    let text = String(decoding: whole.text, as: UTF8.self)
    if let expected, text != expected { return "\(encoding): \(text.debugDescription) is not \(expected)" }
    let replaced = text.unicodeScalars.count { $0 == "\u{FFFD}" }
    let reported = whole.problems.undecodableCount + whole.problems.alreadyReplacedCount
    return replaced == reported
      ? nil : "\(encoding): \(replaced) characters are replaced, \(reported) are reported"
  }

  /// The text as the standard library decodes it; `nil` if it does not know the encoding.
  private var expected: String? {
    switch encoding {
    case .utf8: String(decoding: bytes, as: UTF8.self)
    case .utf16LittleEndian where bytes.count.isMultiple(of: 2): utf16 { $0 | $1 << 8 }
    case .utf16BigEndian where bytes.count.isMultiple(of: 2): utf16 { $0 << 8 | $1 }
    default: nil
    }
  }

  private func utf16(_ unit: (UInt16, UInt16) -> UInt16) -> String {
    let units = stride(from: 0, to: bytes.count, by: 2).map { unit(UInt16(bytes[$0]), UInt16(bytes[$0 + 1])) }
    return String(decoding: units, as: UTF16.self)
  }

  private func decoded(inPiecesOf length: Int) -> Decoded {
    var decoder = TextDecoder(encoding, offset: 0)
    var window = Window(capacity: 64)
    var unchecked = 0
    var start = 0
    repeat {
      let end = min(bytes.count, start + length)
      let isLast = end == bytes.count
      let piece = Array(bytes[start..<end])
      if encoding == .utf8 {
        window.reserve(piece.count)
        for byte in piece { window.append(byte) }
        unchecked = decoder.check(window, from: unchecked, isLast: isLast)
      } else {
        decoder.decode(piece.span, isLast: isLast, into: &window)
      }
      start = end
    } while start < bytes.count
    let text = window.bytes
    return Decoded(text: text.indices.map { text[$0] }, problems: decoder.problems)
  }
}
