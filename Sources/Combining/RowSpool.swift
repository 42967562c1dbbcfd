internal import AfstemCells
internal import AfstemFiles
internal import AfstemModel
internal import SystemPackage

/// Rows that wait until it is known what columns there are: in memory while they are few, then in a nameless file, which
/// disappears with the process.
struct RowSpool: ~Copyable {
  private var bytes: [UInt8] = []
  private let file: OpenFile
  private var length = 0
  private(set) var rowCount = 0
  private var offset = 0
  private var reader = SpoolReader([])

  private static let drainSize = 1 << 20

  init() throws(RunError) {
    do throws(Errno) {
      file = try OpenFile(namelessIn: CurrentProcess.temporaryFolder)
    } catch {
      throw .outputUnavailable(path: CurrentProcess.temporaryFolder, reason: error.description)
    }
  }

  mutating func append(_ row: CombinedRow) throws(RunError) {
    rowCount += 1
    append(UInt64(row.table))
    append(UInt64(row.number))
    append(UInt64(row.cells.count))
    for cell in row.cells {
      append(UInt64(cell.column))
      append(UInt64(cell.place))
      append(cell.cell)
    }
    if bytes.count >= Self.drainSize { try drain() }
  }

  private mutating func drain() throws(RunError) {
    do throws(Errno) {
      try file.write(bytes)
    } catch {
      throw .outputUnavailable(path: CurrentProcess.temporaryFolder, reason: error.description)
    }
    length += bytes.count
    bytes.removeAll(keepingCapacity: true)
  }

  /// Begins to hand the rows out again, in the order that they came in.
  mutating func rewind() throws(RunError) {
    if length > 0, !bytes.isEmpty { try drain() }
    (offset, reader) = (0, SpoolReader(length == 0 ? bytes : []))
  }

  /// The next row; `nil` at the end.
  mutating func next() throws(RunError) -> CombinedRow? {
    while true {
      let start = reader.position
      if let row = reader.row() { return row }
      guard offset < length else { return nil }
      do throws(Errno) {
        let piece = try file.read(at: offset, count: Self.drainSize)
        guard !piece.isEmpty else { return nil }
        offset += piece.count
        reader = SpoolReader(Array(reader.bytes[start...]) + piece)
      } catch {
        throw .inputOutput(path: CurrentProcess.temporaryFolder, reason: error.description)
      }
    }
  }
}

extension RowSpool {
  private mutating func append(_ number: UInt64) {
    var number = number
    while number >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: number) | 0x80)
      number >>= 7
    }
    bytes.append(UInt8(number))
  }

  private mutating func append(_ text: String) {
    append(UInt64(text.utf8.count))
    bytes.append(contentsOf: text.utf8)
  }

  private mutating func append(signed number: Int64) {
    append(UInt64(bitPattern: (number << 1) ^ (number >> 63)))
  }

  private mutating func append(_ cell: CombinedCell) {
    switch cell {
    case .text(let text): put(0, text)
    case .mark(let text): put(1, text)
    case .error(let text): put(2, text)
    case .formulaWithoutValue: bytes.append(3)
    case .number(let number, let text, let isSettled):
      bytes.append(4 | (text == nil ? 0 : 8) | (isSettled ? 16 : 0))
      append(signed: number.significand)
      append(signed: Int64(number.exponent))
      if let text { append(text) }
    case .date(let date, let text):
      bytes.append(5 | (text == nil ? 0 : 8))
      append(UInt64(max(0, date.year)))
      append(UInt64(max(0, date.month)))
      append(UInt64(max(0, date.day)))
      if let text { append(text) }
    }
  }

  private mutating func put(_ kind: UInt8, _ text: String) {
    bytes.append(kind)
    append(text)
  }
}

/// Reads rows back; `nil` where the bytes end before a row does.
private struct SpoolReader {
  let bytes: [UInt8]
  private(set) var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func row() -> CombinedRow? {
    guard let table = number(), let line = number(), let count = number() else { return nil }
    var cells: [PlacedCell] = []
    cells.reserveCapacity(Int(count))
    for _ in 0..<count {
      guard let column = number(), let place = number(), let cell = cell() else { return nil }
      cells.append(PlacedCell(column: Int(column), place: Int(place), cell: cell))
    }
    return CombinedRow(table: Int(table), number: Int(line), cells: cells)
  }

  private mutating func cell() -> CombinedCell? {
    guard let kind = byte() else { return nil }
    switch kind & 7 {
    case 0: return text().map(CombinedCell.text)
    case 1: return text().map(CombinedCell.mark)
    case 2: return text().map(CombinedCell.error)
    case 3: return .formulaWithoutValue
    case 4:
      guard let significand = signed(), let exponent = signed() else { return nil }
      let number = ExactDecimal(significand: significand, exponent: Int(exponent))
      guard kind & 8 != 0 else { return .number(number, text: nil, isSettled: kind & 16 != 0) }
      return text().map { .number(number, text: $0, isSettled: kind & 16 != 0) }
    default:
      guard let year = number(), let month = number(), let day = number() else { return nil }
      let date = CalendarDate(year: Int(year), month: Int(month), day: Int(day))
      guard kind & 8 != 0 else { return .date(date, text: nil) }
      return text().map { .date(date, text: $0) }
    }
  }

  private mutating func byte() -> UInt8? {
    guard position < bytes.count else { return nil }
    defer { position += 1 }
    return bytes[position]
  }

  private mutating func number() -> UInt64? {
    var (number, shift) = (UInt64(0), UInt64(0))
    while let byte = byte() {
      number |= UInt64(byte & 0x7F) << shift
      if byte & 0x80 == 0 { return number }
      shift += 7
    }
    return nil
  }

  private mutating func signed() -> Int64? {
    number().map { Int64(bitPattern: $0 >> 1) ^ -Int64(bitPattern: $0 & 1) }
  }

  private mutating func text() -> String? {
    guard let count = number(), Int(count) <= bytes.count - position else { return nil }
    defer { position += Int(count) }
    return String(decoding: bytes[position..<position + Int(count)], as: UTF8.self)
  }
}
