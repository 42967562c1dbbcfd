/// Something wrong, or worth knowing, in the data.
public struct Finding: Sendable, Hashable {
  public var code: Code
  public var severity: Severity
  /// What is the matter, without the place: that is in `provenance`.
  public var message: Message
  /// The figures where numbers disagree, plain: `1480000`, `12.5`.
  public var expected: String?
  public var actual: String?
  public var provenance: Provenance?

  /// A finding of the code's own severity; the job may change it before it is published.
  public init(
    _ code: Code, _ message: Message, expected: String? = nil, actual: String? = nil,
    at provenance: Provenance? = nil
  ) {
    self.code = code
    self.severity = code.severity
    self.message = message
    self.expected = expected
    self.actual = actual
    self.provenance = provenance
  }

  /// The whole sentence, place first: `Ark 'Oversigt', celle C12: I alt er …`.
  public func text(in language: Language) -> String {
    let place = provenance?.place(in: language) ?? ""
    return place.isEmpty ? message.text(in: language) : "\(place): \(message.text(in: language))"
  }
}

extension Finding: CustomStringConvertible {
  public var description: String {
    let source = provenance.map { "\($0): " } ?? ""
    return "\(severity.rawValue): \(source)\(message.english) [\(code.rawValue)]"
  }
}

extension Finding {
  /// How much a finding matters; an error makes the run's status 1.
  public enum Severity: String, Sendable, Hashable, CaseIterable, Comparable {
    case error
    case warning
    case info

    /// The more severe is the smaller.
    public static func < (one: Self, other: Self) -> Bool { one.rank < other.rank }

    private var rank: Int {
      switch self {
      case .error: 0
      case .warning: 1
      case .info: 2
      }
    }
  }

  /// A finding's stable name.
  public enum Code: String, Sendable, Hashable, CaseIterable {
    case totalDiffers = "total-differs"
    case totalUnverifiable = "total-unverifiable"
    case frameDiffers = "frame-differs"
    case overviewDiffersFromSheet = "overview-differs-from-sheet"
    case activityWithoutSheet = "activity-without-sheet"
    case sheetWithoutActivity = "sheet-without-activity"
    case targetPercentDiffers = "target-percent-differs"
    case percentMalformed = "percent-malformed"
    case baselineDiffers = "baseline-differs"
    case conflict
    case revised
    case duplicateRecord = "duplicate-record"
    case unknownOffenceType = "unknown-offence-type"
    case unknownActivity = "unknown-activity"
    case unknownArea = "unknown-area"
    case numberMalformed = "number-malformed"
    case numberAsText = "number-as-text"
    case noteInCell = "note-in-cell"
    case unitAmbiguous = "unit-ambiguous"
    case periodIncomplete = "period-incomplete"
    case formulaWithoutValue = "formula-without-value"
    case errorValue = "error-value"
    case rowLength = "row-length"
    case encodingReplaced = "encoding-replaced"
    case personalData = "personal-data"
    case unreadableFile = "unreadable-file"
    case unrecognisedTable = "unrecognised-table"
    case limitExceeded = "limit-exceeded"
    case emptyInput = "empty-input"
    case totalRangeIncomplete = "total-range-incomplete"

    /// The severity unless the job says otherwise.
    public var severity: Severity {
      switch self {
      case .totalDiffers, .totalRangeIncomplete, .frameDiffers, .overviewDiffersFromSheet,
        .targetPercentDiffers, .baselineDiffers, .conflict, .numberMalformed, .errorValue, .personalData, .unreadableFile, .limitExceeded:
        .error
      case .totalUnverifiable, .revised, .numberAsText, .noteInCell:
        .info
      case .activityWithoutSheet, .sheetWithoutActivity, .percentMalformed, .duplicateRecord,
        .unknownOffenceType, .unknownActivity, .unknownArea, .unitAmbiguous, .periodIncomplete,
        .formulaWithoutValue, .rowLength, .encodingReplaced, .unrecognisedTable, .emptyInput:
        .warning
      }
    }
  }
}
