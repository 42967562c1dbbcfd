/// Assembles a cell from pieces of its markup.
struct CellBuilder: ~Copyable {
  private let strings: SharedStrings
  private let styles: StylesOnDemand
  private let limits: ReadingLimits
  private var record = CellRecord(column: 1)
  private var type = CellType.number
  private var value = GrowingBuffer<UInt8>()
  private var formula = GrowingBuffer<UInt8>()
  private var inlineText = GrowingBuffer<UInt8>()
  private var piece = TextPiece()
  private var hasValue = false
  private var hasInlineText = false

  init(strings: SharedStrings, styles: StylesOnDemand, limits: ReadingLimits) {
    self.strings = strings
    self.styles = styles
    self.limits = limits
  }

  mutating func begin(
    column: Int, type text: UnsafeBufferPointer<UInt8>?, style: UnsafeBufferPointer<UInt8>?
  ) throws(XLSXError) {
    guard let type = CellType(text) else { throw XLSXError(.valueMalformed(.cellType)) }
    self.type = type
    record = CellRecord(column: column)
    if let style, !style.isEmpty {
      guard let index = wholeNumber(style) else { throw XLSXError(.valueMalformed(.styleIndex)) }
      record.take(try styles.load()[index])
    }
    value.removeAll()
    formula.removeAll()
    inlineText.removeAll()
    hasValue = false
    hasInlineText = false
  }

  mutating func beginValue() { hasValue = true }

  mutating func beginFormula(isShared: Bool) {
    record.flags.insert(.formula)
    if isShared { record.flags.insert(.sharedFormula) }
  }

  mutating func beginInlineText(isPreserved: Bool) {
    hasInlineText = true
    piece.begin(isPreserved: isPreserved)
  }

  mutating func endInlineText(isRaised: Bool) {
    if isRaised { piece.finishRaised(into: &inlineText) } else { piece.finish(into: &inlineText) }
  }

  mutating func appendValue(_ bytes: UnsafeBufferPointer<UInt8>) throws(XLSXError) {
    try checkLength(value.count + bytes.count)
    value.append(contentsOf: bytes)
  }

  mutating func appendFormula(_ bytes: UnsafeBufferPointer<UInt8>) throws(XLSXError) {
    try checkLength(formula.count + bytes.count)
    formula.append(contentsOf: bytes)
  }

  mutating func appendInlineText(_ bytes: UnsafeBufferPointer<UInt8>) throws(XLSXError) {
    try checkLength(inlineText.count + piece.count + bytes.count)
    piece.append(bytes)
  }

  private func checkLength(_ length: Int) throws(XLSXError) {
    guard length <= limits.cellLength else {
      throw XLSXError(.limitExceeded(.cellLength, allowed: limits.cellLength))
    }
  }

  /// The finished cell; its bytes are appended to `scratch`.
  mutating func finish(into scratch: inout GrowingBuffer<UInt8>) throws(XLSXError) -> CellRecord {
    if formula.count > 0 {
      record.flags.insert(.formulaText)
      record.formulaStart = UInt32(truncatingIfNeeded: scratch.count)
      scratch.append(contentsOf: formula.contents)
      record.formulaEnd = UInt32(truncatingIfNeeded: scratch.count)
    }
    record.start = UInt32(truncatingIfNeeded: scratch.count)
    try finishValue(into: &scratch)
    if record.space == .scratch { record.end = UInt32(truncatingIfNeeded: scratch.count) }
    return record
  }

  private mutating func finishValue(into scratch: inout GrowingBuffer<UInt8>) throws(XLSXError) {
    let trimmed = value.contents.trimmingXMLSpace()
    switch type {
    case .inlineString where hasInlineText:
      record.kind = .text
      scratch.append(contentsOf: inlineText.contents)
    case .formulaString where hasValue, .inlineString where !value.contents.isEmpty:
      record.kind = .text
      EscapedText.append(value.contents, to: &scratch)
    case _ where trimmed.isEmpty:
      record.kind = record.flags.contains(.formula) ? .formulaWithoutValue : .empty
    case .sharedString: try finishSharedString(trimmed)
    case .boolean: try finishBoolean(trimmed)
    case .number, .error, .date, .inlineString, .formulaString:
      record.kind = type == .error ? .error : type == .date ? .date : .number
      scratch.append(contentsOf: trimmed)
    }
  }

  private mutating func finishSharedString(_ text: UnsafeBufferPointer<UInt8>) throws(XLSXError) {
    guard let index = wholeNumber(text), let range = strings.range(of: index) else {
      throw XLSXError(.valueMalformed(.sharedStringIndex))
    }
    record.kind = .text
    record.space = .sharedStrings
    record.start = range.lowerBound
    record.end = range.upperBound
  }

  private mutating func finishBoolean(_ text: UnsafeBufferPointer<UInt8>) throws(XLSXError) {
    record.kind = .boolean
    if ("1" as StaticString).equals(text) || ("true" as StaticString).equals(text) {
      record.flags.insert(.isTrue)
    } else if !("0" as StaticString).equals(text), !("false" as StaticString).equals(text) {
      throw XLSXError(.valueMalformed(.boolean))
    }
  }
}
