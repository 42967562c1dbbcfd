/// What a conversion wrote, and what its user should know.
public struct ConversionSummary: Sendable {
  /// A worksheet or a file that was written.
  public struct Part: Sendable, Encodable {
    public var path: String
    /// The worksheet that was read or written; `nil` between two files of text.
    public var sheet: String?
    public var rows: Int
  }

  public var parts: [Part] = []
  /// Of the text that was read: `Windows-1252`.
  public var encoding: String?
  /// `; " CRLF`
  public var dialect: String?
  public var notices: [Message] = []
}

/// A conversion for programs.
public struct ConversionReport: Sendable, Encodable {
  public let rows: Int
  public let parts: [ConversionSummary.Part]
  public let encoding: String?
  public let dialect: String?
  public let notices: [String]

  public init(_ summary: ConversionSummary, in language: Language) {
    rows = summary.parts.reduce(0) { $0 + $1.rows }
    parts = summary.parts
    encoding = summary.encoding
    dialect = summary.dialect
    notices = summary.notices.map { $0.text(in: language) }
  }
}
