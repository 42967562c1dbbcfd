/// The text of a file as UTF-8, in a window that moves along it.
struct TextStream {
  let encoding: EncodingDetection
  let window = Window(capacity: chunk)
  /// The window holds the last of the text.
  private(set) var isAtEnd = false
  private let bytes: ByteStream
  private var decoder: TextDecoder
  private var piece: [UInt8] = []
  /// Bytes at the window's end that more bytes must decide.
  private var uncheckedCount = 0

  static let chunk = 256 << 10

  init(_ source: ByteStream, encoding given: TextEncoding?) throws(CSVError) {
    bytes = source
    if let given {
      let hasMark = try bytes.startsWith(given.byteOrderMark)
      encoding = EncodingDetection(given, hasByteOrderMark: hasMark, reason: .given)
    } else {
      encoding = try bytes.detectEncoding()
    }
    let markLength = encoding.hasByteOrderMark ? encoding.encoding.byteOrderMark.count : 0
    decoder = TextDecoder(encoding.encoding, offset: markLength)
    try bytes.skip(markLength)
    if encoding.encoding != .utf8 { piece = [UInt8](repeating: 0, count: Self.chunk / 4) }
  }

  var problems: TextProblems { decoder.problems }

  /// How much of the file has been read, from 0 to 1; `nil` for a pipe.
  var fractionRead: Double? {
    bytes.size.map { $0 > 0 ? min(1, Double(bytes.total) / Double($0)) : 1 }
  }

  /// Reads on; `false` at the end.
  @discardableResult
  mutating func fill() throws(CSVError) -> Bool {
    guard !isAtEnd else { return false }
    if encoding.encoding == .utf8 { try fillWithUTF8() } else { try fillByDecoding() }
    return !isAtEnd
  }

  private mutating func fillWithUTF8() throws(CSVError) {
    window.reserve(Self.chunk / 2)
    let unchecked = window.count - uncheckedCount
    let count = try bytes.read(into: window.free)
    window.grow(by: count)
    isAtEnd = count == 0
    uncheckedCount = window.count - decoder.check(window.bytes.span, from: unchecked, isLast: isAtEnd)
  }

  private mutating func fillByDecoding() throws(CSVError) {
    let count = try piece.readSome { (buffer) throws(CSVError) in try bytes.read(into: buffer) }
    isAtEnd = count == 0
    let piece = piece
    decoder.decode(piece.span.extracting(0..<count), isLast: isAtEnd, into: window)
  }
}
