package import AfstemCSV
internal import AfstemFiles
package import AfstemModel
internal import SystemPackage

/// A text of which some lines are in UTF-8 and the others in an 8-bit encoding, as joined files are.
package struct MixedText {
  /// Every line in UTF-8.
  package private(set) var bytes: [UInt8] = []
  /// The lines in the encoding that fewer are in; they count from 1.
  private let rare: [Int]
  private let isRareUTF8: Bool

  /// `nil` if a file is in one encoding, damaged characters aside.
  package init?(path: String, in encoding: EncodingDetection) throws(CSVError) {
    guard let lines = Self.lines(of: path, in: encoding) else { return nil }
    let isWhole = encoding.encoding == .utf8
    let kinds = lines.map { Kind($0, amidUTF8: isWhole) }
    let others = kinds.indices.filter { kinds[$0] == .eightBit }
    let utf8 = kinds.indices.filter { kinds[$0] == .utf8 }
    guard !others.isEmpty, !utf8.isEmpty else { return nil }
    let text = Array(others.map { lines[$0] }.joined(separator: [0x0A]))
    let decoded = try TextLines.read(text, in: isWhole ? .windows1252 : nil)
    guard decoded.count == others.count else { return nil }
    isRareUTF8 = utf8.count <= others.count
    rare = (isRareUTF8 ? utf8 : others).map { $0 + 1 }
    bytes = Self.joined(lines, Dictionary(uniqueKeysWithValues: zip(others, decoded)))
  }

  private static func joined(_ lines: [ArraySlice<UInt8>], _ decoded: [Int: [UInt8]]) -> [UInt8] {
    var bytes: [UInt8] = []
    for (index, line) in lines.enumerated() {
      if index > 0 { bytes.append(0x0A) }
      if let text = decoded[index] { bytes += text } else { bytes += line }
    }
    return bytes
  }

  /// The lines of a file that may be mixed; `nil` if it cannot be, or is too long to be held.
  private static func lines(of path: String, in encoding: EncodingDetection) -> [ArraySlice<UInt8>]? {
    switch encoding.reason {
    case .mostlyUTF8: break
    case .plausibleText: guard (try? holdsUTF8(path)) == true else { return nil }
    default: return nil
    }
    guard let file = try? OpenFile(reading: path), let count = try? file.byteCount, count <= longest,
      let bytes = try? file.read(at: 0, count: count)
    else { return nil }
    return bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
  }

  private static let longest = 256 << 20

  /// Whether a Danish letter in UTF-8 occurs, which as 8-bit text would be `Ã` and a sign.
  private static func holdsUTF8(_ path: String) throws(Errno) -> Bool {
    let file = try OpenFile(reading: path)
    var previous: UInt8 = 0
    while true {
      let piece = try file.read(1 << 20)
      if piece.isEmpty { return false }
      for byte in piece {
        if previous == 0xC3, letters.contains(byte) { return true }
        previous = byte
      }
    }
  }

  /// The second bytes of ÄÅÆÉÖØÜäåæéöøü in UTF-8.
  private static let letters: Set<UInt8> = [
    0x84, 0x85, 0x86, 0x89, 0x96, 0x98, 0x9C, 0xA4, 0xA5, 0xA6, 0xA9, 0xB6, 0xB8, 0xBC,
  ]

  /// What was mended, in a sentence.
  package var notice: Message {
    let (count, line) = (rare.count, rare.first ?? 1)
    let kind = isRareUTF8 ? "UTF-8" : "Windows-1252"
    return Message(
      da: "\(count) linjer er i \(kind) og resten ikke, den første er linje \(line); begge dele er læst",
      en: "\(count) lines are in \(kind) and the rest are not, the first is line \(line); both are read")
  }

  func findings(in path: String) -> [Finding] {
    let findings = rare.prefix(Self.mentioned).map { line in
      Finding.encodingReplaced(
        onLineInUTF8: isRareUTF8, at: Provenance(file: path, place: .field(line: line, number: 1)))
    }
    guard rare.count > Self.mentioned else { return findings }
    return findings + [
      .encodingReplaced(
        onMoreLines: rare.count - Self.mentioned, inUTF8: isRareUTF8,
        at: Provenance(file: path, place: .file))
    ]
  }

  private static let mentioned = 10
}

/// What a line is in.
private enum Kind {
  /// As in any encoding, or damaged.
  case plain
  case utf8
  case eightBit

  /// - Parameter isAmidUTF8: Whether the rest is UTF-8, so that only Danish letters are taken for 8-bit text.
  init(_ line: ArraySlice<UInt8>, amidUTF8 isAmidUTF8: Bool) {
    let high = line.filter { $0 >= 0x80 }
    if high.isEmpty {
      self = .plain
    } else if let text = String(validating: line, as: UTF8.self) {
      self = text.unicodeScalars.allSatisfy(Self.isUsual) ? .utf8 : isAmidUTF8 ? .utf8 : .eightBit
    } else {
      self = !isAmidUTF8 || high.allSatisfy(Self.letters.contains) ? .eightBit : .plain
    }
  }

  /// Letters of the West, and signs such as dashes.
  private static func isUsual(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x80 || (0xA0...0x17F).contains(scalar.value) || (0x2010...0x20AC).contains(scalar.value)
  }

  /// ÄÅÆÉÖØÜäåæéöøü in Windows-1252.
  private static let letters: Set<UInt8> = [
    0xC4, 0xC5, 0xC6, 0xC9, 0xD6, 0xD8, 0xDC, 0xE4, 0xE5, 0xE6, 0xE9, 0xF6, 0xF8, 0xFC,
  ]
}
