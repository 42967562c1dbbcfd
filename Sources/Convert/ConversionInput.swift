internal import AfstemCSV
internal import AfstemFiles
internal import AfstemModel
internal import AfstemRead
internal import SystemPackage
internal import AfstemXLSX

/// The input of a conversion: a file, or standard input.
struct ConversionInput {
  /// `-` for standard input.
  let path: String
  /// Detected from its first bytes.
  let format: FileFormat
  /// Bytes read from a pipe to detect the format.
  private let head: [UInt8]
  /// The text of a file whose lines are in two encodings.
  private var mixed: MixedText?
  /// Where a file that is redirected to standard input begins; `nil` for a pipe.
  private var start: Int?

  init(_ path: String) throws(Errno) {
    self.path = path
    guard path == "-" else {
      (head, format) = ([], try FileFormat(path: path))
      return
    }
    start = FileDescriptor.standardInput.position
    let looked = try StandardInput.look()
    head = looked.isTaken ? looked.head : []
    format = FileFormat(stream: looked.head)
  }

  /// Reads the records of the input, or of what has been read of a pipe, and leaves the input where it is.
  ///
  /// - Parameters:
  ///   - options: With the encoding and the dialect, which are not detected again.
  ///   - body: Returns whether to go on.
  func forEachRecord(_ options: CSVReader.Options, _ body: (borrowing Record) -> Bool) throws {
    guard path == "-" else { return try Self.read(try reader(options), body) }
    let input = FileDescriptor.standardInput
    guard let start, let place = input.position else {
      let end = head.count < StandardInput.headLength ? head.count : wholeLines
      return try Self.read(try CSVReader(bytes: Array(head[..<end]), options: options), body)
    }
    try input.move(to: start)
    try Self.read(try CSVReader(descriptor: 0, options: options), body)
    try input.move(to: place)
  }

  /// The length of the head without the line that it cuts off.
  private var wholeLines: Int { head.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? head.count }

  private static func read(_ reader: consuming CSVReader, _ body: (borrowing Record) -> Bool) throws {
    while let record = try reader.next(), body(record) {}
  }

  /// Whether there is nothing in the file.
  var isEmpty: Bool { format == .delimited && path != "-" && (try? OpenFile(reading: path).byteCount) == 0 }

  /// Puts the lines of a file that is in two encodings into one; `false` if it is in one.
  mutating func mend(_ encoding: EncodingDetection) throws(CSVError) -> Bool {
    guard path != "-" else { return false }
    // Where few characters are damaged, they remain so.
    if case .mostlyUTF8(let characters, let invalid) = encoding.reason, invalid * 4 < characters {
      return false
    }
    mixed = try MixedText(path: path, in: encoding)
    return mixed != nil
  }

  /// Which lines were mended.
  var notices: [Message] { mixed.map { [$0.notice] } ?? [] }

  func reader(_ options: CSVReader.Options) throws(CSVError) -> CSVReader {
    if let mixed {
      var options = options
      options.encoding = .utf8
      return try CSVReader(bytes: mixed.bytes, options: options)
    }
    return path == "-"
      ? try CSVReader(descriptor: 0, head: head, options: options)
      : try CSVReader(path: path, options: options)
  }

  /// Whether it is standard input and may be an archive, which is read out of order.
  var mayBePacked: Bool {
    guard path == "-" else { return false }
    return switch format {
    case .workbook, .compoundFile, .other(.packed("gzip")): true
    case .delimited, .other: false
    }
  }

  /// A copy of standard input.
  func spooled(sizeLimit: Int?) throws(RunError) -> SpooledInput {
    try SpooledInput(head: head, limit: sizeLimit ?? SpooledInput.usualLimit)
  }

  /// Opens the workbook for the duration of a closure.
  func withWorkbook(sizeLimit: Int?, _ use: (Workbook) throws -> Void) throws {
    try use(try Workbook(path: path, limits: Self.limits(sizeLimit)))
  }

  /// Unless a limit is given, a workbook may have any size, but not expand more than a genuine one does.
  private static func limits(_ sizeLimit: Int?) -> ReadingLimits {
    var limits = ReadingLimits.unbounded
    if let sizeLimit {
      limits.fileBytes = sizeLimit
      limits.inflatedBytes = sizeLimit
    } else {
      limits.inflationRatio = ReadingLimits().inflationRatio
    }
    return limits
  }
}
