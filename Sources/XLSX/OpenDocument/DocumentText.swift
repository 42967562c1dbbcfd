/// The text of a cell or a note, collected from its paragraphs.
///
/// Further blanks, tabs and line breaks are elements (OpenDocument 1.3 part 3, §6.1.2); white space that lays the markup out
/// collapses to one blank. Several blanks stay several, as the programs that write them mean them to. Paragraphs are
/// divided by line feeds.
struct DocumentText: ~Copyable {
  private var bytes = GrowingBuffer<UInt8>()
  private let limit: Int
  private var paragraphCount = 0
  /// How many paragraphs are open.
  private var level = 0
  /// Whether a blank would be one too many.
  private var isAfterBlank = true
  private var spanCount = 0
  /// The number of spans that were open when a raised one began.
  private var raisedSpan: Int?
  private var raised = TextPiece()

  init(limits: ReadingLimits) { limit = limits.cellLength }

  var count: Int { bytes.count }
  var contents: UnsafeBufferPointer<UInt8> { bytes.contents }

  mutating func begin() {
    bytes.removeAll()
    (paragraphCount, level, spanCount, raisedSpan) = (0, 0, 0, nil)
  }

  /// - Parameter styles: Tells raised spans; `nil` where they are read as they stand.
  mutating func start(
    _ element: borrowing Element, raisedBy styles: DocumentStyles? = nil
  ) throws(XLSXError) -> Descent {
    guard element.name.namespace == .text else { return .skip }
    if element.isNamed("p", in: .text) || element.isNamed("h", in: .text) {
      try startParagraph()
    } else if element.isNamed("s", in: .text) {
      // What is past the limit is refused by it.
      try appendBlanks(min(max(1, element.integer("c", in: .text) ?? 1), limit))
    } else if element.isNamed("tab", in: .text) {
      try appendSign(UInt8(ascii: "\t"))
    } else if element.isNamed("line-break", in: .text) {
      try appendSign(UInt8(ascii: "\n"))
    } else if element.isNamed("span", in: .text) {
      startSpan(element, styles)
    } else if element.isNamed("ruby-text", in: .text) || element.isNamed("note", in: .text) {
      return .skip
    }
    return .enter
  }

  private mutating func startParagraph() throws(XLSXError) {
    level += 1
    guard level == 1 else { return }
    paragraphCount += 1
    if paragraphCount > 1 { try appendSign(UInt8(ascii: "\n")) }
    isAfterBlank = true
  }

  private mutating func startSpan(_ element: borrowing Element, _ styles: DocumentStyles?) {
    spanCount += 1
    guard let styles, raisedSpan == nil, let name = element.bytes("style-name", in: .text),
      styles.raises(name)
    else { return }
    raisedSpan = spanCount
    raised.begin(isPreserved: true)
  }

  mutating func append(_ text: UnsafeBufferPointer<UInt8>) throws(XLSXError) {
    guard level > 0 else { return }
    var start = 0
    while start < text.count {
      let isBlank = Self.isBlank(text[start])
      var end = start + 1
      while end < text.count, Self.isBlank(text[end]) == isBlank { end += 1 }
      let run = UnsafeBufferPointer(rebasing: text[start..<end])
      if !isBlank || run.allSatisfy({ $0 == 0x20 }) {
        try appendPiece(run)
      } else if !isAfterBlank {
        try appendSign(UInt8(ascii: " "))
      }
      isAfterBlank = isBlank
      start = end
    }
  }

  mutating func end(_ name: borrowing ElementName) {
    if name.isNamed("p", in: .text) || name.isNamed("h", in: .text) {
      level -= 1
    } else if name.isNamed("span", in: .text) {
      if raisedSpan == spanCount {
        raised.finishRaised(into: &bytes)
        raisedSpan = nil
      }
      spanCount -= 1
    }
  }

  private mutating func appendBlanks(_ count: Int) throws(XLSXError) {
    for _ in 0..<count { try appendSign(UInt8(ascii: " ")) }
  }

  private mutating func appendSign(_ sign: UInt8) throws(XLSXError) {
    try withUnsafePointer(to: sign) { sign throws(XLSXError) in
      try appendPiece(UnsafeBufferPointer(start: sign, count: 1))
    }
    isAfterBlank = false
  }

  private mutating func appendPiece(_ piece: UnsafeBufferPointer<UInt8>) throws(XLSXError) {
    guard bytes.count + raised.count + piece.count <= limit else {
      throw XLSXError(.limitExceeded(.cellLength, allowed: limit))
    }
    if raisedSpan == nil { bytes.append(contentsOf: piece) } else { raised.append(piece) }
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
  }
}
