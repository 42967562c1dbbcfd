#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The name of a part in the package, compared as ECMA-376-2 §6.2.2.3 says: case does not count.
///
/// Backslashes and a leading slash, which some producers write, are taken for what they mean. A name is never
/// used as a path on disk.
struct PartName: Hashable, Sendable {
  /// As the archive spells it, for messages.
  let spelling: String
  private let folded: String

  init(_ spelling: String) {
    self.spelling = spelling
    var spelling = spelling
    folded = spelling.withUTF8(Self.isFolded) ? spelling : Self.folded(spelling)
  }

  /// A name as an archive holds it: in UTF-8 or, in older archives, in some code page, where only ASCII is known.
  init(stored bytes: UnsafeBufferPointer<UInt8>) {
    let spelling = String(decoding: bytes, as: UTF8.self)
    // Where nothing was repaired, they are UTF-8.
    if Self.isSpelling(spelling, bytes) {
      self.init(spelling)
    } else {
      self.init(String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) })))
    }
  }

  /// Whether the bytes are this name, as the archive spells it or otherwise.
  func isSpelled(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    Self.isSpelling(spelling, bytes) || PartName(stored: bytes) == self
  }

  private static func isSpelling(_ text: String, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var text = text
    return text.withUTF8 { own in
      guard own.count == bytes.count, let start = own.baseAddress, let other = bytes.baseAddress else {
        return own.isEmpty && bytes.isEmpty
      }
      return memcmp(start, other, own.count) == 0
    }
  }

  private static func folded(_ spelling: String) -> String {
    var bytes = Array(spelling.utf8)
    for index in bytes.indices { bytes[index] = lowercased(bytes[index]) }
    return String(
      decoding: bytes.withUnsafeBufferPointer(isFolded) ? bytes : withoutDetours(bytes), as: UTF8.self)
  }

  /// Whether a name holds no capitals, no backslashes, no empty segments, and no dots that lead elsewhere.
  private static func isFolded(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var segmentLength = 0
    var dotCount = 0
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "\\"), UInt8(ascii: "A")...UInt8(ascii: "Z"): return false
      case UInt8(ascii: "/"):
        if segmentLength == dotCount, dotCount <= 2 { return false }
        (segmentLength, dotCount) = (0, 0)
        continue
      case UInt8(ascii: "."): dotCount += 1
      default: break
      }
      segmentLength += 1
    }
    return segmentLength != dotCount || !(1...2 ~= dotCount)
  }

  private static func withoutDetours(_ bytes: [UInt8]) -> [UInt8] {
    var segments: [ArraySlice<UInt8>] = []
    for segment in bytes.split(whereSeparator: { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") }) {
      if segment.elementsEqual("..".utf8) {
        _ = segments.popLast()
      } else if !segment.elementsEqual(".".utf8) {
        segments.append(segment)
      }
    }
    return Array(segments.joined(separator: CollectionOfOne(UInt8(ascii: "/"))))
  }

  /// Names are equal by ASCII case alone (ECMA-376-2 §6.2.2.3).
  private static func lowercased(_ byte: UInt8) -> UInt8 {
    UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte ? byte | 0x20 : byte
  }

  /// The part that a relationship's target names, seen from the part that states it.
  init(target: String, from source: PartName) {
    let isAbsolute = target.utf8.first == UInt8(ascii: "/") || target.utf8.first == UInt8(ascii: "\\")
    self.init(isAbsolute ? String(target.unicodeScalars.dropFirst()) : String(source.folder) + target)
  }

  /// Where the part's relationships are kept: `xl/_rels/workbook.xml.rels`.
  var relationships: PartName { PartName("\(folder)_rels/\(folded[nameStart...]).rels") }

  private var folder: Substring { folded[..<nameStart] }

  /// Where the name within the folder begins.
  private var nameStart: String.Index {
    let utf8 = folded.utf8
    return utf8.lastIndex(of: UInt8(ascii: "/")).map { utf8.index(after: $0) } ?? utf8.startIndex
  }

  static func == (one: Self, other: Self) -> Bool { one.folded == other.folded }
  func hash(into hasher: inout Hasher) { hasher.combine(folded) }
}
