/// Assembles a document's cell from its attributes and its text (OpenDocument 1.3 part 3, §9.1.4 and §19.387).
struct DocumentCellReader: ~Copyable {
  /// What a cell's value is.
  private enum Kind {
    case none, number, percentage, currency, date, time, boolean, string, error
  }

  private let styles: DocumentStyles
  /// Whether raised digits are told from others.
  private let keepsRaised: Bool
  private let limits: ReadingLimits
  private var kind = Kind.none
  private var record = CellRecord(column: 1)
  /// The value as its attribute states it.
  private var value = GrowingBuffer<UInt8>()
  private var hasValue = false
  private var formula: [UInt8] = []
  private var text: DocumentText

  init(_ document: OpenDocument) {
    styles = document.styles
    keepsRaised = document.options.contains(.raisedDigits)
    limits = document.package.limits
    text = DocumentText(limits: limits)
  }

  mutating func begin(_ element: borrowing Element, _ format: CellFormat) {
    record = CellRecord(column: 1)
    record.take(format)
    text.begin()
    value.removeAll()
    formula.removeAll()
    hasValue = false
    kind = Self.kind(of: element)
    if let stated = element.string("formula", in: .table) {
      record.flags.insert(.formula)
      if stated.utf8.count <= limits.cellLength { formula = DocumentFormula.translated(stated) }
    }
    takeValue(of: element)
  }

  private static func kind(of element: borrowing Element) -> Kind {
    if let type = element.bytes("value-type", in: .calcExtension), ("error" as StaticString).equals(type) {
      return .error
    }
    guard let type = element.bytes("value-type", in: .office) else { return .none }
    let known = kinds.first { $0.0.equals(type) }
    return known?.1 ?? .none
  }

  private static let kinds: [(StaticString, Kind)] = [
    ("float", .number), ("string", .string), ("currency", .currency), ("percentage", .percentage),
    ("date", .date), ("time", .time), ("boolean", .boolean),
  ]

  private mutating func takeValue(of element: borrowing Element) {
    let stated: UnsafeBufferPointer<UInt8>?
    switch kind {
    case .none, .error: return
    case .number, .percentage, .currency: stated = element.bytes("value", in: .office)
    case .date: stated = element.bytes("date-value", in: .office)
    case .time: stated = element.bytes("time-value", in: .office)
    case .boolean: stated = element.bytes("boolean-value", in: .office)
    case .string:
      guard let text = element.string("string-value", in: .office) else { return }
      hasValue = true
      for byte in text.utf8 { value.append(byte) }
      return
    }
    guard let stated else { return }
    hasValue = true
    value.append(contentsOf: stated.trimmingXMLSpace())
    if kind == .currency, let currency = element.string("currency", in: .office) {
      record.appearance = styles.appearance(record.appearance, showing: currency)
    }
  }

  mutating func startWithin(_ element: borrowing Element) throws(XLSXError) -> Descent {
    // The text of a plain number is but a picture of it.
    if isPlainNumber { return .skip }
    return try text.start(element, raisedBy: keepsRaised ? styles : nil)
  }

  private var isPlainNumber: Bool {
    switch kind {
    case .number, .percentage, .currency, .date, .time, .boolean:
      hasValue && !record.flags.contains(.formula)
    case .none, .string, .error: false
    }
  }

  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) throws(XLSXError) { try text.append(bytes) }

  mutating func endWithin(_ name: borrowing ElementName) { text.end(name) }

  /// The finished cell, its bytes appended to `scratch`; `nil` for a blank one.
  mutating func finish(into scratch: inout GrowingBuffer<UInt8>) throws(XLSXError) -> CellRecord? {
    guard kind != .none || text.count > 0 || record.flags.contains(.formula) else { return nil }
    guard value.count <= limits.cellLength else {
      throw XLSXError(.limitExceeded(.cellLength, allowed: limits.cellLength))
    }
    if !formula.isEmpty {
      record.flags.insert(.formulaText)
      record.formulaStart = UInt32(truncatingIfNeeded: scratch.count)
      formula.withUnsafeBufferPointer { scratch.append(contentsOf: $0) }
      record.formulaEnd = UInt32(truncatingIfNeeded: scratch.count)
    }
    record.start = UInt32(truncatingIfNeeded: scratch.count)
    finishValue(into: &scratch)
    record.end = UInt32(truncatingIfNeeded: scratch.count)
    return record
  }

  private mutating func finishValue(into scratch: inout GrowingBuffer<UInt8>) {
    if kind == .error || record.flags.contains(.formula) && showsError {
      record.kind = .error
      return scratch.append(contentsOf: text.contents)
    }
    switch kind {
    case .number, .percentage, .currency:
      guard hasValue, value.count > 0 else { return finishText(into: &scratch) }
      record.kind = .number
      finishFormat()
      scratch.append(contentsOf: value.contents)
    case .date where hasValue: finishDate(into: &scratch)
    case .time where hasValue: finishTime(into: &scratch)
    case .boolean where hasValue:
      record.kind = .boolean
      if ("true" as StaticString).equals(value.contents) { record.flags.insert(.isTrue) }
    case .none, .date, .time, .boolean, .string, .error: finishText(into: &scratch)
    }
  }

  /// A number's class is what the cell says, not what its style could show.
  private mutating func finishFormat() {
    if kind == .percentage { record.format = .percent }
    switch record.format {
    case .date, .time, .dateTime: record.format = .number
    case .general, .number, .percent, .text: break
    }
  }

  private mutating func finishText(into scratch: inout GrowingBuffer<UInt8>) {
    let isUnsaved = kind == .none && text.count == 0 && record.flags.contains(.formula)
    record.kind = isUnsaved ? .formulaWithoutValue : .text
    scratch.append(contentsOf: text.count == 0 && hasValue ? value.contents : text.contents)
  }

  private mutating func finishDate(into scratch: inout GrowingBuffer<UInt8>) {
    let stated = String(decoding: value.contents, as: UTF8.self)
    guard let moment = DocumentMoment.serial(date: stated) else {
      record.kind = .date
      return scratch.append(contentsOf: value.contents)
    }
    record.kind = .number
    let isMoment = record.format == .date || record.format == .dateTime || record.format == .time
    if !isMoment { record.format = moment.hasTime ? .dateTime : .date }
    for byte in moment.digits.utf8 { scratch.append(byte) }
  }

  private mutating func finishTime(into scratch: inout GrowingBuffer<UInt8>) {
    let stated = String(decoding: value.contents, as: UTF8.self)
    guard let digits = DocumentMoment.serial(duration: stated) else { return finishText(into: &scratch) }
    record.kind = .number
    if record.format != .dateTime, record.format != .date { record.format = .time }
    for byte in digits.utf8 { scratch.append(byte) }
  }

  /// Whether the text is the code of an error, which not every program states as one.
  private var showsError: Bool {
    let shown = text.contents
    return Self.errors.contains { $0.equals(shown) }
      || (shown.count == 7 && shown.starts(with: "Err:5".utf8))
  }

  private static let errors: [StaticString] = [
    "#N/A", "#DIV/0!", "#REF!", "#VALUE!", "#NAME?", "#NUM!", "#NULL!",
  ]
}
