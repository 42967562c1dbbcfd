/// The dialect of a file, and what speaks for it.
public struct DialectDetection: Sendable, Hashable {
  /// One thing that was weighed, in the order of its weight.
  public enum Reason: Sendable, Hashable {
    /// The caller said so.
    case given
    /// The first line is `sep=;`.
    case separatorLine
    /// So many of the sample's records have the same number of fields.
    case consistent(records: Int, of: Int, fields: Int)
    /// So many of the fields are numbers, dates or other plain values, in percent.
    case plainValues(percent: Int)
    /// Quotes stand around fields.
    case quotedFields(Int)
    /// The next best delimiter explains the sample nearly as well.
    case rival(delimiter: UInt8)
    /// No delimiter divides the sample into columns: one column is assumed.
    case singleColumn
    case empty
  }

  public var dialect: Dialect
  /// From 0, a guess, to 1, certain.
  public var confidence: Double
  public var reasons: [Reason]

  public init(_ dialect: Dialect, confidence: Double, reasons: [Reason]) {
    self.dialect = dialect
    self.confidence = confidence
    self.reasons = reasons
  }

  /// Whether a reader should go on without asking.
  public var isReliable: Bool { confidence >= 0.5 }
}

extension DialectDetection.Reason: CustomStringConvertible {
  public var description: String {
    switch self {
    case .given: "as told"
    case .separatorLine: "the first line names the delimiter"
    case .consistent(let records, let total, let fields):
      "\(records) of \(total) records have \(fields) fields"
    case .plainValues(let percent): "\(percent) % of the fields are plain values"
    case .quotedFields(let count): "\(count) fields are quoted"
    case .rival(let delimiter): "'\(Dialect.name(of: delimiter))' explains the sample nearly as well"
    case .singleColumn: "no delimiter divides the lines into columns"
    case .empty: "nothing to judge by"
    }
  }
}
