import AfstemCSV
import AfstemTestSupport
import Testing

@Suite("The tokeniser compared with a slow and obvious one")
struct TokeniserPropertyTests {
  /// Text made mostly of quotes and delimiters, or of long plain fields with some of both.
  static func text(_ generator: inout SeededGenerator) -> [UInt8] {
    let dense = Array("a;;,\t\"\"'\n\r \\".utf8)
    let sparse = Array(repeating: UInt8(ascii: "x"), count: 20) + Array(";;;;,,,\n\n\"\"\r\t".utf8)
    let letters = Bool.random(using: &generator) ? dense : sparse
    let count = Int.random(in: 0...(letters == dense ? 30 : 400), using: &generator)
    return (0..<count).map { _ in letters.randomElement(using: &generator) ?? 0 }
  }

  /// A table as programs write it, with some quoted fields and a few misplaced quotes.
  static func table(_ generator: inout SeededGenerator, delimiter: UInt8) -> [UInt8] {
    var text: [UInt8] = []
    for _ in 0..<Int.random(in: 1...40, using: &generator) {
      for column in 0..<5 {
        if column > 0 { text.append(delimiter) }
        switch Int.random(in: 0..<40, using: &generator) {
        case 0..<12: text += Array("\"Tyveri\(column)\"".utf8)
        case 12..<16: text += Array("\"a\"\"b;c,\nd\"".utf8)
        case 16: text += Array("5\" rør".utf8)
        case 17: text += Array("\"x\" y".utf8)
        default: text += Array("14-11-2023".utf8.prefix(column * 2))
        }
      }
      text += Bool.random(using: &generator) ? [13, 10] : [10]
    }
    return text
  }

  @Test(
    "both find the same records in random text, wherever the windows end",
    arguments: TokeniserInvariant.dialects)
  func random(dialect: Dialect) {
    var generator = SeededGenerator(seed: 4180)
    for round in 0..<1_000 {
      let text =
        round.isMultiple(of: 8)
        ? Self.table(&generator, delimiter: dialect.delimiter) : Self.text(&generator)
      let violation = TokeniserInvariant(dialect: dialect, text: text, seed: generator.next()).violation
      #expect(violation == nil)
      if violation != nil { return }
    }
  }
}
