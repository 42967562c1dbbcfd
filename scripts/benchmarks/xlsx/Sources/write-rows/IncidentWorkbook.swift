import AfstemXLSX

/// Rows that look like a police extract's.
struct IncidentWorkbook {
  let rows: Int
  private let areas = [
    "Tingbjerg", "Husum", "Utterslevhuse", "Voldparken", "Gadelandet", "Amager Øst", "Sundby", "Urbanplanen",
  ]
  private let offences = [
    "Indbrud", "Tyveri/Røveri", "Vold/Trusler/Våben", "Hærværk", "Narkotika", "Chikane",
  ]

  init(rows: Int) { self.rows = rows }

  func write(to path: String) throws {
    let plain = Array(repeating: Column(), count: 6)
    let layout = WorksheetLayout(columns: plain + [Column(style: CellStyle(numberFormat: .date))])
    var random = RandomNumbers()
    var workbook = try WorkbookWriter(path: path)
    try workbook.addWorksheet("Data", layout) { sheet in
      for number in 0..<rows { try sheet.appendRow { try fill(&$0, number, &random) } }
    }
    try workbook.commit()
  }

  private func fill(_ row: inout RowWriter, _ number: Int, _ random: inout RandomNumbers) throws {
    try row.append(integer: Int64(number + 1))
    try row.append(integer: random.next(500))
    try row.append(decimal: ExactDecimal(significand: random.next(100_000_000), exponent: -2))
    try row.append(number: Double(random.next(1_000_000)) / 10_000)
    try row.append(integer: random.next(2_000_000_000))
    try row.append(number: Double(random.next(100_000)) / 8)
    let (year, month, day) = (2010 + random.next(10), 1 + random.next(12), 1 + random.next(28))
    try row.append(date: CalendarDateTime(year: Int(year), month: Int(month), day: Int(day)))
    try row.append(text: areas[Int(random.next(UInt64(areas.count)))])
    try row.append(text: offences[Int(random.next(UInt64(offences.count)))])
    try row.append(text: "Sag \(random.next(1_000_000))-\(number)")
  }
}

/// Numbers that look random and are the same everywhere (Knuth's MMIX generator).
struct RandomNumbers {
  private var state: UInt64 = 1

  mutating func next(_ bound: UInt64) -> Int64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int64((state >> 33) % bound)
  }
}
