/// A sample read in one dialect, and how much like a table it looks then.
struct DialectTrial {
  let detection: DialectDetection
  let score: Double

  init(_ dialect: Dialect, _ sample: Span<UInt8>, isWhole: Bool) {
    var tokeniser = Tokeniser(dialect, limits: Limits(columns: .max, fieldLength: .max, recordLength: .max))
    var lengths: [Int: Int] = [:]
    var records = 0
    while (try? tokeniser.next(in: sample, isLast: isWhole)) == .record {
      lengths[tokeniser.fields.count, default: 0] += 1
      records += 1
    }
    let modal = lengths.max { ($0.value, $0.key) < ($1.value, $1.key) }
    guard let modal, modal.key > 1 else {
      score = 0
      detection = DialectDetection(dialect, confidence: 0, reasons: [])
      return
    }
    let share = Double(modal.value) / Double(records)
    score = share * Double(modal.key - 1) / Double(modal.key)
    detection = DialectDetection(
      dialect, confidence: share, reasons: [.consistent(records: modal.value, of: records, fields: modal.key)]
    )
  }
}
