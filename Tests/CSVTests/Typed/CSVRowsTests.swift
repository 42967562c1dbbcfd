import AfstemCSV
import AfstemTestSupport
import Testing

@Suite("Rows of a delimited file as values")
struct CSVRowsTests {
  enum Kind: String, Codable { case theft, violence }

  struct Report: Codable, Equatable {
    var offence: String
    var count: Int
    var amount: ExactDecimal?
    var day: CalendarDateTime?
    var kind: Kind?
  }

  private func rows(
    _ text: String, header: CSVRows<Report>.Header = .first, spelling: TextSpelling = .plain
  ) throws -> [Result<Report, any Error>] {
    Array(try CSVRows<Report>(bytes: Array(text.utf8), header: header, spelling: spelling))
  }

  private func failure(_ result: Result<Report, any Error>) -> String {
    if case .failure(let error) = result { "\(error)" } else { "no failure" }
  }

  @Test("columns are found by label, in any order, and what is empty or has no column is nil")
  func labels() throws {
    let rows = try rows("day,count,offence,remark\n2016-05-01,154,Indbrud,x\n,3,\"Vold, trusler\",\n")
    #expect(
      try rows.map { try $0.get() } == [
        Report(offence: "Indbrud", count: 154, day: CalendarDateTime(year: 2016, month: 5, day: 1)),
        Report(offence: "Vold, trusler", count: 3),
      ])
  }

  @Test(
    "a failure names line, label, value and type, and the next row is read",
    arguments: [
      ("Vold,fire,,,", "line 2: 'count': 'fire' is no Int"),
      ("Vold,12.5,,,", "line 2: 'count': '12.5' is no Int"),
      ("Vold,,,,", "line 2: 'count': it is empty, and Int is expected"),
      ("Vold", "line 2: 'count': it is empty, and Int is expected"),
      ("Vold,1,1,2016-02-30,", "line 2: 'day': '2016-02-30' is no CalendarDateTime"),
      ("Vold,1,1,,murder", "line 2: 'kind': 'murder' is no Kind"),
      ("Vold,1,1,,,,9", "line 2: 7 fields, but 5 columns"),
    ])
  func failures(record: String, message: String) throws {
    let rows = try rows("offence,count,amount,day,kind\n\(record)\nIndbrud,154,,,\n")
    #expect(failure(rows[0]) == message)
    #expect(try rows[1].get() == Report(offence: "Indbrud", count: 154))
  }

  @Test("a label that is missing or stands twice is a failure of the rows that need it")
  func wrongLabels() throws {
    #expect(failure(try rows("offence,antal\nVold,1\n")[0]) == "line 2: 'count': there is no such column")
    #expect(
      failure(try rows("offence,count,count\nVold,1,2\n")[0])
        == "line 2: 'count': several columns have this label")
    #expect(
      failure(try rows("offence,count,kind,kind\nVold,1,,theft\n")[0])
        == "line 2: 'kind': several columns have this label")
  }

  @Test("labels are found below titles, on a line that is given, or given themselves")
  func headers() throws {
    let titled =
      "Anmeldelser i Tingbjerg;\r\nTrukket 01-02-2016;\r\noffence;count\r\nIndbrud;154\r\nVold;3\r\n"
    let read = [Report(offence: "Indbrud", count: 154), Report(offence: "Vold", count: 3)]
    #expect(try rows(titled, header: .found).map { try $0.get() } == read)
    #expect(try rows(titled, header: .line(3)).map { try $0.get() } == read)
    let columns = CSVRows<Report>.Header.none(columns: ["offence", "count"])
    #expect(try rows("Indbrud,154\nVold,3\n", header: columns).map { try $0.get() } == read)
    #expect(throws: RowError(.headerMissing)) { try rows("", header: .first) }
  }

  @Test("a Danish file's numbers and dates are read")
  func danish() throws {
    let rows = try rows("offence;count;amount;day\nVold;1.490;12,50;31-05-2016\n", spelling: .danish)
    let day = CalendarDateTime(year: 2016, month: 5, day: 31)
    let report = Report(offence: "Vold", count: 1_490, amount: ExactDecimal("12.5"), day: day)
    #expect(try rows.map { try $0.get() } == [report])
  }

  @Test("a record that exceeds a limit is the last row, and the error names the file")
  func limits() throws {
    let folder = try TemporaryFolder()
    try folder.write("offence,count\nVold,1\nIndbrud og tyveri,2\nHærværk,3\n", to: "a.csv")
    let options = CSVReader.Options(limits: Limits(fieldLength: 10))
    let rows = Array(try CSVRows<Report>(path: folder.file("a.csv"), options: options))
    #expect(rows.count == 2)
    #expect(failure(rows[1]).hasSuffix("a.csv: line 3: a field of more than 10 bytes"))
  }

  @Test("a file that is missing is named")
  func missing() {
    #expect(throws: CSVError(.cannotOpen(errno: 2), in: "/findes/ikke.csv")) {
      _ = try CSVRows<Report>(path: "/findes/ikke.csv")
    }
    #expect(CSVError(.cannotOpen(errno: 2), in: "a.csv").description == "a.csv: cannot be opened (error 2)")
  }
}

@Suite("Values as rows of a delimited file")
struct CSVWriterRowsTests {
  struct Sum: Codable, Equatable {
    var label: String
    var amount: ExactDecimal?
    var isPaid: Bool?
    var share: Double?
    var day: CalendarDateTime?
  }

  static let sums = [
    Sum(label: "Løn, \"A\"\n", amount: nil, isPaid: nil, share: nil, day: nil),
    Sum(
      label: "=1+1", amount: ExactDecimal("-14900.50"), isPaid: true, share: 0.1 + 0.2,
      day: CalendarDateTime(year: 2016, month: 5, day: 31, hour: 9)),
  ]

  @Test(
    "each value has its column, also where the first row has none", arguments: [TextSpelling.plain, .danish])
  func roundTrip(spelling: TextSpelling) throws {
    var writer = CSVWriter(spelling == .danish ? .excelDanish : .rfc4180)
    try writer.write(rows: Self.sums, spelling: spelling)
    let options = CSVReader.Options(dialect: writer.dialect)
    let rows = try CSVRows<Sum>(bytes: writer.take(), spelling: spelling, options: options)
    #expect(rows.columns == ["label", "amount", "isPaid", "share", "day"])
    #expect(try rows.map { try $0.get() } == Self.sums)
  }

  @Test("Python's csv reads the same fields", .needsPython)
  func python() throws {
    let folder = try TemporaryFolder()
    var writer = CSVWriter()
    try writer.write(rows: Self.sums)
    try folder.write(String(decoding: writer.take(), as: UTF8.self), to: "a.csv")
    let script = "import csv, sys; print(list(csv.reader(open(sys.argv[1], newline='', encoding='utf-8'))))"
    let found = try Oracle.python?.run(["-c", script, folder.file("a.csv")])
    #expect(
      found?.output.hasPrefix(
        """
        [['label', 'amount', 'isPaid', 'share', 'day'], ['Løn, "A"\\n', '', '', '', ''], \
        ['=1+1', '-14900.5', 'true', '0.30000000000000004', '2016-05-31T09:00:00']]
        """) == true)
  }

  @Test("text that Excel would run is neutralised on request, and a negative number is not")
  func formulas() throws {
    var writer = CSVWriter()
    try writer.write(
      rows: [Self.sums[1]], columns: ["label", "amount", "isPaid", "share", "day"], neutralisesFormulas: true)
    #expect(String(decoding: writer.take(), as: UTF8.self).contains("'=1+1,-14900.5,true"))
  }

  @Test("what takes more than one field is refused, and so is a column that the header lacks")
  func refused() {
    var writer = CSVWriter()
    #expect(throws: RowError(.notOneValue(type: "the value"), column: "years")) {
      try writer.write(rows: [["years": [2016, 2017]]])
    }
    #expect(throws: RowError(.columnMissing, column: "2017")) {
      try writer.write(rows: [["2016": 1], ["2017": 2]])
    }
  }
}
