import AfstemXLSX

/// A workbook that uses every feature of the writer, for tests with other programs.
enum SampleWorkbook {
  static let created = CalendarDateTime(year: 2016, month: 5, day: 31, hour: 9, minute: 30)
  static let money = CellStyle(numberFormat: .thousands)
  static let heading = CellStyle(
    font: Font(isBold: true, colour: .white), fill: Colour(0x1F4E79), border: .all(.thin),
    alignment: Alignment(horizontal: .center, vertical: .center, wrapsText: true))

  /// - Parameter hasEscapes: Whether a text needs `_xHHHH_`, which openpyxl does not decode.
  static func write(to path: String, hasEscapes: Bool = true) throws {
    var workbook = try WorkbookWriter(path: path)
    workbook.properties = DocumentProperties(
      title: "Budget & indsatser", author: "Sekretariatet", created: created,
      custom: [DocumentProperties.Custom("Kilde", "a<b")])
    try addBudget(to: &workbook)
    try addValues(to: &workbook, odd: hasEscapes ? "_x0041_ \u{1} \r \u{FFFF}" : "")
    try addLists(to: &workbook)
    try addCharts(to: &workbook)
    try workbook.define("Gerningstyper", as: "Lister!$A$1:$A$3")
    try workbook.commit()
  }

  private static func addBudget(to workbook: inout WorkbookWriter) throws {
    let page = PageSetup(
      orientation: .landscape, fitsWidth: true, titleRows: 1...3,
      header: PageSetup.Line(left: "Tryghed && trivsel"), footer: PageSetup.Line(right: "&P / &N"))
    let layout = WorksheetLayout(
      columns: [Column(width: 32), Column(width: 12, style: money), Column(width: 12, style: money)],
      frozenRows: 3, frozenColumns: 1, tabColour: Colour(0x0072B2), page: page)
    try workbook.addWorksheet("Budget 'A' & B", layout) { sheet in
      try sheet.appendRow(height: 30) { row in
        try row.append("Budget", style: heading)
        try row.comment(Comment("Set linje to\nog < tre", author: "Sekretariatet"))
        try row.append("Fund", link: .cell(sheet: "Værdier", try CellReference("A2").unwrapped))
        try row.append("Kilde", link: .address("https://example.org/?a=1&b=2"), tooltip: "Ud af huset")
      }
      try sheet.skipRows()
      let table = try sheet.appendTable(Table("budget", columns: ["Aktivitet", "2017", "2018"])) { sheet in
        try sheet.append(["Kvindeidræt", 165_000, 1])
        try sheet.append(["=1+1", .decimal(significand: 18_500_050, exponent: -2), .text("?")])
        return [
          .label("I alt"),
          .function(.sum, value: .decimal(significand: 35_000_050, exponent: -2), style: money),
          .function(.count, value: 2),
        ]
      }
      let cells = try table.cells(of: "2017").unwrapped
      sheet.format(
        cells, .cell(.greaterThan("170000"), DifferentialStyle(isBold: true, fill: Colour(0xE69F00))))
      sheet.format(cells, .formula("$B4=\"?\"", DifferentialStyle(textColour: Colour(0xD55E00))))
      sheet.format(cells, .icons(.symbols, middle: "1", upper: "170000"))
      sheet.format(cells, .dataBar(Colour(0x56B4E9)))
      try sheet.append(["Efter"], style: heading)
      try sheet.merge(try CellRange("A9:C9").unwrapped)
    }
  }

  private static func addValues(to workbook: inout WorkbookWriter, odd: String) throws {
    try workbook.addWorksheet("Værdier", WorksheetLayout(showsGridLines: false)) { sheet in
      try sheet.append(["tekst", "tal", "dato", "sandt", "formel"], style: heading)
      try sheet.appendRow { row in
        try row.append(" to\tmellemrum \n")
        try row.append(.number(0.1))
        try row.append(.date(year: 2016, month: 5, day: 31))
        try row.append(true)
        try row.append(.formula("B2*2", value: .number(0.2)))
      }
      try sheet.appendRow(isHidden: true) { row in
        try row.append(.text(odd + "æøå 😀 <&>\"'"))
        try row.append(.decimal(significand: -125, exponent: -1))
        try row.append(.date(created))
        try row.append(false)
        try row.append(.formula("\"a\"&\"b\"", value: "ab"))
      }
      try sheet.append([
        .blank, -42, .decimal(significand: 5, exponent: -3), .number(1e100), .number(-1.5e-7),
      ])
      try sheet.filter(try CellRange("A1:E4").unwrapped)
    }
  }

  private static func addCharts(to workbook: inout WorkbookWriter) throws {
    try workbook.addWorksheet("Overblik") { sheet in
      try sheet.append(["År", "Anmeldt", "Mål"])
      for (year, reported, target) in [(2013, 150, 139), (2014, 128, 131), (2015, 120, 123)] {
        try sheet.append([.text("\(year)"), .integer(Int64(reported)), .integer(Int64(target))])
      }
      let reported = try series("Anmeldt", in: "B", [150, 128, 120])
      var target = try series("Mål", in: "C", [139, 131, nil])
      target.isDashed = true
      let chart = Chart(
        .line, title: "Indbrud", series: [reported, target], categoryAxis: ChartAxis(title: "År"),
        valueAxis: ChartAxis(title: "Anmeldelser", numberFormat: .thousands, minimum: 0),
        alternativeText: "Indbrud falder fra 150 til 120")
      try sheet.add(chart, at: CellReference("E1").unwrapped, width: 360, height: 220)
      try sheet.add(
        with(chart, .columns(.clustered)), at: CellReference("E17").unwrapped, width: 360, height: 220)
      try sheet.add(
        with(chart, .columns(.stacked)), at: CellReference("K17").unwrapped, width: 360, height: 220)
      try sheet.add(with(chart, .bars(.stacked)), at: CellReference("K1").unwrapped, width: 360, height: 220)
      target.isLine = true
      let combined = Chart(
        .columns(.clustered), series: [reported, target], legend: .right, alternativeText: "Mål over anmeldt")
      try sheet.add(combined, at: CellReference("E33").unwrapped, width: 360, height: 220)
    }
  }

  private static func series(_ name: String, in column: String, _ numbers: [Int64?]) throws -> ChartSeries {
    ChartSeries(
      .cell(sheet: "Overblik", try CellReference("\(column)1").unwrapped, name),
      categories: .init(sheet: "Overblik", try CellRange("A2:A4").unwrapped, ["2013", "2014", "2015"]),
      values: .init(
        sheet: "Overblik", try CellRange("\(column)2:\(column)4").unwrapped,
        numbers.map { number in number.map { ExactDecimal(significand: $0, exponent: 0) } }))
  }

  private static func with(_ chart: Chart, _ kind: Chart.Kind) -> Chart {
    var chart = chart
    chart.kind = kind
    return chart
  }

  private static func addLists(to workbook: inout WorkbookWriter) throws {
    let open = CellStyle(isLocked: false)
    let layout = WorksheetLayout(visibility: .hidden, protection: SheetProtection())
    try workbook.addWorksheet("Lister", layout) { sheet in
      for name in ["Indbrud", "Vold/Trusler", "Hærværk"] { try sheet.append([.text(name)], style: open) }
      try sheet.validate(
        try CellRange("B1:B9").unwrapped,
        DataValidation(
          .list(["ja", "nej"]), prompt: .init(title: "Svar", "ja eller nej"),
          errorMessage: .init("Kun ja eller nej")))
      try sheet.validate(try CellRange("C1:C9").unwrapped, DataValidation(.listInRange("Gerningstyper")))
      try sheet.validate(try CellRange("D1:D9").unwrapped, DataValidation(.whole(.between("0", "100"))))
      try sheet.validate(
        try CellRange("E1:E9").unwrapped,
        DataValidation(.decimal(.greaterThanOrEqual("0")), severity: .warning))
    }
  }
}

extension Optional {
  /// The value; throws an error for the test to report if there is none.
  var unwrapped: Wrapped {
    get throws {
      guard let self else { throw Missing() }
      return self
    }
  }

  private struct Missing: Error {}
}
