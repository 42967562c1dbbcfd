import AfstemXLSX

/// The code that guides and doc comments show, between `// snippet` and `// end`.
enum GuideSnippets {
  static func readRows(path: String) throws -> [String] {
    // snippet
    var lines: [String] = []
    let workbook = try Workbook(path: path)
    for worksheet in workbook.worksheets where worksheet.visibility == .visible {
      var rows = try worksheet.rows()
      while let row = try rows.next() {
        for index in row.indices {
          let cell = row[index]
          switch cell.value {
          case .number(let digits): lines.append("\(row.number):\(cell.column) \(String(bytes: digits))")
          case .text(let text): lines.append("\(row.number):\(cell.column) \(String(bytes: text))")
          case .boolean, .date, .error, .formulaWithoutValue, .empty: break
          }
        }
      }
    }
    // end
    return lines
  }

  static func readDate(_ cell: borrowing Cell, of workbook: Workbook, into dates: inout [CalendarDateTime]) {
    // snippet
    if cell.format == .date, let number = cell.number,
      let date = SerialDate(number, system: workbook.dateSystem)?.dateTime
    {
      dates.append(date)
    }
    // end
  }

  static func readRanges(of worksheet: Worksheet) throws -> (count: Int, ranges: [CellRange]) {
    var count = 0
    var ranges: [CellRange] = []
    // snippet
    var rows = try worksheet.rows()
    while let row = try rows.next() { count += row.count }
    for range in rows.layout.mergedRanges { ranges.append(range) }
    // end
    return (count, ranges)
  }

  static func limit(path: String) throws -> Workbook {
    // snippet
    var limits = ReadingLimits()
    limits.inflatedBytes = 64 << 20
    let workbook = try Workbook(path: path, limits: limits)
    // end
    return workbook
  }

  static func sum(of worksheet: Worksheet) throws -> [ExactDecimal] {
    // snippet
    var numbers: [ExactDecimal] = []
    var rows = try worksheet.rows()
    while let row = try rows.next() {
      for index in row.indices {
        if let number = row[index].number { numbers.append(number) }
      }
    }
    // end
    return numbers
  }

  static func write(path: String) throws {
    // snippet
    let money = CellStyle(numberFormat: .thousands)
    let layout = WorksheetLayout(
      columns: [Column(width: 32), Column(width: 12, style: money)], frozenRows: 1)
    try WorkbookWriter.write(to: path) { workbook in
      try workbook.addWorksheet("Budget", layout) { sheet in
        try sheet.append(["Aktivitet", "2017"], style: CellStyle(font: .bold))
        try sheet.append(["Kvindeidræt", 165_000])
        try sheet.append(["I alt", .formula("SUM(B2:B2)", value: 165_000)])
      }
    }
    // end
  }

  static func writeItems(_ items: [some Encodable], path: String) throws {
    // snippet
    try WorkbookWriter.write(to: path) { workbook in
      try workbook.addWorksheet("Budget") { try $0.append(rows: items) }
    }
    // end
  }

  static func readItems(of worksheet: Worksheet) throws {
    // snippet
    struct Item: Codable {
      var activity: String
      var amount: ExactDecimal?
      var paid: CalendarDateTime?
    }

    for row in try worksheet.rows(of: Item.self) {
      let item = try row.get()
      print(item.activity, item.amount ?? 0)
    }
    // end
  }

  static func readCells(of worksheet: Worksheet) throws -> (ExactDecimal?, CalendarDateTime?) {
    // snippet
    let cells = try worksheet.cells()
    let total = cells["B7"].number
    let day = cells["C2"].as(CalendarDateTime.self)
    // end
    return (total, day)
  }

  static func writeTable(to sheet: inout WorksheetWriter) throws {
    // snippet
    let placement = try sheet.appendTable(Table("budget", columns: ["Aktivitet", "2017"])) { sheet in
      try sheet.append(["Kvindeidræt", 165_000])
      return [.label("I alt"), .function(.sum, value: 165_000)]
    }
    if let cells = placement.cells(of: "2017") {
      sheet.format(cells, .cell(.greaterThan("150000"), DifferentialStyle(isBold: true)))
    }
    // end
  }

  static func writeChart(to sheet: inout WorksheetWriter) throws {
    // snippet
    func column(_ number: Int) -> CellRange { CellRange(clampingColumns: number...number, rows: 2...3) }
    let years = ChartSeries.Categories(sheet: "Tal", column(1), ["2015", "2016"])
    let reported = ChartSeries.Values(sheet: "Tal", column(2), [128, 120])
    let target = ChartSeries.Values(sheet: "Tal", column(3), [131, 123])
    let chart = Chart(
      .line, title: "Indbrud",
      series: [
        ChartSeries(.text("Anmeldt"), categories: years, values: reported),
        ChartSeries(.text("Mål"), categories: years, values: target, isDashed: true),
      ],
      valueAxis: ChartAxis(title: "Anmeldelser", minimum: 0),
      alternativeText: "Indbrud falder fra 128 til 120")
    try sheet.add(chart, at: CellReference(clampingColumn: 5, row: 1))
    // end
  }

  static func annotate(path: String, copy: String) throws {
    // snippet
    let annotator = WorkbookAnnotator(author: "Sekretariatet")
    let note = WorkbookNote(
      sheet: "Budget", cell: CellReference(clampingColumn: 2, row: 3), text: "I alt er 165.000")
    try annotator.annotate(path, to: copy, with: [note])
    // end
  }
}
