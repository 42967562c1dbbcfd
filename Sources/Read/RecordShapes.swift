package import AfstemCSV
package import AfstemModel

/// Finds records that are longer or shorter than the others of their table.
///
/// Titles, notes and headings within a table have a single value and are not considered, nor are empty fields past the
/// last column. Memory does not grow with the number of records: the first of them determine the usual length.
package struct RecordShapes {
  private struct Shape {
    let line: Int
    let fieldCount: Int
    /// The last field that is not blank; counts from 1.
    let lastFilled: Int
  }

  /// All records until the usual length is known, then the first odd ones.
  private var shapes: [Shape] = []
  private var unclosed: [Int] = []
  /// The records that are longer by blank fields alone, which are of no account where the last column is never blank.
  private var padded = Odd()
  private var hasBlankLast = false

  private struct Odd {
    var first: [Shape] = []
    var count = 0
  }

  package init() {}

  /// The number of records with more than one value, and of odd ones, once the usual length is known.
  private var count = 0
  private var oddCount = 0
  private var settled: Int?

  package mutating func append(_ record: borrowing Record) {
    if record.flaws.contains(.unclosedQuote), unclosed.count < Self.mentioned { unclosed.append(record.line) }
    if let settled, record.count == settled {
      count += 1
      if !hasBlankLast, settled > 1 { noteBlankLast(record) }
      return
    }
    guard let shape = Self.shape(of: record) else { return }
    if let settled {
      note(shape, usual: settled)
    } else {
      shapes.append(shape)
      if shapes.count == Self.sampleLength { settle() }
    }
  }

  private static func shape(of record: borrowing Record) -> Shape? {
    var filledCount = 0
    var lastFilled = 0
    for index in record.indices {
      guard let field = record[index], !field.bytes.isBlank else { continue }
      filledCount += 1
      lastFilled = index + 1
    }
    guard filledCount > 1 else { return nil }
    return Shape(line: record.line, fieldCount: record.count, lastFilled: lastFilled)
  }

  /// A field of its own at the end, left blank: where there are such, a delimiter too many shifts the values unseen.
  private mutating func noteBlankLast(_ record: borrowing Record) {
    guard let last = record[record.count - 1], last.isEmpty, let first = record[0], !first.isEmpty else {
      return
    }
    hasBlankLast = true
  }

  private mutating func note(_ shape: Shape, usual: Int) {
    count += 1
    if shape.fieldCount == usual, shape.lastFilled < usual { hasBlankLast = true }
    if shape.fieldCount > usual, shape.lastFilled <= usual {
      padded.count += 1
      if padded.first.count < Self.mentioned { padded.first.append(shape) }
    }
    guard shape.lastFilled > usual || shape.fieldCount < usual else { return }
    oddCount += 1
    if shapes.count < Self.mentioned { shapes.append(shape) }
  }

  private mutating func settle() {
    guard settled == nil, let usual = usualCount else { return }
    settled = usual
    let sample = shapes
    shapes = []
    for shape in sample { note(shape, usual: usual) }
  }

  /// The number of fields that most records have; `nil` if they do not form a table.
  private var usualCount: Int? {
    var counts: [Int: Int] = [:]
    for shape in shapes { counts[shape.fieldCount, default: 0] += 1 }
    let usual = counts.max { ($0.value, $0.key) < ($1.value, $1.key) }
    guard let usual, usual.value > 1, usual.key > 1 else { return nil }
    return usual.key
  }

  /// The number of records that determine the usual length, and of odd ones that get findings of their own.
  private static let sampleLength = 10_000
  private static let mentioned = 10
}

extension RecordShapes {
  package func findings(in path: String) -> [Finding] {
    var whole = self
    whole.settle()
    whole.countPadded()
    let quotes = unclosed.map { line in
      Finding.rowLength(unclosedQuoteAt: Provenance(file: path, place: .field(line: line, number: 1)))
    }
    return quotes + whole.raggedFindings(in: path)
  }

  private mutating func countPadded() {
    guard hasBlankLast, padded.count > 0 else { return }
    oddCount += padded.count
    shapes = Array((shapes + padded.first).sorted { $0.line < $1.line }.prefix(Self.mentioned))
  }

  private func raggedFindings(in path: String) -> [Finding] {
    guard let usual = settled, oddCount > 0, oddCount <= max(1, count / 5) else { return [] }
    var findings = shapes.map { shape in
      Finding.rowLength(
        shape.fieldCount, usual: usual,
        at: Provenance(
          file: path, place: .field(line: shape.line, number: min(shape.fieldCount, usual + 1))))
    }
    if oddCount > findings.count {
      let whole = Provenance(file: path, place: .file)
      findings.append(.rowLength(ofMore: oddCount - findings.count, usual: usual, at: whole))
    }
    return findings
  }
}

extension Span<UInt8> {
  /// Whether there is only white space of any kind.
  fileprivate var isBlank: Bool {
    if !isEmpty, self[0] > 0x20, self[0] < 0x80 { return false }
    return String(decoding: self).allSatisfy(\.isWhitespace)
  }
}
