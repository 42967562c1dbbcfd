import AfstemXLSX

/// What the values of worksheets come to.
struct Totals: ~Copyable {
  private var batch = ColumnBatch()
  private var rows = 0
  private var numbers = 0
  private var dates = 0
  private var texts = 0
  private var sum = 0.0
  private var days = 0
  private var textBytes = 0

  mutating func add(_ worksheet: Worksheet, dateSystem: DateSystem) throws(XLSXError) {
    batch.dateSystem = dateSystem
    var stream = try worksheet.rows()
    while let row = try stream.next() {
      for index in row.indices { batch.append(row[index]) }
      batch.rows += 1
      if batch.rows == ColumnBatch.capacity { addBatch() }
    }
    addBatch()
  }

  private mutating func addBatch() {
    rows += batch.rows
    numbers += batch.numbers.count
    dates += batch.days.count
    texts += batch.textEnds.count
    for number in batch.numbers { sum += number }
    for day in batch.days { days += day }
    textBytes += batch.text.count
    batch.removeAll()
  }
}

extension Totals {
  var json: String {
    """
    {"rows": \(rows), "numbers": \(numbers), "dates": \(dates), "texts": \(texts), "sum": \(sum), "days": \(days), \
    "textBytes": \(textBytes)}
    """
  }
}
