#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The name of a part in the package; compared without regard to ASCII case (ECMA-376-2 §6.2.2.3).
///
/// Accepts the backslashes and leading slashes that some programs write. Never used as a path on disk.
struct PartName: Hashable, Sendable {
  /// As the archive spells it, for messages.
  let spelling: String
  private let folded: String

  init(_ spelling: String) {
    self.spelling = spelling
    var spelling = spelling
    folded = spelling.withUTF8(Self.isFolded) ? spelling : Self.folded(spelling)
  }

  /// Reads a name from an archive: UTF-8 or, in older archives, an unknown code page, of which only ASCII is certain.
  init(stored bytes: UnsafeBufferPointer<UInt8>) {
    let spelling = String(decoding: bytes, as: UTF8.self)
    // Decoding replaced nothing, so the bytes are UTF-8.
    if Self.isSpelling(spelling, bytes) {
      self.init(spelling)
    } else {
      self.init(String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) })))
    }
  }

  /// Whether the bytes are this name, in whatever spelling.
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

  /// Whether a name has no capitals, backslashes, empty segments, `.` or `..`.
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

  private static func lowercased(_ byte: UInt8) -> UInt8 {
    UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte ? byte | 0x20 : byte
  }

  /// Resolves the target of a relationship of `source`.
  init(target: String, from source: PartName) {
    let isAbsolute = target.utf8.first == UInt8(ascii: "/") || target.utf8.first == UInt8(ascii: "\\")
    self.init(isAbsolute ? String(target.unicodeScalars.dropFirst()) : String(source.folder) + target)
  }

  /// The part with this one's relationships: `xl/_rels/workbook.xml.rels`.
  var relationships: PartName { PartName("\(folder)_rels/\(folded[nameStart...]).rels") }

  private var folder: Substring { folded[..<nameStart] }

  /// Where the file name begins.
  private var nameStart: String.Index {
    let utf8 = folded.utf8
    return utf8.lastIndex(of: UInt8(ascii: "/")).map { utf8.index(after: $0) } ?? utf8.startIndex
  }

  static func == (one: Self, other: Self) -> Bool { one.folded == other.folded }
  func hash(into hasher: inout Hasher) { hasher.combine(folded) }
}
