internal import CSV
internal import Files
internal import Read
internal import SystemPackage
internal import XLSX

/// The input of a conversion: a file, or standard input.
struct ConversionInput {
  /// `-` for standard input.
  let path: String
  /// Detected from its first bytes.
  let format: FileFormat
  /// Bytes read from a pipe to detect the format.
  private let head: [UInt8]

  init(_ path: String) throws(Errno) {
    self.path = path
    guard path == "-" else {
      (head, format) = ([], try FileFormat(path: path))
      return
    }
    let looked = try StandardInput.look()
    head = looked.isTaken ? looked.head : []
    format = FileFormat(head: looked.head)
  }

  func reader(_ options: CSVReader.Options) throws(CSVError) -> CSVReader {
    path == "-"
      ? try CSVReader(descriptor: 0, head: head, options: options)
      : try CSVReader(path: path, options: options)
  }

  /// Opens the workbook for the duration of a closure; one from a pipe is copied to a temporary file meanwhile.
  func withWorkbook(sizeLimit: Int?, _ use: (Workbook) throws -> Void) throws {
    let limits = Self.limits(sizeLimit)
    guard path == "-" else { return try use(try Workbook(path: path, limits: limits)) }
    let copy = try SpooledInput(head: head, limit: sizeLimit ?? SpooledInput.usualLimit)
    try use(try Workbook(path: copy.path, limits: limits))
    withExtendedLifetime(copy) {}
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
