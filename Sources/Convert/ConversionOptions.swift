internal import AfstemCSV

/// The options of `afstem convert`.
package struct ConversionOptions: Sendable, Hashable {
  /// How delimited text is written by default.
  package enum OutputDialect: String, Sendable, Hashable, CaseIterable {
    /// UTF-8, commas, CRLF, decimal points: RFC 4180.
    case rfc4180
    /// Byte order mark, semicolons, CRLF, decimal commas.
    case excelDanish = "excel-da"
  }

  /// The types that fields get in a worksheet.
  package enum FieldTypes: Sendable, Hashable {
    /// Numbers and dates where converting them back gives the same text, decided for each column; otherwise text.
    case auto
    case text
    /// By column, from a file.
    case file(String)
  }

  /// The line of the header in delimited text.
  package enum HeaderLine: Sendable, Hashable {
    /// Detected.
    case found
    case none
    /// Counts from 1; the lines above it are left out.
    case line(Int)
  }

  /// The format of the text that is read, or of the text that is written from a workbook; `nil` values are detected, or
  /// the dialect's.
  package var text = TextFormat()
  /// The format of the text that is written from text; `nil` values are the dialect's.
  package var writing = TextFormat()
  package var dialect = OutputDialect.rfc4180
  package var types = FieldTypes.auto
  package var header = HeaderLine.found
  /// Whether to put an apostrophe before text that a spreadsheet would run as a formula; `nil` for the dialect's way.
  package var neutralisesFormulas: Bool?
  /// Whether to leave short rows of a worksheet short instead of padding them.
  package var keepsRowLengths = false
  /// The worksheet to read, by name or by number (counting from 1); by default the first that is visible.
  package var sheet: String?
  /// Whether to write every worksheet to a file of its own, in the folder that `output` names.
  package var convertsAllSheets = false
  /// The maximum size of the input in bytes, before and after decompression.
  ///
  /// `nil` for no limit but that of a compression ratio of 200.
  package var sizeLimit: Int?

  package init() {}

  /// The first line of delimited text that is converted: a header that is told has nothing above it.
  var firstLine: Int {
    if case .line(let number) = header { number } else { 1 }
  }
}

/// The format of values in delimited text.
package struct TextFormat: Sendable, Hashable {
  /// By name: `windows-1252`.
  package var encoding: String?
  package var delimiter: Character?
  /// Whether the decimal mark is a comma.
  package var hasDecimalComma: Bool?
  /// ISO 8601 if `nil`.
  package var dates: DateNotation?

  package init() {}

  package enum DateNotation: Sendable, Hashable {
    case pattern(DatePattern)
    /// No text is read as a date, and dates are written as serial numbers.
    case serial
  }

  /// The format with its `nil` values taken from another.
  func completed(by other: Self) -> Self {
    var format = self
    format.encoding = encoding ?? other.encoding
    format.delimiter = delimiter ?? other.delimiter
    format.hasDecimalComma = hasDecimalComma ?? other.hasDecimalComma
    format.dates = dates ?? other.dates
    return format
  }

  /// Whether an encoding has the name.
  package static func knows(encoding name: String) -> Bool { TextEncoding(named: name) != nil }

  /// The names of the encodings.
  package static var encodings: [String] { TextEncoding.allCases.map(\.rawValue) }

  var datePattern: DatePattern? {
    switch dates {
    case nil: .iso
    case .pattern(let pattern): pattern
    case .serial: nil
    }
  }

  var decimalMark: UInt8 { UInt8(ascii: hasDecimalComma == true ? "," : ".") }
}
