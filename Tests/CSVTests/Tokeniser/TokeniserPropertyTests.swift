import Testing

@testable import CSV

/// Random numbers that are the same in every run: splitmix64.
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

@Suite("The tokeniser against a slow and obvious one")
struct TokeniserPropertyTests {
  static let dialects: [Dialect] = [
    .excelDanish, .rfc4180,
    Dialect(delimiter: UInt8(ascii: ";"), escape: UInt8(ascii: "\\")),
    Dialect(delimiter: UInt8(ascii: ","), quote: UInt8(ascii: "'"), skipsInitialSpace: true),
    Dialect(delimiter: UInt8(ascii: "\t")),
    Dialect(delimiter: UInt8(ascii: ";"), quote: nil),
  ]

  /// Text of quotes and structure, or of long plain fields with some of both.
  static func text(_ generator: inout SeededGenerator) -> [UInt8] {
    let dense = Array("a;;,\t\"\"'\n\r \\".utf8)
    let sparse = Array(repeating: UInt8(ascii: "x"), count: 20) + Array(";;;;,,,\n\n\"\"\r\t".utf8)
    let letters = Bool.random(using: &generator) ? dense : sparse
    let count = Int.random(in: 0...(letters == dense ? 30 : 400), using: &generator)
    return (0..<count).map { _ in letters.randomElement(using: &generator) ?? 0 }
  }

  /// A table as programs write it, quoted here and there, with a rare breakage.
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

  /// The tokeniser's records from windows that grow by random steps.
  private func records(
    _ text: [UInt8], _ dialect: Dialect, _ generator: inout SeededGenerator
  ) throws -> [[[UInt8]]] {
    var tokeniser = Tokeniser(dialect)
    var records: [[[UInt8]]] = []
    var start = 0
    var end = min(text.count, Int.random(in: 0...64, using: &generator))
    while true {
      let window = Array(text[start..<end])
      switch try tokeniser.next(in: window.span, isLast: end == text.count) {
      case .end: return records
      case .incomplete:
        start += tokeniser.end
        tokeniser.discard(tokeniser.end)
        end = min(text.count, end + Int.random(in: 1...200, using: &generator))
      case .record:
        records.append(
          (0..<tokeniser.count).compactMap { tokeniser.field($0, in: window.span) }.map {
            value(of: $0, in: window, dialect)
          })
      }
    }
  }

  private func value(of field: FieldSlice, in window: [UInt8], _ dialect: Dialect) -> [UInt8] {
    var value: [UInt8] = []
    window.withUnsafeBufferPointer { bytes in
      Field(field, in: bytes, quote: dialect.quote, escape: dialect.escape).append(to: &value)
    }
    return value
  }

  @Test("random text gives equal records, wherever the windows end", arguments: dialects)
  func random(dialect: Dialect) throws {
    var generator = SeededGenerator(state: 4180)
    let reference = ReferenceTokeniser(dialect: dialect)
    for round in 0..<1_000 {
      let text =
        round.isMultiple(of: 8)
        ? Self.table(&generator, delimiter: dialect.delimiter) : Self.text(&generator)
      let expected = reference.records(text)
      let found = try records(text, dialect, &generator)
      if found != expected {
        Issue.record("\(String(decoding: text, as: UTF8.self).debugDescription): \(found) is not \(expected)")
        return
      }
    }
  }
}
