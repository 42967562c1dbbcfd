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
    var bytes = spelling.utf8.map(Self.lowercased)
    if Self.hasDetours(bytes) { bytes = Self.withoutDetours(bytes) }
    folded = String(decoding: bytes, as: UTF8.self)
  }

  /// Whether a name holds backslashes, empty segments, or dots that lead elsewhere.
  private static func hasDetours(_ bytes: [UInt8]) -> Bool {
    var previous = UInt8(ascii: "/")
    for byte in bytes {
      if byte == UInt8(ascii: "\\") { return true }
      if previous == UInt8(ascii: "/"), byte == UInt8(ascii: "/") || byte == UInt8(ascii: ".") { return true }
      previous = byte
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
