import AfstemCells
import AfstemTestSupport
import Testing
import AfstemXLSX

@testable import AfstemCombining
@testable import AfstemFiles
@testable import AfstemModel
@testable import AfstemProof

@Suite("Combining files into one table")
struct CombinationTests {
  private static let bolig =
    "Post;2017;2018\nLøn;100.000;200.000\nDrift;50.000;60.000\nI alt;150.000;260.000\n"
  private static let sof = "Budget for SOF\n\npost ;2018;2017\nLøn;1;2,50\nMødemad;3;4\nI alt;4;6,50\n"

  @Test("columns meet by their labels, in any order and case; titles and totals become no data")
  func labels() throws {
    let desk = try CombinationDesk(["a.csv": Self.bolig, "b.csv": Self.sof])
    let summary = try desk.combine(["a.csv", "b.csv"])
    #expect(
      try desk.lines() == [
        "Post,2017,2018,source_file,source_sheet,source_cell",
        "Løn,100000,200000,a.csv,,2:1", "Drift,50000,60000,a.csv,,3:1",
        "Løn,2.5,1,b.csv,,4:1", "Mødemad,4,3,b.csv,,5:1",
      ])
    #expect(summary.status == .done)
    #expect(summary.claims.allSatisfy { $0.verdict == .holds } && summary.claims.count == 4)
    #expect(summary.totalRowCount == 2)
    #expect(summary.columns.map(\.sum) == [nil, "150006.5", "260004", nil, nil, nil])
  }

  @Test("a total that differs is told of at its cell, and is still no data")
  func wrongTotal() throws {
    let wrong = Self.bolig.replacing("260.000", with: "270.000")
    let desk = try CombinationDesk(["a.csv": wrong, "b.csv": Self.sof])
    let summary = try desk.combine(["a.csv", "b.csv"])
    #expect(summary.findings.map(\.code) == [.totalDiffers])
    #expect(summary.findings.first?.provenance?.cell == "4:3")
    #expect(summary.status == .errorsFound)
    #expect(try desk.lines().count == 5)
    #expect(throws: RunError.self) {
      try desk.combine(["a.csv", "b.csv"], to: "streng.csv") { $0.isStrict = true }
    }
    #expect(desk.folder.read("streng.csv") == nil)
  }

  @Test("a label that only some files have is kept, and said")
  func extraColumn() throws {
    let desk = try CombinationDesk([
      "a.csv": "Post;2017\nLøn;1\nDrift;5\n", "b.csv": "Post;2017;Bemærkning\nLøn;2;aftalt\nHusleje;7;\n",
    ])
    let summary = try desk.combine(["a.csv", "b.csv"])
    #expect(try desk.lines().first == "Post,2017,Bemærkning,source_file,source_sheet,source_cell")
    #expect(
      summary.notices.map(\.danish).contains("kolonnen 'Bemærkning' findes i 1 af 2 tabeller, først i b.csv"))
  }

  @Test("an alias lets two labels meet, from the command line and from a file")
  func aliases() throws {
    let desk = try CombinationDesk([
      "a.csv": "Post;Beløb\nLøn;1\nDrift;5\n", "b.csv": "Item;Amount\nLøn;2\nHusleje;7\n",
      "navne.yml": "Post: [Item, Ting]",
    ])
    _ = try desk.combine(["a.csv", "b.csv"]) { options in
      try? options.takeAlias("Beløb=Amount")
      try? options.takeAlias("\(desk.folder.path)/navne.yml")
    }
    #expect(try desk.lines()[0] == "Post,Beløb,source_file,source_sheet,source_cell")
    #expect(try desk.lines()[3] == "Løn,2,b.csv,,2:1")
  }

  @Test("a word among amounts is a finding with its cell, and its row is set aside")
  func misfit() throws {
    let desk = try CombinationDesk([
      "a.csv": "Post;2017\nLøn;1\nDrift;5\nLeje;7\nMad;8\n",
      "b.csv": "Post;2017\nLøn;efter aftale\nHusleje;7\n",
    ])
    let summary = try desk.combine(["a.csv", "b.csv"])
    #expect(summary.findings.map(\.code) == [.numberMalformed])
    #expect(
      summary.findings.first?.provenance == Provenance(file: "b.csv", place: .field(line: 2, number: 2)))
    #expect(summary.rejectedCount == 1 && summary.rowCount == 5)
    let rejects = try desk.lines("samlet.rejects.csv")
    #expect(rejects[0] == "source_file,source_sheet,source_cell,code,reason,column,value,row")
    #expect(rejects[1].hasPrefix("b.csv,,2:2,number-malformed,"))
    #expect(rejects[1].contains(",2017,efter aftale,\"Løn,efter aftale\""))
  }

  @Test("rejects of an earlier call do not stay beside a table that has none")
  func oldRejects() throws {
    let desk = try CombinationDesk([
      "a.csv": "Post;2017\nLøn;1\nDrift;5\n", "samlet.rejects.csv": "source_file\r\nx\r\n",
    ])
    _ = try desk.combine(["a.csv"])
    #expect(try desk.lines("samlet.rejects.csv").count == 1)
  }

  @Test("something in the place of a figure that nobody knows is empty, and counted")
  func unknown() throws {
    let desk = try CombinationDesk(["a.csv": "Post;2017;2018\nLøn;1;?\nDrift;5;2\nLeje;?;2\n"])
    let summary = try desk.combine(["a.csv"])
    #expect(try desk.lines()[1] == "Løn,1,,a.csv,,2:1")
    #expect(summary.findings.isEmpty && summary.notices.count == 2)
  }

  @Test("amounts become kroner where tables count in different units, exactly")
  func units() throws {
    let desk = try CombinationDesk([
      "a.csv": "Post;Beløb\nLøn;100000\nDrift;5,25\n",
      "b.csv": "Alle beløb i 1.000 kr.\n\nPost;Beløb;Antal\nLøn;2,5;3\nLeje;7;4\n",
      "c.csv": "Post;Beløb (mio. kr.)\nLøn;1,5\nLeje;2\n",
    ])
    let summary = try desk.combine(["a.csv", "b.csv", "c.csv"])
    #expect(
      try desk.lines().map {
        $0.split(separator: ",", omittingEmptySubsequences: false).prefix(3).joined(separator: "|")
      } == [
        "Post|Beløb|Antal", "Løn|100000|", "Drift|5.25|", "Løn|2500|3", "Leje|7000|4", "Løn|1500000|",
        "Leje|2000000|",
      ])
    #expect(summary.notices.map(\.danish).contains { $0.hasPrefix("beløb i 2 tabeller er omregnet til kr.") })
  }

  @Test("files that all count in the same are left as they are")
  func sameUnit() throws {
    let text = "Alle beløb i 1.000 kr.\n\nPost;Beløb\nLøn;2,5\nLeje;7\n"
    let desk = try CombinationDesk(["a.csv": text, "b.csv": text])
    _ = try desk.combine(["a.csv", "b.csv"])
    #expect(try desk.lines()[1].hasPrefix("Løn,2.5,"))
  }

  @Test("a table in another currency is set aside, and so is a single amount in one")
  func currency() throws {
    let desk = try CombinationDesk([
      "a.csv": "Post;Beløb\nLøn;100000\nDrift;5\nLeje;7\nMad;8\nRejse;20 EUR\n",
      "b.csv": "Beløb i EUR\n\nPost;Beløb\nLøn;2\nLeje;7\n",
    ])
    let summary = try desk.combine(["a.csv", "b.csv"])
    #expect(summary.findings.map(\.code) == [.currency, .currency])
    #expect(summary.findings.map(\.provenance?.cell) == ["6:2", "1:1"])
    #expect(summary.rowCount == 4 && summary.rejectedCount == 3)
  }

  @Test("a table that shares no label with the others is set aside")
  func otherColumns() throws {
    let desk = try CombinationDesk([
      "a.csv": "Post;2017\nLøn;1\nDrift;5\n", "b.csv": "Post;2018\nLøn;2\nLeje;7\n",
      "c.csv": "Navn;Adresse\nAnna;Vej 1\nBo;Vej 2\n",
    ])
    let summary = try desk.combine(["a.csv", "b.csv", "c.csv"])
    #expect(summary.findings.map(\.code) == [.unrecognisedTable])
    #expect(summary.findings.first?.provenance?.cell == "1:1")
    #expect(summary.rowCount == 4 && summary.rejectedCount == 2)
  }

  @Test("columns of periods become rows, each with the cell that it comes from")
  func tidy() throws {
    let desk = try CombinationDesk([
      "a.csv": "Post;Budget 2017;Regnskab 2017;1. kvt. 2018\nLøn;1;2;\nDrift;3;;4\n"
    ])
    let summary = try desk.combine(["a.csv"]) { $0.isTidy = true }
    #expect(
      try desk.lines() == [
        "Post,measure,period,value,source_file,source_sheet,source_cell",
        "Løn,Budget,2017,1,a.csv,,2:2", "Løn,Regnskab,2017,2,a.csv,,2:3",
        "Drift,Budget,2017,3,a.csv,,3:2", "Drift,,2018-Q1,4,a.csv,,3:4",
      ])
    #expect(summary.columns[3].sum == "10")
  }

  @Test("the sheets of workbooks are combined, and numbers in text with those in numbers")
  func workbooks() throws {
    let desk = try CombinationDesk(["b.csv": "Post,2017\nLøn,\"1,250.50\"\nLeje,\"2,000.00\"\n"])
    try desk.write(
      [
        (
          "Kvindeidræt",
          [
            ["Post", 2017], ["Løn", 5], ["Drift", .decimal(significand: 125, exponent: -1)],
            ["I alt", .decimal(significand: 175, exponent: -1)],
          ]
        ),
        ("Byhave", [["Titel"], [], ["Post", 2017], ["Løn", 7], ["Drift", 8]]),
      ], to: "a.xlsx")
    _ = try desk.combine(["a.xlsx", "b.csv"])
    #expect(
      try desk.lines().dropFirst() == [
        "Løn,5,a.xlsx,Kvindeidræt,A2", "Drift,12.5,a.xlsx,Kvindeidræt,A3", "Løn,7,a.xlsx,Byhave,A4",
        "Drift,8,a.xlsx,Byhave,A5", "Løn,1250.5,b.csv,,2:1", "Leje,2000,b.csv,,3:1",
      ])
    let one = try desk.combine(["a.xlsx"], to: "et.csv") { $0.sheet = "Byhave" }
    #expect(one.rowCount == 2)
  }

  @Test("codes with zeros in front, and dates, stay what they are")
  func codes() throws {
    let desk = try CombinationDesk([
      "a.csv": "Kode;Dato;Antal\n0042;2016-05-01;1\n0043;2016-05-02;2\n",
      "b.csv": "Kode;Dato;Antal\n17;03-05-2016;3\n18;04-05-2016;4\n",
    ])
    _ = try desk.combine(["a.csv", "b.csv"])
    #expect(
      try desk.lines().dropFirst().map { $0.split(separator: ",").prefix(3).joined(separator: " ") } == [
        "0042 2016-05-01 1", "0043 2016-05-02 2", "17 2016-05-03 3", "18 2016-05-04 4",
      ])
  }

  @Test("names from paths become columns, and no source is told where that is not asked for")
  func names() throws {
    let pattern = PathNames("budget/{partner}/*-{year}.csv")
    #expect(pattern.pattern == "budget/*/*-*.csv")
    #expect(pattern.values(in: "budget/sof/plan-2017.csv") == ["partner": "sof", "year": "2017"])
    #expect(pattern.values(in: "budget/sof/plan.csv") == nil)
    let desk = try CombinationDesk(["a.csv": "Post;2017\nLøn;1\nDrift;5\n"])
    _ = try desk.combine(["a.csv"], by: [["sof"]]) {
      $0.names = ["partner"]
      $0.tellsSource = false
    }
    #expect(try desk.lines() == ["partner,Post,2017", "sof,Løn,1", "sof,Drift,5"])
  }

  @Test("a workbook has live totals, the claims and the findings, and the same files give the same bytes")
  func workbook() throws {
    let desk = try CombinationDesk(["a.csv": Self.bolig, "b.csv": Self.sof.replacing("6,50", with: "7")])
    _ = try desk.combine(["a.csv", "b.csv"], to: "samlet.xlsx")
    let book = try Workbook(path: desk.folder.path + "/samlet.xlsx")
    #expect(book.worksheets.map(\.name) == ["Samlet", "Totaler", "Bemærkninger"])
    var rows = try book.worksheets[0].rows(.formulas)
    var formulas: [String] = []
    while let row = try rows.next() {
      for index in row.indices {
        if let formula = row[index].formula { formulas.append(String(bytes: formula)) }
      }
    }
    #expect(formulas == ["SUBTOTAL(109,samlet[2017])", "SUBTOTAL(109,samlet[2018])"])
    let first = try desk.folder.bytes(of: "samlet.xlsx")
    _ = try desk.combine(["a.csv", "b.csv"], to: "samlet.xlsx")
    #expect(try desk.folder.bytes(of: "samlet.xlsx") == first)
  }

  @Test(
    "a label that stands once for several rows is filled in, and totals among the labels are proved and left out"
  )
  func keys() throws {
    let text = """
      Område;Type;2017;2018
      Husum;Tyveri;1;20
      ;Vold;2;30
      Valby;Tyveri;3;40
      ;Vold;4;50
      Hele landet;Tyveri;4;60
      ;Vold;6;81

      """
    let desk = try CombinationDesk(["a.csv": text])
    let summary = try desk.combine(["a.csv"])
    #expect(
      try desk.lines().dropFirst().map { $0.split(separator: ",").prefix(4).joined(separator: " ") } == [
        "Husum Tyveri 1 20", "Husum Vold 2 30", "Valby Tyveri 3 40", "Valby Vold 4 50",
      ])
    #expect(summary.findings.map(\.code) == [.totalDiffers])
    #expect(summary.findings.first?.provenance?.cell == "7:4")
  }

  @Test("two figures that agree with others by chance make no total of a row in a long table")
  func chance() throws {
    let rows = (1...40).map { "Sted \($0);\($0 * 137 % 91 + 5)" }.joined(separator: "\n")
    let desk = try CombinationDesk(["a.csv": "Sted;Antal\n\(rows)\n"])
    #expect(try desk.combine(["a.csv"]).rowCount == 40)
  }

  @Test("a file that cannot be read never stops the others, and none at all is an error")
  func unreadable() throws {
    let desk = try CombinationDesk(["a.csv": Self.bolig, "x.xlsx": "PK\u{3}\u{4}afbrudt"])
    let summary = try desk.combine(["x.xlsx", "a.csv"])
    #expect(summary.findings.map(\.code) == [.unreadableFile] && summary.rowCount == 2)
    let error = #expect(throws: RunError.self) { try desk.combine(["x.xlsx"], to: "intet.csv") }
    #expect(error?.status == .inputUnusable)
    #expect(desk.folder.read("intet.csv") == nil)
  }

  @Test("a header that comes again is no data, and neither is a heading among rows of figures")
  func repeated() throws {
    let desk = try CombinationDesk([
      "a.csv": "Post;2017;2018\nIndsats 1;;\nLøn;1;2\nDrift;5;6\nPost;2017;2018\nLeje;7;8\nMad;9;9\n"
    ])
    _ = try desk.combine(["a.csv"])
    #expect(
      try desk.lines().dropFirst().map { String($0.prefix { $0 != "," }) } == ["Løn", "Drift", "Leje", "Mad"])
  }

  @Test("many rows are kept outside memory, and come back as they went")
  func spool() throws {
    var spool = try RowSpool()
    let cells: [CombinedCell] = [
      .text(String(repeating: "æ", count: 900)),
      .number(.init(significand: -12, exponent: -3), text: "-0,012", isSettled: true),
      .number(.init(significand: .max, exponent: 4), text: nil, isSettled: false), .mark("?"),
      .error("#REF!"),
      .formulaWithoutValue, .date(CalendarDate(year: 2016, month: 2, day: 29), text: "29-02-2016"),
    ]
    func row(_ number: Int) -> CombinedRow {
      CombinedRow(
        table: number % 7, number: number,
        cells: cells.enumerated().map { PlacedCell(column: $0, place: number + $0, cell: $1) })
    }
    for number in 1...3_000 { try spool.append(row(number)) }
    for _ in 0..<2 {
      try spool.rewind()
      var count = 0
      while let next = try spool.next() {
        count += 1
        #expect(next.number == count && next.table == count % 7 && next.cells == row(count).cells)
      }
      #expect(count == 3_000)
    }
  }

  @Test("times of day are kept, of cells that are shown with one and in text alike")
  func times() throws {
    let desk = try CombinationDesk([
      "b.csv": "Sag;Tid;Klokken\nC;2024-01-07 08:15;08:15\nD;2024-01-08 23:59;23:59\n"
    ])
    var workbook = try WorkbookWriter(path: "\(desk.folder.path)/a.xlsx")
    try workbook.addWorksheet("Sager") { sheet in
      try sheet.append([.text("Sag"), .text("Tid"), .text("Klokken")])
      for (name, day, hour) in [("A", 5, 13), ("B", 6, 0)] {
        try sheet.appendRow { row in
          try row.append(text: name)
          try row.append(date: CalendarDateTime(year: 2024, month: 1, day: day, hour: hour, minute: hour * 2))
          try row.append(
            decimal: ExactDecimal(significand: 5_625, exponent: -4), style: CellStyle(numberFormat: "hh:mm"))
        }
      }
    }
    try workbook.commit()
    _ = try desk.combine(["a.xlsx", "b.csv"]) { $0.tellsSource = false }
    #expect(
      try desk.lines() == [
        "Sag,Tid,Klokken", "A,2024-01-05 13:26,13:30", "B,2024-01-06,13:30", "C,2024-01-07 08:15,08:15",
        "D,2024-01-08 23:59,23:59",
      ])
  }

  /// A workbook of an overview and three sheets, whose sums it states but for a change of one of them.
  private func withOverview(_ desk: CombinationDesk, café: Int64 = 16) throws {
    func sheet(_ name: String, _ first: [Int64], _ last: [Int64]) -> (name: String, rows: [[CellContent]]) {
      let header: [CellContent] = ["Budgetpost", .integer(2017), .integer(2018)]
      return (
        name, [header, ["Løn"] + first.map(CellContent.integer), ["Drift"] + last.map(CellContent.integer)]
      )
    }
    let overview: [[CellContent]] = [
      ["Aktivitet", .integer(2017), .integer(2018)], ["Kvindeidræt", .integer(15), .integer(26)],
      ["Haven", .integer(4), .integer(6)], ["Café", .integer(café), .integer(18)],
    ]
    try desk.write(
      [
        ("Oversigt", overview), sheet("Kvindeidræt", [10, 20], [5, 6]), sheet("Byhave", [1, 2], [3, 4]),
        sheet("Café", [7, 8], [9, 10]),
      ], to: "a.xlsx")
  }

  @Test("an overview beside the sheets that it adds up is no data: its figures are claims")
  func overview() throws {
    let desk = try CombinationDesk()
    try withOverview(desk)
    let summary = try desk.combine(["a.xlsx"])
    #expect(try desk.lines().first == "Budgetpost,2017,2018,source_file,source_sheet,source_cell")
    #expect(summary.columns.map(\.sum) == [nil, "35", "50", nil, nil, nil])
    #expect(
      summary.claims.filter { $0.provenance.sheet == "Oversigt" }.map(\.verdict)
        == Array(repeating: .holds, count: 6))
    #expect(summary.notices.contains { $0.danish.hasPrefix("1 tabeller, der lægger ark") })
    #expect(summary.status == .done)
  }

  @Test("where an overview is wrong of a sheet that it names, that is told of at its cell")
  func wrongOverview() throws {
    let desk = try CombinationDesk()
    try withOverview(desk, café: 17)
    let summary = try desk.combine(["a.xlsx"])
    #expect(summary.columns.map(\.sum) == [nil, "35", "50", nil, nil, nil])
    #expect(summary.findings.map(\.code) == [.totalDiffers])
    #expect(summary.findings.first?.provenance?.cell == "B4")
  }

  @Test("a sheet of other figures, whose rows have other sheets' names, is data")
  func noOverview() throws {
    let desk = try CombinationDesk()
    let header: [CellContent] = ["Sted", .integer(2017)]
    try desk.write(
      [
        ("Alle", [header, ["Nord", .integer(100)], ["Syd", .integer(200)]]),
        ("Nord", [header, ["Park", .integer(1)], ["Plads", .integer(2)]]),
        ("Syd", [header, ["Havn", .integer(3)], ["Torv", .integer(4)]]),
      ], to: "a.xlsx")
    #expect(try desk.combine(["a.xlsx"]).columns.first { $0.sum != nil }?.sum == "310")
  }
}
