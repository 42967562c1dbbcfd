internal import CSV
internal import Cells

/// One row of an incident extract, wherever it comes from.
protocol IncidentRecord {
  /// A line or a row; counts from 1.
  var line: Int { get }
  /// The number of the last field; counts from 1.
  var lastField: Int { get }

  /// Lends the value of a field that counts from 1; empty past the last.
  func withField<Result>(_ number: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result
  /// Whether a civil registration number stood in a field before it came here.
  func isRedacted(_ number: Int) -> Bool
  /// False only where no field can hold a civil registration number; asked before each field is.
  var mayHoldPersonalNumber: Bool { get }
  func holdsPersonalNumber(_ number: Int) -> Bool
}

extension Record: IncidentRecord {
  var lastField: Int { count }

  /// Quotes are resolved only where there are any to resolve.
  @inline(__always)
  func withField<Result>(_ number: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    if let plain = plainValue(number - 1) { return body(plain) }
    return resolved(number).withUnsafeBufferPointer(body)
  }

  @inline(never)
  private func resolved(_ number: Int) -> [UInt8] {
    var value: [UInt8] = []
    self[number - 1]?.append(to: &value)
    return value
  }

  func isRedacted(_ number: Int) -> Bool { false }

  /// Looks at the record as it stands: what is between fields divides no number, but an escape or a stray quote can.
  var mayHoldPersonalNumber: Bool {
    escape != nil || !flaws.isEmpty || CivilRegistrationNumber.occurs(in: bytes)
  }

  func holdsPersonalNumber(_ number: Int) -> Bool {
    withField(number) { CivilRegistrationNumber.occurs(in: $0) }
  }
}

extension GridRow: IncidentRecord {
  var line: Int { number }
  var lastField: Int { cells.last?.column ?? 0 }

  func withField<Result>(_ number: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    var text = self[number]?.content.plainText ?? ""
    return text.withUTF8(body)
  }

  func isRedacted(_ number: Int) -> Bool { self[number]?.isRedacted ?? false }

  var mayHoldPersonalNumber: Bool { true }

  func holdsPersonalNumber(_ number: Int) -> Bool {
    guard let cell = self[number] else { return false }
    return cell.isRedacted || CivilRegistrationNumber.occurs(in: cell.content.plainText)
  }
}

extension RawCell.Content {
  /// A value as a delimited file would have it.
  fileprivate var plainText: String {
    switch self {
    case .text(let text): text
    case .number(let number, _): number.description
    case .date(let date): date.description
    case .boolean(let value): value ? "TRUE" : "FALSE"
    case .error(let code): code
    case .formulaWithoutValue: ""
    }
  }
}
