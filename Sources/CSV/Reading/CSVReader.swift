/// Reads the records of a delimited file, one at a time, from a path, a descriptor or bytes.
///
/// The encoding and the dialect are detected unless given. Memory holds one record and a window around it, whatever
/// the size of the file.
///
/// ```swift
/// var reader = try CSVReader(path: path)
/// while let record = try reader.next() {
///   print(record.line, record.strings)
/// }
/// ```
///
/// Reading blocks. A reader that has thrown an error gives no defined records after it.
public struct CSVReader: ~Copyable {
  /// What a caller knows of the file, and how it is to be read.
  public struct Options: Sendable, Hashable {
    /// The encoding; `nil` to detect it.
    public var encoding: TextEncoding?
    /// The dialect; `nil` to detect it.
    public var dialect: Dialect?
    /// The delimiter, where the rest of the dialect is to be detected; `nil` to detect it too.
    public var delimiter: UInt8?
    /// How much is accepted.
    public var limits: Limits
    /// Whether an empty line is a record of one empty field; otherwise it is skipped.
    public var keepsBlankLines: Bool

    /// Creates options; what is not given is detected or has its default.
    public init(
      encoding: TextEncoding? = nil, dialect: Dialect? = nil, delimiter: UInt8? = nil,
      limits: Limits = Limits(), keepsBlankLines: Bool = false
    ) {
      self.encoding = encoding
      self.dialect = dialect
      self.delimiter = delimiter
      self.limits = limits
      self.keepsBlankLines = keepsBlankLines
    }
  }

  /// The encoding of the file, detected or given.
  public let encoding: EncodingDetection
  /// The dialect of the file, detected or given.
  public let dialect: DialectDetection
  private var text: TextStream
  private var tokeniser: Tokeniser
  /// Whether the tokeniser has already found the record that is next.
  private var isAhead = false
  /// The lifetime on which borrowed records depend.
  ///
  /// It is not `Void`: with a property of that type, Swift 6.3 destroys the reader before it is initialised when it
  /// optimises the initialiser.
  private var loan = false

  /// Opens a file, and closes it when the reader goes away.
  ///
  /// A file that can be read twice is read once to detect its encoding, though only as far as the encoding is in doubt.
  ///
  /// - Throws: ``CSVError`` if the file cannot be opened or read, or has too many bytes.
  /// - Complexity: O(*n*) in the file's bytes if the encoding is detected, otherwise O(1).
  public init(path: String, options: Options = Options()) throws(CSVError) {
    try self.init(ByteStream(path: path, limit: options.limits.bytes), options)
  }

  /// Reads the bytes of a file in any encoding.
  ///
  /// - Throws: ``CSVError`` if there are too many bytes.
  /// - Complexity: O(*n*) in the bytes if the encoding is detected, otherwise O(1).
  public init(bytes: [UInt8], options: Options = Options()) throws(CSVError) {
    try self.init(ByteStream(bytes: bytes, limit: options.limits.bytes), options)
  }

  /// Reads from an open descriptor, such as standard input, and leaves it open.
  ///
  /// The encoding of a pipe is detected from its first MiB. If that is ASCII, the encoding is taken to be UTF-8, and
  /// later bytes that are not valid UTF-8 are reported in ``textProblems``.
  ///
  /// - Parameters:
  ///   - descriptor: An open file descriptor.
  ///   - head: Bytes that the caller has already read from the descriptor.
  ///   - options: What is known of the file.
  /// - Throws: ``CSVError`` if the descriptor cannot be read, or gives too many bytes.
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
    self.init(text, dialect, options)
  }

  private init(_ text: consuming TextStream, _ dialect: DialectDetection, _ options: Options) {
    encoding = text.encoding
    self.dialect = dialect
    tokeniser = Tokeniser(
      dialect.dialect, limits: options.limits, keepsBlankLines: options.keepsBlankLines)
    self.text = text
  }

  private static func dialect(of text: inout TextStream, _ options: Options) throws(CSVError)
    -> DialectDetection
  {
    if let given = options.dialect { return DialectDetection(given, confidence: 1, reasons: [.given]) }
    let isWhole = try readSample(of: &text)
    return DialectDetector().detect(
      text.window.bytes.extracting(first: sampleLength), isWhole: isWhole, delimiter: options.delimiter)
  }

  /// Reads the sample by which the dialect is detected; `true` if it is the whole file.
  private static func readSample(of text: inout TextStream) throws(CSVError) -> Bool {
    while text.window.count < sampleLength, try text.fill() {}
    return text.isAtEnd && text.window.count <= sampleLength
  }

  /// The length of the sample by which the dialect is detected, in bytes.
  private static let sampleLength = 128 << 10

  /// The damage found in the text read so far.
  ///
  /// Text is read ahead of records: problems may lie beyond the record last returned.
  public var textProblems: TextProblems { text.problems }

  /// How much of the file has been read, from 0 to 1; `nil` for a pipe.
  public var fractionRead: Double? { text.fractionRead }

  /// Estimates from the first 128 KiB where in the file the table and its labels are.
  ///
  /// Call it before the first call to ``next()`` or ``hasNext()``; it does not change which records follow.
  ///
  /// - Throws: ``CSVError`` if the file cannot be read.
  public mutating func tableShape() throws(CSVError) -> TableShape {
    let isWhole = try Self.readSample(of: &text)
    let sample = text.window.bytes.extracting(first: Self.sampleLength)
    return TableShape(DialectTrial(dialect.dialect, sample, isWhole: isWhole), isWhole: isWhole)
  }

  /// Whether there is another record, which the next call to ``next()`` returns.
  ///
  /// Like ``next()``, it ends the life of the record before.
  ///
  /// - Throws: ``CSVError`` if the file cannot be read, or exceeds a limit.
  public mutating func hasNext() throws(CSVError) -> Bool {
    if !isAhead { isAhead = try advance() }
    return isAhead
  }

  /// The next record, valid until the next call; `nil` at the end.
  ///
  /// - Throws: ``CSVError`` if the file cannot be read, or exceeds a limit.
  /// - Complexity: O(*n*) in the record's bytes. If a quote is never closed, everything after it that
  ///   ``Limits/recordLength`` allows is read to find that out.
  @_lifetime(&self)
  public mutating func next() throws(CSVError) -> Record? {
    if isAhead {
      isAhead = false
    } else {
      guard try advance() else { return nil }
    }
    return _overrideLifetime(Self.record(tokeniser, text.window.bytes), mutating: &loan)
  }

  /// The record that the tokeniser found, with the lifetime that the caller gives it.
  ///
  /// What it points into stays as it is until the reader is called again.
  @_lifetime(immortal)
  private static func record(_ tokeniser: borrowing Tokeniser, _ window: Span<UInt8>) -> Record {
    let record = Record(
      line: tokeniser.line, index: tokeniser.index, offset: tokeniser.windowOffset + tokeniser.start,
      flaws: tokeniser.flaws, escape: tokeniser.dialect.escape, window: window, shape: tokeniser.shape)
    return _overrideLifetime(record, copying: ())
  }

  /// Finds the next record; `false` at the end.
  private mutating func advance() throws(CSVError) -> Bool {
    while true {
      switch try tokeniser.next(in: text.window, isLast: text.isAtEnd) {
      case .record: return true
      case .end: return false
      case .incomplete:
        let consumed = tokeniser.end
        text.discard(consumed)
        tokeniser.discard(consumed)
        try text.fill()
      }
    }
  }
}

extension Tokeniser {
  fileprivate mutating func next(in window: borrowing Window, isLast: Bool) throws(CSVError) -> Outcome {
    try next(in: window.bytes, isLast: isLast)
  }
}
