internal import CSV

/// Finds the records that are longer or shorter than the table they stand in.
///
/// Titles, notes and headings within a table hold one value, and are no part of the question; nor are empty fields
/// past the last column.
struct RecordShapes {
  private struct Shape {
    let line: Int
    let fieldCount: Int
    /// The last field that holds anything; counts from 1.
    let lastFilled: Int
  }

  private var shapes: [Shape] = []
  private var unclosed: [Int] = []

  mutating func append(_ record: borrowing Record, _ row: GridRow) {
    if record.flaws.contains(.unclosedQuote) { unclosed.append(record.line) }
    guard row.cells.count > 1, let last = row.cells.last else { return }
    shapes.append(Shape(line: record.line, fieldCount: record.count, lastFilled: last.column))
  }

  func findings(in path: String) -> [Finding] {
    let quotes = unclosed.prefix(Self.mentioned).map { line in
      Finding(.rowLength, .unclosedQuote, at: Provenance(file: path, place: .field(line: line, number: 1)))
    }
    return quotes + raggedFindings(in: path)
  }

  private func raggedFindings(in path: String) -> [Finding] {
    guard let usual = usualCount else { return [] }
    let ragged = shapes.filter { $0.lastFilled > usual || $0.fieldCount < usual }
    guard !ragged.isEmpty, ragged.count <= max(1, shapes.count / 5) else { return [] }
    var findings = ragged.prefix(Self.mentioned).map { shape in
      Finding(
        .rowLength, .length(shape.fieldCount, usual: usual), expected: String(usual),
        actual: String(shape.fieldCount),
        at: Provenance(
          file: path, place: .field(line: shape.line, number: min(shape.fieldCount, usual + 1))))
    }
    if ragged.count > findings.count {
      let rest = Message.more(ragged.count - findings.count, usual: usual)
      findings.append(Finding(.rowLength, rest, at: Provenance(file: path, place: .file)))
    }
    return findings
  }

  /// The number of fields that most records have, where it makes a table of them.
  private var usualCount: Int? {
    var counts: [Int: Int] = [:]
    for shape in shapes { counts[shape.fieldCount, default: 0] += 1 }
    let usual = counts.max { ($0.value, $0.key) < ($1.value, $1.key) }
    guard let usual, usual.value > 1, usual.key > 1 else { return nil }
    return usual.key
  }

  /// How many records have a finding of their own.
  private static let mentioned = 10
}

extension Message {
  fileprivate static func length(_ count: Int, usual: Int) -> Self {
    count > usual
      ? Self(
        da: "linjen har \(count) felter, men de andre har \(usual); er et skilletegn blevet til to felter?",
        en: "the record has \(count) fields, but the others have \(usual); did a delimiter divide one in two?"
      )
      : Self(
        da: "linjen har \(count) felter, men de andre har \(usual); er noget faldet ud?",
        en: "the record has \(count) fields, but the others have \(usual); has something dropped out?")
  }

  fileprivate static func more(_ count: Int, usual: Int) -> Self {
    Self(
      da: "\(count) linjer mere har ikke \(usual) felter",
      en: "\(count) more records do not have \(usual) fields")
  }

  fileprivate static let unclosedQuote = Self(
    da: "et anførselstegn åbnes og lukkes aldrig; det er læst som tekst",
    en: "a quote opens and never closes; it was read as text")
}
