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
  /// Where it is a pipe, its first megabyte decides the encoding: text that is ASCII up to there is taken for UTF-8, and
  /// what does not fit later is told by ``textProblems``.
  ///
  /// - Parameter head: Bytes that were read from the descriptor before, to look at them.
  public init(
    descriptor: CInt, head: [UInt8] = [], options: Options = Options()
  ) throws(CSVError) {
    let bytes = ByteStream(
      descriptor: descriptor, head: head, isOwned: false, limit: options.limits.bytes)
    try self.init(bytes, options)
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
    let isWhole = try readSample(of: &text)
    return DialectDetector().detect(sample(of: text).span, isWhole: isWhole)
  }

  /// Reads as much as the dialect is judged by; says whether that is all there is.
  private static func readSample(of text: inout TextStream) throws(CSVError) -> Bool {
    while text.window.count < sampleLength, try text.fill() {}
    return text.isAtEnd && text.window.count <= sampleLength
  }

  private static func sample(of text: TextStream) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: text.window.bytes.prefix(sampleLength))
  }

  /// How much of the text the dialect is judged by, in bytes.
  private static let sampleLength = 128 << 10

  /// What is wrong with the text read so far.
  public var textProblems: TextProblems { text.problems }

  /// How much of the file has been read, from 0 to 1; `nil` for a pipe.
  public var fractionRead: Double? { text.fractionRead }

  /// Where the table and its labels stand, as far as the head of the file tells; to be asked for before any record.
  public mutating func tableShape() throws(CSVError) -> TableShape {
    let isWhole = try Self.readSample(of: &text)
    let trial = DialectTrial(dialect.dialect, Self.sample(of: text).span, isWhole: isWhole)
    return TableShape(trial, isWhole: isWhole)
  }

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
