/// What a finding expected or found, for programs: a number where it is one, else a text.
package struct PlainValue: Sendable, Hashable, Encodable {
  package var text: String

  package init(_ text: String) { self.text = text }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    if let whole = Int64(text), String(whole) == text {
      try container.encode(whole)
    } else if isDecimal, let number = Double(text) {
      try container.encode(number)
    } else {
      try container.encode(text)
    }
  }

  /// `-12.5`: digits that a double holds to the last.
  private var isDecimal: Bool {
    let digits = text.utf8.drop { $0 == UInt8(ascii: "-") }
    let parts = digits.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return parts.count == 2 && digits.count <= 16
      && parts.allSatisfy {
        !$0.isEmpty && $0.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      }
  }
}
