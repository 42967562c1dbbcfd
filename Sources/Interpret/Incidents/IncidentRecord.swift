internal import AfstemCSV
internal import AfstemCells
internal import AfstemModel
internal import AfstemRead

/// A row of an incident extract, from a delimited file or a worksheet.
protocol IncidentRecord: ~Escapable {
  /// A line or a row; counts from 1.
  var line: Int { get }
  /// The number of the last field; counts from 1.
  var lastField: Int { get }

  /// Lends the value of a field that counts from 1; empty past the last.
  func withField<Result>(_ number: Int, _ body: (Span<UInt8>) -> Result) -> Result
  /// Whether a civil registration number in a field has been masked already.
  func isRedacted(_ number: Int) -> Bool
  /// False only if no field can contain a civil registration number; a quick test before the fields are searched.
  var mayHoldPersonalNumber: Bool { get }
  func holdsPersonalNumber(_ number: Int) -> Bool
}

extension Record: IncidentRecord {
  var lastField: Int { count }

  /// Quotes are resolved only if there are any.
  @inline(__always)
  func withField<Result>(_ number: Int, _ body: (Span<UInt8>) -> Result) -> Result {
    if let plain = plainValue(at: number - 1), plain.count == 0 || plain[0] != UInt8(ascii: "=") {
      return body(plain)
    }
    let value = resolved(number)
    if let text = QuotedFormula.text(of: value.span) { return body(text) }
    return body(value.span)
  }

  @inline(never)
  private func resolved(_ number: Int) -> [UInt8] {
    var value: [UInt8] = []
    if let field = self[number - 1] { field.append(to: &value) }
    return value
  }

  func isRedacted(_ number: Int) -> Bool { false }

  /// Searches the whole record at once: a delimiter cannot split a number, but an escape or a stray quote can.
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

  func withField<Result>(_ number: Int, _ body: (Span<UInt8>) -> Result) -> Result {
    var text = self[number]?.content.plainText ?? ""
    return text.withUTF8 { body($0.span) }
  }

  func isRedacted(_ number: Int) -> Bool { self[number]?.isRedacted ?? false }

  var mayHoldPersonalNumber: Bool { true }

  func holdsPersonalNumber(_ number: Int) -> Bool {
    guard let cell = self[number] else { return false }
    return cell.isRedacted || CivilRegistrationNumber.occurs(in: cell.content.plainText)
  }
}

extension RawCell.Content {
  /// The value as it would be in a delimited file.
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
