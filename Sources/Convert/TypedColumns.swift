internal import AfstemCSV
internal import AfstemModel

/// Records that follow would have given a column another type than the first of them did.
struct MisjudgedColumns: Error {}

/// Types the fields of each record, and counts those that do not have their column's type.
struct TypedColumns {
  /// Fields that stay text because they do not have the type of their column.
  struct Misfits {
    var count = 0
    /// Counts from 1.
    var firstLine = 0
  }

  private let typing: FieldTyping
  private let types: ConversionOptions.FieldTypes
  /// By column, what a file of types says.
  private var columns: [ColumnType] = []
  private var rest: ColumnType
  private var spellings = ColumnSpellings()
  /// Counts the records that are typed, where the spellings are those of the first of them.
  private var trial: ColumnCensus?
  private var keptMarks: [UInt8] = []
  private var labels: [String] = []
  private var labelsLine: Int?
  private var misfits: [Int: Misfits] = [:]

  init(_ options: ConversionOptions) {
    typing = FieldTyping(decimalMark: options.text.decimalMark, dates: options.text.datePattern)
    types = options.types
    rest = options.types == .text ? .text : .auto
  }

  /// Takes how the numbers of each column are spelt; a column where that is an obstacle stays text.
  ///
  /// - Parameter isTrial: Whether more records follow than were counted.
  mutating func take(_ census: ColumnCensus, isTrial: Bool) {
    spellings = census.spellings
    trial = isTrial ? census.emptied : nil
  }

  /// Ends a trial with the spellings of all records.
  ///
  /// - Throws: if they would have given the columns other types.
  mutating func endTrial() throws(MisjudgedColumns) {
    guard let counted = trial?.spellings else { return }
    guard counted.agree(with: spellings) else { throw MisjudgedColumns() }
    spellings = counted
  }

  /// Leaves the numbers of columns with one of these decimal marks as they are spelt.
  mutating func keepNumbers(with marks: [UInt8]) {
    keptMarks = marks
    spellings.keepNumbers(with: marks)
  }

  /// Takes the record with the labels, whose fields stay text.
  mutating func take(labels record: borrowing Record) throws(RunError) {
    labelsLine = record.line
    try take(labels: record.strings)
  }

  /// Takes the labels, which a file of types refers to; none if the text has no header.
  mutating func take(labels: [String]) throws(RunError) {
    self.labels = labels
    guard case .file(let path) = types else { return }
    (columns, rest) = try ColumnTypes(path: path).resolved(for: labels)
  }

  /// The typed value of a field; text if it has quotes or escapes to resolve.
  ///
  /// - Throws: if the field would have given its column another type.
  mutating func typed(
    _ field: borrowing Field, column index: Int, line: Int
  ) throws(MisjudgedColumns) -> TypedField {
    let type = type(of: index)
    guard type != .text, line != labelsLine, field.isPlain else { return .text }
    if type == .auto { return try detected(field.bytes, column: index, line: line) }
    return typing.typed(field.bytes, as: type) ?? misfit(in: index, line: line)
  }

  private mutating func detected(
    _ bytes: Span<UInt8>, column index: Int, line: Int
  ) throws(MisjudgedColumns) -> TypedField {
    let spelling = spellings[index]
    guard trial != nil || spelling.obstacle == nil else { return .text }
    guard let number = NumberSpelling(beginning: bytes) else {
      return spelling.obstacle == nil ? typing.detected(bytes) : .text
    }
    trial?.take(number, bytes, column: index, line: line)
    guard spelling.obstacle == nil else { return .text }
    if let typed = typing.detected(number, bytes, spelt: spelling) { return typed }
    guard trial == nil else { throw MisjudgedColumns() }
    return misfit(in: index, line: line)
  }

  private mutating func misfit(in index: Int, line: Int) -> TypedField {
    misfits[index, default: Misfits(firstLine: line)].count += 1
    return .text
  }

  private func type(of index: Int) -> ColumnType { index < columns.count ? columns[index] : rest }

  /// One for each column that stays text, or with misfits.
  var notices: [Message] {
    let kept = spellings.columns.indices.compactMap { index -> Message? in
      guard type(of: index) == .auto, let obstacle = spellings[index].obstacle else { return nil }
      if !keptMarks.isEmpty, !obstacle.hasDecimals || spellings[index].isKept {
        return nil
      }
      return .stayingText(name(of: index), obstacle)
    }
    let odd = misfits.sorted { $0.key < $1.key }.map { index, misfits in
      Message.misfits(misfits, in: name(of: index), type(of: index))
    }
    return Self.first(kept) + Self.first(odd)
  }

  private func name(of index: Int) -> String {
    index < labels.count && !labels[index].isEmpty ? labels[index] : "\(index + 1)"
  }

  private static func first(_ notices: [Message]) -> [Message] {
    guard notices.count > mostNotices else { return notices }
    return notices.prefix(mostNotices) + [.moreColumns(notices.count - mostNotices)]
  }

  private static let mostNotices = 20
}

extension Message {
  fileprivate static func misfits(_ misfits: TypedColumns.Misfits, in column: String, _ type: ColumnType)
    -> Self
  {
    let kind = type == .date ? (da: "datoer", en: "dates") : (da: "tal", en: "numbers")
    guard misfits.count > 1 else {
      let one = type == .date ? (da: "en dato", en: "a date") : (da: "et tal", en: "a number")
      return Self(
        da: "kolonnen '\(column)': feltet på linje \(misfits.firstLine) er ikke \(one.da) og bliver tekst",
        en: "the column '\(column)': the field on line \(misfits.firstLine) is not \(one.en) and stays text")
    }
    return Self { language in
      let count = language.grouped(Int64(misfits.count))
      return language == .danish
        ? "kolonnen '\(column)': \(count) felter er ikke \(kind.da) og bliver tekst, det første på linje \(misfits.firstLine)"
        : "the column '\(column)': \(count) fields are not \(kind.en) and stay text, the first on line \(misfits.firstLine)"
    }
  }

  fileprivate static func stayingText(_ column: String, _ obstacle: ColumnSpelling.Obstacle) -> Self {
    let reason = reason(obstacle.kind)
    return Self { language in
      let count = language.grouped(Int64(obstacle.count))
      let line = language.grouped(Int64(obstacle.firstLine))
      return language == .danish
        ? "kolonnen '\(column)' bliver tekst: \(count) felter \(reason.danish), det første på linje \(line)"
        : "the column '\(column)' stays text: \(count) fields \(reason.english), the first on line \(line)"
    }
  }

  private static func reason(_ kind: ColumnSpelling.Obstacle.Kind) -> Self {
    switch kind {
    case .oddity(.leadingZero): Self(da: "har et nul foran", en: "have a leading zero")
    case .oddity(.tooManyDigits):
      Self(da: "har flere end 15 cifre", en: "have more than 15 digits")
    case .oddity(.plusSign): Self(da: "har et plus foran", en: "have a plus sign")
    case .oddity(.otherForm):
      Self(da: "er skrevet som .5, 5. eller 1e5", en: "are spelt like .5, 5. or 1e5")
    case .mixed:
      Self(da: "er skrevet på en anden måde end de andre", en: "are spelt differently from the others")
    case .grouped:
      Self(da: "har skilletegn mellem tusinder", en: "have separators between thousands")
    case .ambiguous:
      Self(
        da: "kan være tusinder eller have decimaler (er kommaet decimaltegn, så skriv --decimal-comma)",
        en: "may be thousands or have decimals (if the comma is the decimal mark, say --decimal-comma)")
    }
  }

  fileprivate static func moreColumns(_ count: Int) -> Self {
    Self(da: "det samme gælder \(count) kolonner mere", en: "the same goes for \(count) more columns")
  }
}
