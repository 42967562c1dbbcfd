/// Reads the records of a delimited file one at a time, from a path, a descriptor or bytes.
///
/// The encoding and the dialect are found out unless they are given. Memory holds one record and a window around
/// it, whatever the file's size.
///
/// ```swift
/// var reader = try CSVReader(path: "politi.csv")
/// while let record = try reader.next() {
///   print(record.line, record.strings)
/// }
/// ```
public struct CSVReader: ~Copyable {
  /// What a caller knows or wants beforehand.
  public struct Options: Sendable, Hashable {
    /// `nil` to find it out.
    public var encoding: TextEncoding?
    /// `nil` to find it out.
    public var dialect: Dialect?
    public var limits: Limits
    /// Whether a line with nothing on it is a record of one empty field; otherwise it is passed over.
    public var keepsBlankLines: Bool

    public init(
      encoding: TextEncoding? = nil, dialect: Dialect? = nil, limits: Limits = Limits(),
      keepsBlankLines: Bool = false
    ) {
      self.encoding = encoding
      self.dialect = dialect
      self.limits = limits
      self.keepsBlankLines = keepsBlankLines
    }
  }

  public let encoding: EncodingDetection
  public let dialect: DialectDetection
  private var text: TextStream
  private var tokeniser: Tokeniser

  /// - Throws: `CSVError` where the file cannot be opened or read, or breaks a limit.
  public init(path: String, options: Options = Options()) throws(CSVError) {
    try self.init(ByteStream(path: path, limit: options.limits.bytes), options)
  }

  public init(bytes: [UInt8], options: Options = Options()) throws(CSVError) {
    try self.init(ByteStream(bytes: bytes, limit: options.limits.bytes), options)
  }

  /// Reads an open descriptor, such as standard input, and leaves it open.
  ///
  /// Where it is a pipe, its first megabyte decides the encoding.
  public init(descriptor: CInt, options: Options = Options()) throws(CSVError) {
    try self.init(ByteStream(descriptor: descriptor, isOwned: false, limit: options.limits.bytes), options)
  }

  private init(_ bytes: ByteStream, _ options: Options) throws(CSVError) {
    var text = try TextStream(bytes, encoding: options.encoding)
    let dialect = try Self.dialect(of: &text, options)
    self.text = text
    self.dialect = dialect
    encoding = text.encoding
    tokeniser = Tokeniser(
      dialect.dialect, limits: options.limits, keepsBlankLines: options.keepsBlankLines)
  }

  private static func dialect(of text: inout TextStream, _ options: Options) throws(CSVError)
    -> DialectDetection
  {
    if let given = options.dialect { return DialectDetection(given, confidence: 1, reasons: [.given]) }
    while text.window.count < sampleLength, try text.fill() {}
    let sample = text.window.bytes.prefix(sampleLength)
    let isWhole = text.isAtEnd && text.window.count <= sampleLength
    return DialectDetector().detect(UnsafeBufferPointer(rebasing: sample).span, isWhole: isWhole)
  }

  /// How much of the text the dialect is judged by, in bytes.
  private static let sampleLength = 128 << 10

  /// What is wrong with the text read so far.
  public var textProblems: TextProblems { text.problems }

  /// The next record, valid until the one after it is asked for; `nil` at the end.
  ///
  /// - Throws: `CSVError` where the file cannot be read further or breaks a limit.
  public mutating func next() throws(CSVError) -> Record? {
    while true {
      switch try tokeniser.next(in: text.window.bytes.span, isLast: text.isAtEnd) {
      case .record: return record
      case .end: return nil
      case .incomplete:
        let consumed = tokeniser.end
        text.window.discard(consumed)
        tokeniser.discard(consumed)
        try text.fill()
      }
    }
  }

  private var record: Record {
    Record(
      line: tokeniser.line, index: tokeniser.index, offset: tokeniser.windowOffset + tokeniser.start,
      flaws: tokeniser.flaws, window: text.window.bytes, shape: tokeniser.shape,
      escape: tokeniser.dialect.escape)
  }
}
