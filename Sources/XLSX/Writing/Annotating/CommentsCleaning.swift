/// A comments part without the lines that an annotator added at an earlier time.
struct CommentsCleaning {
  private(set) var bytes: [UInt8]
  /// The cells whose comments were nothing but such lines, and are gone.
  private(set) var emptied: Set<CellReference> = []

  /// A run, and what of its text is to be kept.
  private struct Run {
    var range: Range<Int>
    var text: Range<Int>
    var kept: String
    var isChanged: Bool
  }

  init(_ bytes: [UInt8], of sign: AnnotationSign) {
    self.bytes = bytes
    guard bytes.holds("(\(sign.word)):"), let tags = MarkupTags(bytes) else { return }
    var edits = MarkupEdits()
    var comment: (cell: CellReference?, start: Int)?
    var runs: [Run] = []
    var runStart: Int?
    var textStart: Int?
    for tag in tags {
      let name = tag.localName(in: bytes)
      if tag.depth == 2, name.elementsEqual("comment".utf8) {
        if tag.kind == .start {
          let cell = tag.attribute("ref", in: bytes).flatMap { CellReference(bytes[$0].span) }
          (comment, runs) = ((cell, tag.range.lowerBound), [])
        } else if tag.kind == .end, let found = comment {
          finish(found.cell, found.start..<tag.range.upperBound, runs, &edits)
          comment = nil
        }
      } else if comment != nil, name.elementsEqual("r".utf8) {
        runStart = tag.kind == .start ? tag.range.lowerBound : nil
        if tag.kind == .end, let last = runs.indices.last {
          runs[last].range = runs[last].range.lowerBound..<tag.range.upperBound
        }
      } else if comment != nil, name.elementsEqual("t".utf8) {
        if tag.kind == .start { textStart = tag.range.upperBound }
        if tag.kind == .end, let start = textStart {
          let text = start..<tag.range.lowerBound
          let raw = String(decoding: bytes[text], as: UTF8.self)
          let kept = NoteLines(raw).without(sign)
          runs.append(
            Run(
              range: (runStart ?? start)..<tag.range.upperBound, text: text, kept: kept,
              isChanged: kept != raw))
          textStart = nil
        }
      }
    }
    self.bytes = edits.applied(to: bytes)
  }

  private mutating func finish(
    _ cell: CellReference?, _ range: Range<Int>, _ runs: [Run], _ edits: inout MarkupEdits
  ) {
    guard runs.contains(where: \.isChanged) else { return }
    if runs.allSatisfy({ $0.kept.allSatisfy(\.isWhitespace) }) {
      edits.replace(range, with: "")
      if let cell { emptied.insert(cell) }
      return
    }
    for run in runs where run.isChanged {
      let isWholeRun = bytes[run.range].first == UInt8(ascii: "<")
      if run.kept.isEmpty, isWholeRun {
        edits.replace(run.range, with: "")
      } else {
        edits.replace(run.text, with: run.kept)
      }
    }
  }
}

/// The lines of a note as its part spells them, with line breaks as they are or as references.
struct NoteLines {
  /// Each line with the break before it.
  private var lines: [(before: Substring, text: Substring)] = []

  init(_ raw: String) {
    var rest = raw[...]
    var before = rest.prefix(0)
    var start = rest.startIndex
    while start < rest.endIndex {
      if let line = Self.breaks.first(where: { rest[start...].hasPrefix($0) }) {
        lines.append((before, rest[..<start]))
        let end = rest.index(start, offsetBy: line.count)
        before = rest[start..<end]
        rest = rest[end...]
        start = rest.startIndex
      } else {
        start = rest.index(after: start)
      }
    }
    lines.append((before, rest))
  }

  private static let breaks = ["\r\n", "\n", "&#13;\n", "&#10;", "&#xA;", "&#xa;", "_x000a_", "_x000A_"]

  /// The text without the sign's lines and the blank lines before each.
  func without(_ sign: AnnotationSign) -> String {
    guard lines.contains(where: { sign.isOwn($0.text) }) else {
      return lines.map { $0.before + $0.text }.joined()
    }
    var kept: [(before: Substring, text: Substring)] = []
    for line in lines {
      guard sign.isOwn(line.text) else {
        kept.append(line)
        continue
      }
      while let last = kept.last, last.text.allSatisfy(\.isWhitespace) { kept.removeLast() }
    }
    if let first = kept.indices.first { kept[first].before = "" }
    return kept.map { $0.before + $0.text }.joined()
  }
}
