import AfstemXLSX

/// The values of a stretch of rows in memory of their own, as a program that goes on with them would have them:
/// numbers as doubles, dates as days since 1970, texts one behind the other.
struct ColumnBatch: ~Copyable {
  static let capacity = 1_024

  var rows = 0
  private(set) var numbers: [Double] = []
  private(set) var days: [Int] = []
  private(set) var text: [UInt8] = []
  private(set) var textEnds: [Int] = []
  var dateSystem = DateSystem.since1900

  private var daysTo1970: Int { dateSystem == .since1900 ? 25_569 : 24_107 }

  mutating func append(_ cell: borrowing Cell) {
    switch cell.value {
    case .number(let digits):
      guard let number = ExactDecimal(digits) else { return }
      switch cell.format {
      case .date, .dateTime, .time:
        if let date = SerialDate(number, system: dateSystem) { days.append(date.days - daysTo1970) }
      default: numbers.append(number.doubleValue)
      }
    case .text(let bytes):
      bytes.withUnsafeBufferPointer { text.append(contentsOf: $0) }
      textEnds.append(text.count)
    default: break
    }
  }

  mutating func removeAll() {
    rows = 0
    numbers.removeAll(keepingCapacity: true)
    days.removeAll(keepingCapacity: true)
    text.removeAll(keepingCapacity: true)
    textEnds.removeAll(keepingCapacity: true)
  }
}
