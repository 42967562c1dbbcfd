/// Elements, for everything but cells, which are written by faster means.
extension MarkupBuffer {
  /// An attribute's value; the attribute is left out for `nil` and for flags that are off.
  enum Value: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
    case text(String?)
    case integer(Int?)
    case number(Double?)
    case flag(Bool)
    /// A flag that is always written.
    case switched(Bool)

    init(stringLiteral text: String) { self = .text(text) }
    init(integerLiteral number: Int) { self = .integer(number) }
  }

  typealias Attributes = KeyValuePairs<StaticString, Value>

  /// The first line of every part.
  mutating func beginPart() {
    append("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n")
  }

  /// An element with content.
  mutating func element(
    _ name: StaticString, _ attributes: Attributes = [:], content: (inout MarkupBuffer) -> Void
  ) {
    open(name, attributes)
    content(&self)
    close(name)
  }

  /// An element without content.
  mutating func element(_ name: StaticString, _ attributes: Attributes = [:]) {
    start(name, attributes)
    append("/>")
  }

  /// An element that holds text.
  mutating func element(_ name: StaticString, _ attributes: Attributes = [:], text: String) {
    open(name, attributes)
    append(text: text)
    close(name)
  }

  mutating func open(_ name: StaticString, _ attributes: Attributes = [:]) {
    start(name, attributes)
    append(UInt8(ascii: ">"))
  }

  mutating func close(_ name: StaticString) {
    append("</")
    append(name)
    append(UInt8(ascii: ">"))
  }

  private mutating func start(_ name: StaticString, _ attributes: Attributes) {
    append(UInt8(ascii: "<"))
    append(name)
    for (name, value) in attributes { append(attribute: name, value) }
  }

  private mutating func append(attribute name: StaticString, _ value: Value) {
    switch value {
    case .text(nil), .integer(nil), .number(nil), .flag(false): return
    case .text(let text?): quote(name) { $0.append(attributeText: text) }
    case .integer(let number?): quote(name) { $0.append(markup: String(number)) }
    case .number(let number?): quote(name) { $0.append(number) }
    case .flag(true), .switched(true): quote(name) { $0.append("1") }
    case .switched(false): quote(name) { $0.append("0") }
    }
  }

  private mutating func quote(_ name: StaticString, _ value: (inout MarkupBuffer) -> Void) {
    append(UInt8(ascii: " "))
    append(name)
    append("=\"")
    value(&self)
    append(UInt8(ascii: "\""))
  }

  /// Writes line ends and tabs as references, because parsers turn literal ones into spaces.
  private mutating func append(attributeText text: String) {
    guard text.utf8.contains(where: { $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }) else {
      return append(text: text)
    }
    for character in text.unicodeScalars {
      switch character {
      case "\t": append("&#9;")
      case "\n": append("&#10;")
      case "\r": append("&#13;")
      default: append(text: String(character))
      }
    }
  }

  /// Appends the shortest digits of a finite number.
  mutating func append(_ number: Double) {
    reserve(Self.numberRoom)
    put(number)
  }
}
