/// The dialect of a file, how certain it is, and why.
public struct DialectDetection: Sendable, Hashable {
  /// One piece of evidence.
  public enum Reason: Sendable, Hashable {
    /// The caller named the dialect.
    case given
    /// The first line names the delimiter, as in `sep=;`.
    case separatorLine
    /// This many of the sample's records have the same number of fields.
    case consistent(records: Int, of: Int, fields: Int)
    /// This share of the fields are numbers, dates or other plain values; in percent, rounded down.
    case plainValues(percent: Int)
    /// This many fields are quoted.
    case quotedFields(Int)
    /// The next best delimiter explains the sample nearly as well.
    case rival(delimiter: UInt8)
    /// No delimiter divides the sample into columns: the dialect is one that leaves every line whole.
    case singleColumn
    /// The sample is empty.
    case empty
  }

  /// The dialect.
  public var dialect: Dialect
  /// From 0, a guess, to 1, certain.
  public var confidence: Double
  /// The evidence, the weightiest first; never empty.
  public var reasons: [Reason]

  init(_ dialect: Dialect, confidence: Double, reasons: [Reason]) {
    self.dialect = dialect
    self.confidence = confidence
    self.reasons = reasons
  }

  /// Whether the dialect is certain enough to go on without asking: a confidence of at least 0.5.
  public var isReliable: Bool { confidence >= 0.5 }
}

extension DialectDetection.Reason: CustomStringConvertible {
  /// The reason in English.
  public var description: String {
    switch self {
    case .given: "given by the caller"
    case .separatorLine: "the first line names the delimiter"
    case .consistent(let records, let total, let fields):
      "\(records) of \(total) records have \(fields) fields"
    case .plainValues(let percent): "\(percent) % of the fields are plain values"
    case .quotedFields(let count): count == 1 ? "1 field is quoted" : "\(count) fields are quoted"
    case .rival(let delimiter): "'\(Dialect.name(of: delimiter))' explains the sample nearly as well"
    case .singleColumn: "no delimiter divides the lines into columns"
    case .empty: "there is nothing to judge by"
    }
  }
}
