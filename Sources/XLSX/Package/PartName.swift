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
    var segments: [Substring] = []
    for segment in Self.forwardSlashed(spelling).split(separator: "/") where segment != "." {
      if segment == ".." { _ = segments.popLast() } else { segments.append(segment) }
    }
    folded = segments.joined(separator: "/").lowercased()
  }

  /// The part that a relationship's target names, seen from the part that states it.
  init(target: String, from source: PartName) {
    let target = Self.forwardSlashed(target)
    self.init(target.hasPrefix("/") ? String(target.dropFirst()) : source.folder + target)
  }

  /// Where the part's relationships are kept: `xl/_rels/workbook.xml.rels`.
  var relationships: PartName {
    let file = folded.split(separator: "/").last ?? ""
    return PartName("\(folder)_rels/\(file).rels")
  }

  private var folder: String {
    folded.lastIndex(of: "/").map { String(folded[...$0]) } ?? ""
  }

  private static func forwardSlashed(_ text: String) -> String {
    text.utf8.contains(UInt8(ascii: "\\")) ? String(text.map { $0 == "\\" ? "/" : $0 }) : text
  }

  static func == (one: Self, other: Self) -> Bool { one.folded == other.folded }
  func hash(into hasher: inout Hasher) { hasher.combine(folded) }
}
