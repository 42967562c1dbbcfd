extension RowWriter {
  /// Appends a cell without a value, for its style.
  ///
  /// - Throws: ``WorkbookWritingError``.
  public mutating func appendBlank(style: CellStyle? = nil) throws(WorkbookWritingError) {
    try checkColumn()
    let index = try styleIndex(style)
    markup.reserve(Self.cellRoom)
    putCellStart(style: index)
    markup.put("/>")
  }

  /// Appends a whole number; Excel calculates with 15 digits.
  ///
  /// - Throws: ``WorkbookWritingError``.
  public mutating func append(integer: Int64, style: CellStyle? = nil) throws(WorkbookWritingError) {
    try beginNumber(style)
    markup.put(integer: integer)
    endNumber()
  }

  /// Appends an exact number with all its digits; Excel calculates with 15.
  ///
  /// - Throws: ``WorkbookWritingError/numberMalformed(sheet:cell:)`` for exponents outside −400 to 308.
  public mutating func append(decimal: ExactDecimal, style: CellStyle? = nil) throws(WorkbookWritingError) {
    guard -400...308 ~= decimal.exponent else { throw .numberMalformed(sheet: sheet, cell: place) }
    try beginNumber(style)
    markup.put(significand: decimal.significand, exponent: decimal.exponent)
    endNumber()
  }

  /// Appends an exact number that is shown as text spelt it, whatever the row's style: see
  /// ``NumberFormatCode/spelt(decimals:isGrouped:)``.
  ///
  /// - Throws: ``WorkbookWritingError``, also for more than 15 decimals.
  public mutating func append(
    decimal: ExactDecimal, decimals: Int, isGrouped: Bool
  ) throws(WorkbookWritingError) {
    guard -400...308 ~= decimal.exponent, 0...ShownDigits.mostDecimals ~= decimals else {
      throw .numberMalformed(sheet: sheet, cell: place)
    }
    try checkColumn()
    let index = try styles.index(ofSpelling: decimals, isGrouped: isGrouped)
    markup.reserve(Self.cellRoom + MarkupBuffer.numberRoom)
    putCellStart(style: index)
    markup.put("><v>")
    markup.put(significand: decimal.significand, exponent: decimal.exponent)
    endNumber()
  }

  /// Appends a measurement; for money use ``append(decimal:style:)``.
  ///
  /// - Throws: ``WorkbookWritingError/numberMalformed(sheet:cell:)`` for numbers that are not finite.
  public mutating func append(number: Double, style: CellStyle? = nil) throws(WorkbookWritingError) {
    guard number.isFinite else { throw .numberMalformed(sheet: sheet, cell: place) }
    try beginNumber(style)
    markup.put(number)
    endNumber()
  }

  /// Appends a boolean.
  ///
  /// - Throws: ``WorkbookWritingError``.
  public mutating func append(boolean: Bool, style: CellStyle? = nil) throws(WorkbookWritingError) {
    try checkColumn()
    let index = try styleIndex(style)
    markup.reserve(Self.cellRoom)
    putCellStart(style: index)
    markup.put(boolean ? " t=\"b\"><v>1</v></c>" : " t=\"b\"><v>0</v></c>")
  }

  /// Appends a date, and its time if it is not midnight; a style without a number format gets that of a date.
  ///
  /// - Throws: ``WorkbookWritingError/numberMalformed(sheet:cell:)`` for dates that do not exist or are outside 1900–9999.
  public mutating func append(date: CalendarDateTime, style: CellStyle? = nil) throws(WorkbookWritingError) {
    guard let serial = SerialDate(date) else { throw .numberMalformed(sheet: sheet, cell: place) }
    try checkColumn()
    let index = try dateStyleIndex(style, hasTime: serial.milliseconds != 0)
    markup.reserve(Self.cellRoom + 2 * MarkupBuffer.numberRoom)
    putCellStart(style: index)
    markup.put("><v>")
    markup.put(serial)
    endNumber()
  }

  private func dateStyleIndex(_ style: CellStyle?, hasTime: Bool) throws(WorkbookWritingError) -> Int {
    if let style { return try styles.index(ofDate: style, hasTime: hasTime) }
    return try styles.index(ofDateWithStyle: inheritedStyle, hasTime: hasTime)
  }

  private mutating func beginNumber(_ style: CellStyle?) throws(WorkbookWritingError) {
    try checkColumn()
    let index = try styleIndex(style)
    markup.reserve(Self.cellRoom + MarkupBuffer.numberRoom)
    putCellStart(style: index)
    markup.put("><v>")
  }

  private mutating func endNumber() { markup.put("</v></c>") }
}

extension RowWriter {
  /// Appends text, which never becomes a formula.
  ///
  /// - Throws: ``WorkbookWritingError/textTooLong(sheet:cell:length:)`` for more than 32 767 UTF-16 units.
  public mutating func append(text: String, style: CellStyle? = nil) throws(WorkbookWritingError) {
    let span = text.utf8.span
    try span.withUnsafeBufferPointer { bytes throws(WorkbookWritingError) in
      try append(validText: bytes, style: style)
    }
  }

  /// Appends text in UTF-8; invalid bytes become U+FFFD.
  ///
  /// - Throws: ``WorkbookWritingError/textTooLong(sheet:cell:length:)`` for more than 32 767 UTF-16 units.
  public mutating func append(utf8 text: Span<UInt8>, style: CellStyle? = nil) throws(WorkbookWritingError) {
    try text.withUnsafeBufferPointer { bytes throws(WorkbookWritingError) in
      // ASCII is valid as it is; everything else is validated by decoding.
      if bytes.allSatisfy({ $0 < 0x80 }) {
        try append(validText: bytes, style: style)
      } else {
        try append(text: String(decoding: bytes, as: UTF8.self), style: style)
      }
    }
  }

  private mutating func append(
    validText text: UnsafeBufferPointer<UInt8>, style: CellStyle?
  ) throws(WorkbookWritingError) {
    try checkColumn()
    if text.count > WorkbookLimits.cellText { try checkLength(of: text) }
    let index = try styleIndex(style)
    markup.reserve(Self.cellRoom)
    putCellStart(style: index)
    if let shared = texts.index(of: text) {
      markup.put(" t=\"s\"><v>")
      markup.put(digits: UInt64(shared))
      markup.put("</v></c>")
    } else {
      markup.put(" t=\"inlineStr\"><is>")
      markup.append(textElement: text)
      markup.append("</is></c>")
    }
  }

  private func checkLength(of text: UnsafeBufferPointer<UInt8>) throws(WorkbookWritingError) {
    let length = String(decoding: text, as: UTF8.self).utf16.count
    if length > WorkbookLimits.cellText { throw .textTooLong(sheet: sheet, cell: place, length: length) }
  }
}

extension RowWriter {
  /// Appends a formula and its current value, for programs that do not calculate.
  ///
  /// - Parameters:
  ///   - formula: In English notation, with commas and without `=`; at most 8 192 UTF-16 units.
  ///   - value: Text, a number, a boolean or a date; ``CellContent/blank`` stores no value.
  ///   - style: `nil` for the row's or the column's.
  /// - Throws: ``WorkbookWritingError``.
  public mutating func append(
    formula: String, value: CellContent, style: CellStyle? = nil
  ) throws(WorkbookWritingError) {
    try checkColumn()
    let cached = try CachedValue(value, sheet: sheet, cell: place)
    let length = formula.utf16.count
    guard length > 0, length <= WorkbookLimits.formula else {
      throw .formulaTooLong(sheet: sheet, cell: place, length: length)
    }
    let index = cached.isDate ? try dateStyleIndex(style, hasTime: false) : try styleIndex(style)
    markup.reserve(Self.cellRoom)
    putCellStart(style: index)
    cached.putType(to: &markup)
    markup.append("><f>")
    markup.append(text: formula)
    markup.append("</f>")
    cached.append(to: &markup)
    markup.append("</c>")
  }
}
