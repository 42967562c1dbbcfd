/// The runs of rich text that are raised (ECMA-376-1 §18.4.14, vertAlign), where that is asked for.
struct RaisedRuns {
  private let isAskedFor: Bool
  /// Whether the current run is raised.
  private(set) var isRaised = false

  init(_ options: WorkbookOptions) { isAskedFor = options.contains(.raisedDigits) }

  /// Starts a run, or a string.
  mutating func begin() { isRaised = false }

  /// Notes what an element within a run says of it; true for the run's properties, which are to be entered.
  mutating func note(_ element: borrowing Element) -> Bool {
    guard isAskedFor else { return false }
    if element.isNamed("vertAlign") { isRaised = element.string("val") == "superscript" }
    return element.isNamed("rPr")
  }
}

extension TextPiece {
  /// Appends the text with its digits raised where it is nothing but the mark of a note, such as `1`, `1)` or `1, 2`.
  borrowing func finishRaised(into buffer: inout GrowingBuffer<UInt8>) {
    var text = GrowingBuffer<UInt8>()
    finish(into: &text)
    let isMark = text.contents.allSatisfy { isDigit($0) || " ,;.()*".utf8.contains($0) }
    guard isMark, text.contents.contains(where: isDigit) else {
      return buffer.append(contentsOf: text.contents)
    }
    for byte in text.contents where isDigit(byte) || byte == UInt8(ascii: "*") {
      guard isDigit(byte) else {
        buffer.append(byte)
        continue
      }
      // Valid for every digit, as a byte is at most 57.
      let raised = Self.raised[Int(byte &- UInt8(ascii: "0"))]
      raised.withUTF8Buffer { buffer.append(contentsOf: $0) }
    }
  }

  private static let raised: [StaticString] = ["⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"]
}

private func isDigit(_ byte: UInt8) -> Bool { UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte }
