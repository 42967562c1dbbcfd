/// How much a workbook may ask of the machine that reads it.
///
/// The defaults fit what people mail each other. Each limit met is an ``XLSXError`` that names it.
public struct ReadingLimits: Sendable, Hashable {
  /// Bytes of the file: 64 MiB.
  public var fileSize = 64 << 20
  /// Bytes of all that is inflated from one workbook: 512 MiB.
  public var inflatedSize = 512 << 20
  /// Inflated bytes for each compressed one, past an entry's first MiB: 200.
  public var inflationRatio = 200
  /// Entries of the archive: 4096.
  public var entries = 4_096
  /// Rows that hold cells, in each worksheet: all that Excel has.
  public var rows = CellReference.lastRow
  /// The highest column, in each worksheet: the last that Excel has.
  public var columns = CellReference.lastColumn
  /// UTF-8 bytes of a cell's text: 128 KiB, four for each of Excel's 32 767 characters.
  public var cellLength = 128 << 10
  /// UTF-8 bytes of all that a row's cells say: 16 MiB.
  public var rowLength = 16 << 20
  /// Elements within elements: 64.
  public var markupDepth = 64
  /// Shared strings: 4 million.
  public var sharedStrings = 4_000_000

  public init() {}

  /// Nothing but what the format itself allows.
  public static var unbounded: Self {
    var limits = Self()
    limits.fileSize = .max
    limits.inflatedSize = .max
    limits.inflationRatio = .max
    limits.sharedStrings = Int(Int32.max)
    return limits
  }

  /// A limit by its name.
  public enum Limit: String, Sendable, Hashable {
    case fileSize, inflatedSize, inflationRatio, entries, rows, columns, cellLength, rowLength,
      markupDepth, sharedStrings
  }
}
