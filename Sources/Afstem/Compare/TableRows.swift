internal import AfstemCSV
internal import AfstemPublish

/// A published table read back: its rows by their keys, in the table's order.
struct TableRows: Sendable {
  /// What identifies a row, and its place among rows of the same names, so that true repeats stay apart.
  struct Key: Sendable, Hashable {
    var names: [String]
    /// Counts from 0.
    var repetition: Int
  }

  private(set) var order: [Key] = []
  private(set) var values: [Key: [String]] = [:]
  private var repetitions: [[String]: Int] = [:]

  /// No rows: the table is missing from the set.
  init() {}

  /// - Throws: ``CompareError/unreadable(table:reason:)`` where the bytes are no table with the columns asked for.
  init(_ bytes: [UInt8], of table: ComparedTable) throws(CompareError) {
    var records = try Self.records(of: bytes, table)
    guard !records.isEmpty else { return }
    let header = records.removeFirst()
    let key = try Self.positions(of: table.key, in: header, table)
    let fields = try Self.positions(of: table.values, in: header, table)
    for record in records {
      add(names: key.map { record[$0] }, values: fields.map { record[$0] })
    }
  }

  private mutating func add(names: [String], values fields: [String]) {
    let key = Key(names: names, repetition: repetitions[names, default: 0])
    repetitions[names] = key.repetition + 1
    order.append(key)
    values[key] = fields
  }

  private static func positions(
    of names: [String], in header: [String], _ table: ComparedTable
  ) throws(CompareError) -> [Int] {
    var positions: [Int] = []
    for name in names {
      guard let position = header.firstIndex(of: name) else {
        throw .unreadable(table: table.name, reason: "no column \(name)")
      }
      positions.append(position)
    }
    return positions
  }

  /// All records, each as long as the first.
  private static func records(of bytes: [UInt8], _ table: ComparedTable) throws(CompareError) -> [[String]] {
    var records: [[String]] = []
    do throws(CSVError) {
      var reader = try CSVReader(bytes: bytes, options: .init(encoding: .utf8, dialect: dialect(of: bytes)))
      while let record = try reader.next() { records.append(record.strings) }
    } catch {
      throw .unreadable(table: table.name, reason: "\(error)")
    }
    let width = records.first?.count ?? 0
    guard records.allSatisfy({ $0.count == width }) else {
      throw .unreadable(table: table.name, reason: "its rows differ in length")
    }
    return records
  }

  /// Our files come in two flavours, and no column name contains either delimiter.
  private static func dialect(of bytes: [UInt8]) -> Dialect {
    let header = bytes.prefix { $0 != UInt8(ascii: "\n") }
    return header.contains(UInt8(ascii: ";")) ? .excelDanish : .rfc4180
  }
}
