internal import CSV

/// What `afstem convert` is told beside its input and output.
package struct ConversionOptions: Sendable, Hashable {
  /// How delimited text is written, where nothing else is told.
  package enum OutputDialect: String, Sendable, Hashable, CaseIterable {
    /// UTF-8, commas, CRLF, decimal points: RFC 4180.
    case rfc4180
    /// Byte order mark, semicolons, CRLF, decimal commas.
    case excelDanish = "excel-da"
  }

  /// What fields become in a worksheet.
  package enum FieldTypes: Sendable, Hashable {
    /// A number or a date where the text is exactly what the way back would write; otherwise text.
    case auto
    case text
    /// As a file says, column by column.
    case file(String)
  }

  /// Which line of delimited text holds the labels.
  package enum HeaderLine: Sendable, Hashable {
    /// The first that looks like it.
    case found
    case none
    /// Counts from 1.
    case line(Int)
  }

  /// The delimited text that is read, or the one that is written where none is; what is `nil` is found out, or the
  /// dialect's.
  package var text = TextFormat()
  /// The delimited text that is written where other such text is read; what is `nil` is the dialect's.
  package var writing = TextFormat()
  package var dialect = OutputDialect.rfc4180
  package var types = FieldTypes.auto
  package var header = HeaderLine.found
  /// Text that a spreadsheet would take for a formula gets an apostrophe; `nil` for what the dialect is for.
  package var neutralisesFormulas: Bool?
  /// A row of a worksheet that is shorter than those before stays so.
  package var keepsRowLengths = false
  /// The worksheet to read, by its name or by its number, which counts from 1; otherwise the first that is shown.
  package var sheet: String?
  /// Every worksheet is written, each to a file of its own in the folder that is the output.
  package var convertsAllSheets = false
  /// The most bytes that are read of the input, unpacked ones included.
  ///
  /// `nil` for files of any size, unless they unpack to more than 200 times their own.
  package var sizeLimit: Int?

  package init() {}
}

/// How values stand in delimited text.
package struct TextFormat: Sendable, Hashable {
  /// By name: `windows-1252`.
  package var encoding: String?
  package var delimiter: Character?
  /// The decimal mark is a comma.
  package var hasDecimalComma: Bool?
  /// How dates stand in the text; ISO 8601 where nothing is said.
  package var dates: DateNotation?

  package init() {}

  package enum DateNotation: Sendable, Hashable {
    case pattern(DatePattern)
    /// No text is a date, and a date is written as its serial number.
    case serial
  }

  /// The same format, what it leaves open taken from another.
  func completed(by other: Self) -> Self {
    var format = self
    format.encoding = encoding ?? other.encoding
    format.delimiter = delimiter ?? other.delimiter
    format.hasDecimalComma = hasDecimalComma ?? other.hasDecimalComma
    format.dates = dates ?? other.dates
    return format
  }

  /// Whether a name is one of an encoding.
  package static func knows(encoding name: String) -> Bool { TextEncoding(named: name) != nil }

  /// The encodings' own names.
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
