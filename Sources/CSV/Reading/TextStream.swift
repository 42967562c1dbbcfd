/// The text of a file as UTF-8, in a window that moves along it.
struct TextStream: ~Copyable {
  let encoding: EncodingDetection
  private(set) var window: Window
  /// Whether the window holds the end of the text.
  private(set) var isAtEnd = false
  private let bytes: ByteStream
  private var decoder: TextDecoder
  /// Bytes to decode; empty if the encoding is UTF-8.
  private var piece: [UInt8]
  /// The number of bytes at the window's end that cannot be checked before more bytes are read.
  private var uncheckedCount = 0

  static let chunk = 256 << 10

  init(_ source: ByteStream, encoding given: TextEncoding?) throws(CSVError) {
    let encoding = try Self.encoding(of: source, given)
    let markLength = encoding.hasByteOrderMark ? encoding.encoding.byteOrderMark.count : 0
    try source.skip(markLength)
    self.encoding = encoding
    bytes = source
    decoder = TextDecoder(encoding.encoding, offset: markLength)
    piece = [UInt8](repeating: 0, count: encoding.encoding == .utf8 ? 0 : Self.chunk / 4)
    window = Window(capacity: Self.chunk)
  }

  private static func encoding(
    of source: ByteStream, _ given: TextEncoding?
  ) throws(CSVError) -> EncodingDetection {
    guard let given else { return try source.detectEncoding() }
    let hasMark = try source.startsWith(given.byteOrderMark)
    return EncodingDetection(given, hasByteOrderMark: hasMark, reason: .given)
  }

  var problems: TextProblems { decoder.problems }

  /// How much of the file has been read, from 0 to 1; `nil` for a pipe.
  var fractionRead: Double? {
    bytes.size.map { $0 > 0 ? min(1, Double(bytes.total) / Double($0)) : 1 }
  }

  /// Drops text from the start of the window.
  mutating func discard(_ count: Int) { window.discard(count) }

  /// Adds text to the window; `false` at the end.
  @discardableResult
  mutating func fill() throws(CSVError) -> Bool {
    guard !isAtEnd else { return false }
    if encoding.encoding == .utf8 { try fillWithUTF8() } else { try fillByDecoding() }
    return !isAtEnd
  }

  private mutating func fillWithUTF8() throws(CSVError) {
    window.reserve(Self.chunk / 2)
    let unchecked = window.count - uncheckedCount
    let bytes = bytes
    let count = try window.append { (room) throws(CSVError) in try bytes.read(into: room) }
    isAtEnd = count == 0
    uncheckedCount = window.count - decoder.check(window, from: unchecked, isLast: isAtEnd)
  }

  private mutating func fillByDecoding() throws(CSVError) {
    let count = try bytes.read(into: &piece)
    isAtEnd = count == 0
    let piece = piece
    decoder.decode(piece.span.extracting(0..<count), isLast: isAtEnd, into: &window)
  }
}
