internal import AfstemCells
internal import AfstemModel
internal import AfstemSQLite

/// A column of the database: a field of a table, or what a figure of money is in whole hundredths.
struct DatabaseColumn: Sendable {
  let field: TableSchema.Field
  private let part: Part

  /// An amount is a text, exact and legible, and beside it a whole number that can be added up: SQLite has no decimals,
  /// and a binary fraction never carries money.
  private enum Part {
    case whole
    case hundredths
  }

  static func columns(of field: TableSchema.Field) -> [Self] {
    let figure = Self(field: field, part: .whole)
    return field.kind == .money ? [figure, Self(field: field, part: .hundredths)] : [figure]
  }

  var name: String { part == .whole ? field.name : field.name + "_hundredths" }

  /// - Parameter isRequired: Whether every row states the field.
  func definition(isRequired: Bool) -> String {
    let isStated = isRequired && part == .whole
    return "\(name.quotedName) \(type)" + (isStated ? " NOT NULL" : "")
      + (field.kind == .boolean ? " CHECK (\(name.quotedName) IN (0, 1))" : "")
  }

  /// SQLite turns what is stored into the column's type, and so the year 2016 of a column of periods into a text.
  private var type: String {
    switch field.kind {
    case .count, .year, .boolean: "INTEGER"
    case .money: part == .whole ? "TEXT" : "INTEGER"
    case .text, .sentence, .choice, .period, .number, .any: "TEXT"
    }
  }

  func value(_ value: FieldValue) -> any SQLiteValue {
    part == .whole ? value.stored : value.hundredths
  }

  /// What stands in the column, beyond its title.
  var contents: Message? {
    switch field.kind {
    case .money: part == .whole ? .decimal : .hundredths(of: field.name)
    case .number, .any: .decimal
    case .period: Message(da: "2016, 2016-H1, 2016-Q1 eller 2016-05", en: "2016, 2016-H1, 2016-Q1 or 2016-05")
    case .boolean: Message(da: "1 ja, 0 nej", en: "1 yes, 0 no")
    case .choice(let words): Message(da: words.joined(separator: ", "), en: words.joined(separator: ", "))
    case .text, .sentence, .count, .year: nil
    }
  }

  /// People look rows up by it.
  var isIndexed: Bool {
    guard part == .whole else { return false }
    switch field.kind {
    case .choice, .year, .period: return true
    case .text: return field.role == .key
    case .sentence, .count, .money, .number, .boolean, .any: return false
    }
  }
}

extension FieldValue {
  fileprivate var stored: any SQLiteValue {
    switch self {
    case .text(let text): text
    case .integer(let integer): integer
    case .number(let number): number.description
    case .amount(let amount): amount.description
    case .boolean(let boolean): boolean ? 1 : 0
    case .missing, .withheld: Int64?.none
    }
  }

  /// `nil` also past 64 bits.
  fileprivate var hundredths: Int64? {
    switch self {
    case .amount(let amount): return amount.øre
    case .integer(let integer):
      let product = integer.multipliedReportingOverflow(by: 100)
      return product.overflow ? nil : product.partialValue
    case .text, .number, .boolean, .missing, .withheld: return nil
    }
  }
}

extension String {
  /// As a name in SQL.
  var quotedName: String { "\"" + replacing("\"", with: "\"\"") + "\"" }
}

extension Message {
  fileprivate static let decimal = Self(
    da: "som i CSV-filen: cifrene og et punktum, som tekst, så intet afrundes",
    en: "as in the CSV file: the digits and a point, as text, so that nothing is rounded")

  fileprivate static func hundredths(of name: String) -> Self {
    Self(
      da: "\(name) i hele hundrededele, øre for kroner: kan lægges sammen uden afrunding",
      en: "\(name) in whole hundredths, øre of kroner: can be added up with no rounding")
  }
}
