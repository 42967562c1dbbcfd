/// What `afstem convert` is told beside its input and output.
public struct ConversionOptions: Sendable, Hashable {
  /// What a field of delimited text becomes in a worksheet.
  public enum FieldTypes: String, Sendable, Hashable, CaseIterable {
    /// A number or a date where the text is exactly what the way back would write; otherwise text.
    case auto
    case text
  }

  /// How delimited text is written.
  public enum OutputDialect: String, Sendable, Hashable, CaseIterable {
    /// UTF-8, commas, CRLF, decimal points: RFC 4180.
    case rfc4180
    /// Byte order mark, semicolons, CRLF, decimal commas.
    case excelDanish = "excel-da"
  }

  public var reading = ReadingOptions()
  /// The decimal mark of delimited input is a comma.
  public var hasDecimalComma = false
  public var types = FieldTypes.auto
  public var dialect = OutputDialect.rfc4180
  /// The delimiter of delimited output, where it is not the dialect's.
  public var outputDelimiter: Character?
  /// Text that a spreadsheet would take for a formula gets an apostrophe.
  public var neutralisesFormulas = false
  /// The worksheet to read, by its name or by its number, which counts from 1; otherwise the first that is shown.
  public var sheet: String?

  public init() {}
}
