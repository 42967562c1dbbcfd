/// Scans shared strings in the usual form: `<si><t>…</t></si>`, unprefixed and in UTF-8.
///
/// Like ``RowScanner`` it declines everything else, such as rich text and malformed markup.
struct SharedStringScanner: ~Copyable {
  private let strings: SharedStrings
  private let limits: ReadingLimits
  private var decoded = GrowingBuffer<UInt8>()

  init(strings: SharedStrings, limits: ReadingLimits) {
    self.strings = strings
    self.limits = limits
  }

  /// Appends the strings at the cursor and moves past them, until one is declined.
  ///
  /// Returns where it was declined.
  mutating func scan(_ cursor: inout ByteCursor) throws(XLSXError) -> UnsafePointer<UInt8> {
    while true {
      var ahead = cursor
      ahead.skipSpace()
      guard strings.count < limits.sharedStrings, try scanString(&ahead) else { return ahead.place }
      cursor = ahead
    }
  }

  @inline(__always)
  private mutating func scanString(_ cursor: inout ByteCursor) throws(XLSXError) -> Bool {
    guard cursor.skip("<si><t") else { return false }
    let isPreserved = cursor.skip(" xml:space=\"preserve\"")
    guard cursor.skip(">") else { return false }
    let text = cursor.text()
    guard cursor.skip("</t></si>"), text.bytes.count <= limits.cellLength else { return false }
    if !text.isSpecial {
      strings.append(isPreserved ? text.bytes : text.bytes.trimmingXMLSpace())
    } else {
      guard let isLiteral = text.isLiteral,
        appendSpecial(text, isLiteral: isLiteral, isPreserved: isPreserved)
      else {
        return false
      }
    }
    try strings.endString()
    return true
  }

  private mutating func appendSpecial(_ text: ScannedText, isLiteral: Bool, isPreserved: Bool) -> Bool {
    decoded.removeAll()
    if isLiteral {
      decoded.append(contentsOf: text.bytes)
    } else if !CharacterReferences.append(text.bytes, to: &decoded) {
      return false
    }
    let bytes = isPreserved ? decoded.contents : decoded.contents.trimmingXMLSpace()
    if text.mayHaveEscapes { strings.appendEscaped(bytes) } else { strings.append(bytes) }
    return true
  }
}
