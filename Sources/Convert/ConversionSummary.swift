package import AfstemModel

/// The result of a conversion, and notices for its user.
package struct ConversionSummary: Sendable {
  /// A worksheet or a file that was written.
  package struct Part: Sendable, Encodable {
    package var path: String
    /// The worksheet that was read or written; `nil` for text to text.
    package var sheet: String?
    package var rows: Int
  }

  package var parts: [Part] = []
  /// Of the text that was read, such as `Windows-1252`.
  package var encoding: String?
  /// `; " CRLF`
  package var dialect: String?
  package var notices: [Message] = []
  /// The worksheets that are shown beside the one that was written, where none was named.
  package var sheetsLeft: [String] = []
}

/// The result of a conversion as JSON.
package struct ConversionReport: Sendable, Encodable {
  package let rows: Int
  package let parts: [ConversionSummary.Part]
  package let encoding: String?
  package let dialect: String?
  package let notices: [String]

  package init(_ summary: ConversionSummary, in language: Language) {
    rows = summary.parts.reduce(0) { $0 + $1.rows }
    parts = summary.parts
    encoding = summary.encoding
    dialect = summary.dialect
    notices = summary.notices.map { $0.text(in: language) }
  }
}
