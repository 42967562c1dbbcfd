/// `xl/sharedStrings.xml` (ECMA-376-1 §18.4.9).
struct SharedStringsPart {
  let texts: SharedTextTable

  func write(to markup: inout MarkupBuffer) {
    markup.beginPart()
    markup.element(
      "sst",
      [
        "xmlns": .text(NamespaceURI.spreadsheet), "count": .integer(texts.referenceCount),
        "uniqueCount": .integer(texts.count),
      ]
    ) { markup in
      for index in 0..<texts.count {
        let text = texts.text(at: index)
        markup.append("<si>")
        markup.append(textElement: text)
        markup.append("</si>")
      }
    }
  }
}

extension MarkupBuffer {
  /// Appends `<t>` with a text, preserving white space at its ends.
  mutating func append(textElement text: UnsafeBufferPointer<UInt8>) {
    append(Self.hasOuterSpace(text) ? "<t xml:space=\"preserve\">" : "<t>")
    append(text: text)
    append("</t>")
  }

  /// Whether readers could drop white space at either end.
  private static func hasOuterSpace(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = text.first, let last = text.last else { return false }
    return first <= 0x20 || last <= 0x20
  }
}
