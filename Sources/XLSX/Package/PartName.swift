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
    let isFolded = spelling.withUTF8 { bytes in
      !Self.hasDetours(bytes) && !bytes.contains { UInt8(ascii: "A")...UInt8(ascii: "Z") ~= $0 }
    }
    folded = isFolded ? spelling : Self.folded(spelling)
  }

  /// A name as an archive holds it: in UTF-8 or, in older archives, in some code page, where only ASCII is known.
  init(stored bytes: UnsafeBufferPointer<UInt8>) {
    if let spelling = String(validating: bytes, as: UTF8.self) {
      self.init(spelling)
    } else {
      self.init(String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) })))
    }
  }

  /// Whether the bytes are this name, as the archive spells it or otherwise.
  func isSpelled(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    spelling.utf8.elementsEqual(bytes) || PartName(stored: bytes) == self
  }

  private static func folded(_ spelling: String) -> String {
    let bytes = spelling.utf8.map(lowercased)
    return String(
      decoding: bytes.withUnsafeBufferPointer(hasDetours) ? withoutDetours(bytes) : bytes, as: UTF8.self)
  }

  /// Whether a name holds backslashes, empty segments, or dots that lead elsewhere.
  private static func hasDetours(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var segmentStart = 0
    for index in 0...bytes.count {
      let isSegmentEnd = index == bytes.count || bytes[index] == UInt8(ascii: "/")
      guard isSegmentEnd else {
        if bytes[index] == UInt8(ascii: "\\") { return true }
        continue
      }
      let segment = bytes[segmentStart..<index]
      if segment.isEmpty && index < bytes.count || segment.elementsEqual(".".utf8)
        || segment.elementsEqual("..".utf8)
      {
        return true
      }
      segmentStart = index + 1
    }
    return false
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
    let isAbsolute = target.hasPrefix("/") || target.hasPrefix("\\")
    self.init(isAbsolute ? String(target.dropFirst()) : source.folder + target)
  }

  /// Where the part's relationships are kept: `xl/_rels/workbook.xml.rels`.
  var relationships: PartName {
    let folder = folder
    return PartName("\(folder)_rels/\(folded.dropFirst(folder.count)).rels")
  }

  private var folder: String {
    folded.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(folded[...$0]) } ?? ""
  }

  static func == (one: Self, other: Self) -> Bool { one.folded == other.folded }
  func hash(into hasher: inout Hasher) { hasher.combine(folded) }
}
