extension RowWriter {
  /// Appends a cell that has nothing but a style.
  public mutating func appendBlank(style: CellStyle? = nil) throws(WorkbookWritingError) {
    try checkColumn()
    let index = try styleIndex(style)
    markup.reserve(Self.cellRoom)
    putCellStart(style: index)
    markup.put("/>")
  }

  public mutating func append(integer: Int64, style: CellStyle? = nil) throws(WorkbookWritingError) {
    try beginNumber(style)
    markup.put(integer: integer)
    endNumber()
  }

  /// Appends a number digit for digit. Excel itself calculates with 15 digits.
  public mutating func append(decimal: ExactDecimal, style: CellStyle? = nil) throws(WorkbookWritingError) {
    guard -400...308 ~= decimal.exponent else { throw .numberMalformed(sheet: sheet, cell: place) }
    try beginNumber(style)
    markup.put(significand: decimal.significand, exponent: decimal.exponent)
    endNumber()
  }

  /// Appends a measurement. Money goes through ``append(decimal:style:)``.
  public mutating func append(number: Double, style: CellStyle? = nil) throws(WorkbookWritingError) {
    guard number.isFinite else { throw .numberMalformed(sheet: sheet, cell: place) }
    try beginNumber(style)
    markup.put(number)
    endNumber()
  }

  public mutating func append(boolean: Bool, style: CellStyle? = nil) throws(WorkbookWritingError) {
    try checkColumn()
    let index = try styleIndex(style)
    markup.reserve(Self.cellRoom)
    putCellStart(style: index)
    markup.put(boolean ? " t=\"b\"><v>1</v></c>" : " t=\"b\"><v>0</v></c>")
  }

  /// Appends a day, and its time where it has one; a style without a number format gets a date's.
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
  /// Appends text, whatever it looks like.
  public mutating func append(text: String, style: CellStyle? = nil) throws(WorkbookWritingError) {
    let span = text.utf8.span
    try span.withUnsafeBufferPointer { bytes throws(WorkbookWritingError) in
      try append(validText: bytes, style: style)
    }
  }

  /// Appends text by its UTF-8; bytes that are none become the replacement character.
  public mutating func append(utf8 text: Span<UInt8>, style: CellStyle? = nil) throws(WorkbookWritingError) {
    try text.withUnsafeBufferPointer { bytes throws(WorkbookWritingError) in
      // Bytes below 0x80 are text as they stand; others are proven by decoding them.
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
  /// Appends a formula and the value it has now, so that readers that do not calculate have one too.
  ///
  /// The formula is written as it is stored: in English, with commas, without its `=`. The value is text, a
  /// number, a boolean, a date, or ``CellContent/blank`` for a formula that is left to the reader.
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
