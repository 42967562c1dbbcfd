internal import AfstemCells
internal import AfstemInterpret
internal import AfstemModel

/// The columns of all files' tables, met by their labels, in the order that they were first seen.
struct CombinedColumns {
  private(set) var all: [CombinedColumn] = []
  private var byKey: [String: Int] = [:]
  private let aliases: [String: String]
  private let language: Language

  /// - Parameter language: Of the names of columns without a label.
  init(aliases: [String: String], language: Language) {
    self.aliases = aliases
    self.language = language
  }

  /// The columns of one table, each where it belongs; one that has its label for the second time is another.
  mutating func meet(_ columns: [PlainColumn]) -> [Int] {
    var seen: [String: Int] = [:]
    let unlabelled = language == .danish ? "Kolonne" : "Column"
    return columns.map { column in
      let alias = aliases[column.label.folded] ?? aliases[column.name.folded]
      // Amounts in another currency are no amounts of the same column.
      let name = alias ?? (column.unit.map { $0.money == nil } == true ? column.label : column.name)
      let key = name.folded.isEmpty ? "#\(column.number)" : name.folded
      let count = seen[key, default: 0] + 1
      seen[key] = count
      return index(of: count == 1 ? key : "\(key) (\(count))") {
        var met = CombinedColumn(label: alias ?? column.label, name: name)
        if name.isEmpty { met.name = "\(unlabelled) \(column.number)" }
        if count > 1 { met.name += " (\(count))" }
        met.label = met.name.hasPrefix(name) && count == 1 && !name.isEmpty ? met.label : met.name
        met.period = alias == nil ? column.period : nil
        met.measure = column.measure
        return met
      }
    }
  }

  private mutating func index(of key: String, _ make: () -> CombinedColumn) -> Int {
    if let index = byKey[key] { return index }
    byKey[key] = all.count
    all.append(make())
    return all.count - 1
  }

  subscript(index: Int) -> CombinedColumn {
    get { all[index] }
    set { all[index] = newValue }
  }
}

/// A column of the combined table, and what stands in it.
struct CombinedColumn: Sendable {
  /// What fields of the column become.
  enum Kind: Sendable {
    case text
    case number
    case date
  }

  /// As it was first written.
  var label: String
  /// Without its unit.
  var name: String
  var period: String?
  /// What the label says besides its period.
  var measure = ""
  var tableCount = 0
  /// The first file that has it.
  var firstFile = ""
  var numbers = 0
  var dates = 0
  var texts = 0
  /// Figures that are spelt as only text keeps: `0042`.
  var codes = 0
  var marks = 0
  /// Numbers whose own text or format says what they are counted in.
  var settled = 0
  var firstMark: Provenance?
  var firstText: Provenance?
  /// Its figures tell lines apart, or are rates: no total is taken of them.
  var isNeverAdded = false

  init(label: String, name: String) {
    self.label = label
    self.name = name
  }

  /// A few texts among many numbers are misfits; more of them make the column one of text.
  var kind: Kind {
    if numbers > 0, codes == 0, dates * 4 <= numbers, texts * 4 <= numbers { return .number }
    return dates > 0 && numbers == 0 && texts == 0 && codes == 0 ? .date : .text
  }

  /// Notes that a table of a file has it.
  mutating func note(in file: String, isNeverAdded: Bool) {
    if isNeverAdded { self.isNeverAdded = true }
    if tableCount == 0 { firstFile = file }
    tableCount += 1
  }

  mutating func count(_ cell: CombinedCell, at place: @autoclosure () -> Provenance) {
    switch cell {
    case .number(_, let text, _):
      if let text, Self.isCode(text) { codes += 1 } else { numbers += 1 }
    case .date: dates += 1
    case .text:
      texts += 1
      if firstText == nil { firstText = place() }
    case .mark:
      marks += 1
      if firstMark == nil { firstMark = place() }
    case .error, .formulaWithoutValue: break
    }
  }

  /// A zero before other digits.
  static func isCode(_ text: String) -> Bool {
    let digits = text.utf8.drop { $0 == UInt8(ascii: " ") }
    guard digits.first == UInt8(ascii: "0"), let next = digits.dropFirst().first else { return false }
    return next >= UInt8(ascii: "0") && next <= UInt8(ascii: "9")
  }
}
