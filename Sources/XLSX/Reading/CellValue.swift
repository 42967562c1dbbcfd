/// What a cell holds. Bytes are UTF-8, and lent: they live until the next row is asked for.
@frozen public enum CellValue: ~Escapable, BitwiseCopyable {
  /// The cell is there, as formatted cells are, and holds nothing.
  case empty
  /// A number exactly as written, such as `1800000`, `-12.5` or `1E-3`.
  case number(Span<UInt8>)
  /// Text with its escapes undone and the runs of rich text joined; phonetic text is left out.
  case text(Span<UInt8>)
  case boolean(Bool)
  /// An error's code, such as `#REF!`.
  case error(Span<UInt8>)
  /// A date in the words of ISO 8601, as a cell of type `d` states it.
  case date(Span<UInt8>)
  /// A formula that the workbook holds no result of.
  case formulaWithoutValue
}
