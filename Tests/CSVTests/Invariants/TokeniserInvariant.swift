#if canImport(AfstemTestSupport)
  import AfstemTestSupport
#endif

@testable import AfstemCSV

/// The tokeniser finds the same records as a slow and obvious one, wherever its windows end.
///
/// Any bytes are a case: the first two select the dialect and how the windows grow, the rest are the text.
struct TokeniserInvariant {
  static let dialects: [Dialect] = [
    .excelDanish, .rfc4180,
    Dialect(delimiter: UInt8(ascii: ";"), escape: UInt8(ascii: "\\")),
    Dialect(delimiter: UInt8(ascii: ","), quote: UInt8(ascii: "'"), skipsInitialSpace: true),
    Dialect(delimiter: UInt8(ascii: "\t")),
    Dialect(delimiter: UInt8(ascii: ";"), quote: nil),
  ]

  let dialect: Dialect
  let text: [UInt8]
  let seed: UInt64

  init(dialect: Dialect, text: [UInt8], seed: UInt64) {
    self.dialect = dialect
    self.text = text
    self.seed = seed
  }

  init?(_ bytes: [UInt8]) {
    guard bytes.count >= 2 else { return nil }
    self.init(
      dialect: Self.dialects[Int(bytes[0]) % Self.dialects.count], text: Array(bytes[2...]),
      seed: UInt64(bytes[1]))
  }

  /// The difference; `nil` if there is none.
  var violation: String? {
    let expected = ReferenceTokeniser(dialect: dialect).records(text)
    let found = records()
    guard found != expected else { return nil }
    return
      "\(dialect): \(String(decoding: text, as: UTF8.self).debugDescription): \(found) is not \(expected)"
  }

  /// The tokeniser's records from windows that grow by random steps.
  private func records() -> [[[UInt8]]] {
    var generator = SeededGenerator(seed: seed)
    var tokeniser = Tokeniser(dialect, limits: .none)
    var records: [[[UInt8]]] = []
    var start = 0
    var end = min(text.count, Int.random(in: 0...64, using: &generator))
    while true {
      let window = Array(text[start..<end])
      switch try? tokeniser.next(in: window.span, isLast: end == text.count) {
      case .end, nil: return records
      case .incomplete:
        start += tokeniser.end
        tokeniser.discard(tokeniser.end)
        end = min(text.count, end + Int.random(in: 1...200, using: &generator))
      case .record:
        let fields = (0..<tokeniser.count).compactMap { tokeniser.field($0, in: window.span) }
        records.append(fields.map { value(of: $0, in: window.span) })
      }
    }
  }

  private func value(of field: FieldSlice, in window: Span<UInt8>) -> [UInt8] {
    var value: [UInt8] = []
    Field(field, in: window, quote: dialect.quote, escape: dialect.escape).append(to: &value)
    return value
  }
}

extension Limits {
  static let none = Limits(bytes: .max, columns: .max, fieldLength: .max, recordLength: .max)
}
