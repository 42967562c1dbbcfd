import XLSX

/// What a worksheet's values come to; every one of them is looked at, as a program that uses them would.
struct Totals {
  var rows = 0
  var numbers = 0
  var dates = 0
  var texts = 0
  var others = 0
  var sum = 0.0
  var days = 0
  var textBytes = 0

  mutating func add(_ worksheet: Worksheet, dateSystem: DateSystem) throws(XLSXError) {
    var stream = try worksheet.rows()
    while let row = try stream.next() {
      rows += 1
      for index in row.indices { add(row[index], dateSystem: dateSystem) }
    }
  }

  private mutating func add(_ cell: borrowing Cell, dateSystem: DateSystem) {
    switch cell.value {
    case .number(let digits):
      guard let number = DecimalNumber(digits) else { return others += 1 }
      switch cell.format {
      case .date, .dateTime, .time:
        dates += 1
        days += SerialDate(number, system: dateSystem)?.days ?? 0
      default:
        numbers += 1
        sum += number.doubleValue
      }
    case .text(let bytes):
      texts += 1
      textBytes += bytes.count
    default: others += 1
    }
  }
}
