internal import CSV
internal import Model

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
  private var columns: [ColumnType] = []
  private var rest: ColumnType
  private var labels: [String] = []
  private var labelsLine: Int?
  private var misfits: [Int: Misfits] = [:]

  init(_ options: ConversionOptions) {
    typing = FieldTyping(decimalMark: options.text.decimalMark, dates: options.text.datePattern)
    types = options.types
    rest = options.types == .text ? .text : .auto
  }

  /// Takes the record with the labels, whose fields stay text.
  mutating func take(labels record: borrowing Record) throws(RunError) {
    labelsLine = record.line
    try take(labels: record.strings)
  }

  /// Takes the labels, which a file of types refers to; none if the text has no header.
  mutating func take(labels: [String]) throws(RunError) {
    guard case .file(let path) = types else { return }
    self.labels = labels
    (columns, rest) = try ColumnTypes(path: path).resolved(for: labels)
  }

  /// The typed value of a field; text if it has quotes or escapes to resolve.
  mutating func typed(_ field: borrowing Field, column index: Int, line: Int) -> TypedField {
    let type = index < columns.count ? columns[index] : rest
    guard type != .text, line != labelsLine, field.isPlain else { return .text }
    if let typed = typing.typed(field.bytes, as: type) { return typed }
    misfits[index, default: Misfits(firstLine: line)].count += 1
    return .text
  }

  /// One for each column with misfits.
  var notices: [Message] {
    misfits.sorted { $0.key < $1.key }.map { index, misfits in
      let name = index < labels.count ? labels[index] : "\(index + 1)"
      let type = index < columns.count ? columns[index] : rest
      return .misfits(misfits, in: name, type)
    }
  }
}

extension Message {
  fileprivate static func misfits(_ misfits: TypedColumns.Misfits, in column: String, _ type: ColumnType)
    -> Self
  {
    let kind = type == .date ? (da: "datoer", en: "dates") : (da: "tal", en: "numbers")
    return Self { language in
      let count = language.grouped(Int64(misfits.count))
      return language == .danish
        ? "kolonnen '\(column)': \(count) felter er ikke \(kind.da) og bliver tekst, det første på linje \(misfits.firstLine)"
        : "the column '\(column)': \(count) fields are not \(kind.en) and stay text, the first on line \(misfits.firstLine)"
    }
  }
}
