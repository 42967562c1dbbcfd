import Testing

@testable import AfstemXLSX

@Suite("Markup")
struct MarkupParserTests {
  private let contexts = MarkupContexts()

  /// The calls to a handler for a document that is fed in pieces of a length.
  private func events(
    _ markup: String, pieceLength: Int = .max, depth: Int = 8
  ) throws(XLSXError) -> [String] {
    try events(Array(markup.utf8), pieceLength: pieceLength, depth: depth)
  }

  private func events(
    _ markup: [UInt8], pieceLength: Int = .max, depth: Int = 8
  ) throws(XLSXError) -> [String] {
    var limits = ReadingLimits()
    limits.xmlDepth = depth
    let handler = Recorder()
    let parser = try MarkupParser(
      part: "xl/part.xml", limits: limits, contexts: contexts, handler: handler)
    var rest = markup[...]
    while !rest.isEmpty {
      let piece = Array(rest.prefix(pieceLength))
      rest = rest.dropFirst(piece.count)
      try piece.withUnsafeBufferPointer { bytes throws(XLSXError) in try parser.feed(bytes) }
    }
    try parser.feed(UnsafeBufferPointer(start: nil, count: 0))
    return handler.events
  }

  private static let sheet = """
    <a xmlns="\(HandmadeWorkbook.main)"><b n="1">x &amp; y</b><skip><b/></skip><p:c xmlns:p="urn:p"/></a>
    """

  @Test("a document fed byte by byte is parsed like one fed at once", arguments: [1, 7, .max])
  func pieces(length: Int) throws {
    #expect(try events(Self.sheet, pieceLength: length) == ["<a", "<b 1", "'x & y'", ">", "<c", ">", ">"])
  }

  @Test("a document is parsed the same after another document, malformed or not")
  func contextsAreUsedAgain() throws {
    let first = try events(Self.sheet)
    #expect(throws: XLSXError.self) { try events("<a><b></a>") }
    #expect(throws: XLSXError.self) { try events("<a>") }
    _ = try events("<?xml version='1.0' encoding='ISO-8859-1'?><x:a xmlns:x='urn:x'><x:b/></x:a>")
    #expect(try events(Self.sheet) == first)
  }

  @Test("a byte order mark decides the encoding of any document of a package, also after another document")
  func byteOrderMarks() throws {
    let first = try events(Self.sheet)
    let wide = "\u{FEFF}\(Self.sheet)".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    for _ in 1...2 {
      #expect(try events("\u{FEFF}" + Self.sheet) == first)
      #expect(try events(wide) == first)
      #expect(try events(Self.sheet) == first)
    }
  }

  @Test(
    "a document with bytes that are invalid in its encoding is refused, however it is fed",
    arguments: [4, 16, 1_000])
  func undecodable(pieceLength: Int) {
    let wide = "<a><b n='1'/>§<b n='2'/></a>".utf16.map { $0 == 0xA7 ? 0xD800 : $0 }
    let bytes = ([0xFEFF] + wide).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(throws: XLSXError.self) { try events(bytes, pieceLength: pieceLength) }
  }

  @Test(
    "a document type is refused, whatever it declares",
    arguments: ["<!DOCTYPE a>", "<!DOCTYPE a [<!ENTITY e 'x'>]>"])
  func documentType(declaration: String) {
    #expect(throws: XLSXError(.documentType, part: "xl/part.xml")) { try events(declaration + "<a/>") }
  }

  @Test("markup nested past the limit is refused")
  func depth() throws {
    #expect(try events("<a><b><c/></b></a>", depth: 3).count == 6)
    #expect(throws: XLSXError(.limitExceeded(.xmlDepth, allowed: 2), part: "xl/part.xml")) {
      try events("<a><b><c/></b></a>", depth: 2)
    }
  }
}

/// Records its calls; skips elements named `skip`.
private final class Recorder: MarkupHandler {
  private(set) var events: [String] = []

  func start(_ element: borrowing Element, depth: Int) throws(XLSXError) -> Descent {
    guard element.name.text != "skip" else { return .skip }
    events.append("<" + element.name.text + (element.string("n").map { " \($0)" } ?? ""))
    return .enter
  }

  func end(_ name: borrowing ElementName, depth: Int) throws(XLSXError) { events.append(">") }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(XLSXError) {
    let text = String(decoding: bytes, as: UTF8.self)
    if let last = events.last, last.hasSuffix("'") {
      events[events.count - 1] = String(last.dropLast()) + text + "'"
    } else {
      events.append("'\(text)'")
    }
  }
}
