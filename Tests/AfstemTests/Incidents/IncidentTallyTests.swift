import AfstemCSV
import Testing

@testable import AfstemFiles
@testable import AfstemInterpret
@testable import AfstemModel
@testable import AfstemPublish
@testable import AfstemVocabulary

@Suite("Counting incidents")
struct IncidentTallyTests {
  static let columns = IncidentFields(date: 2, offence: 3, area: 4, id: 1)

  private func summary(
    _ text: String, columns: IncidentFields = columns, capacity: Int = 100
  ) throws -> IncidentSummary {
    var reader = try CSVReader(bytes: Array(text.utf8), options: .init(dialect: .excelDanish))
    var tally = IncidentTally(columns, identities: SpilledIdentities(capacity: capacity))
    while let record = try reader.next() {
      if record.line > 1 { try tally.add(record) }
    }
    return try tally.finish()
  }

  private static let header = "Journalnummer;Gerningsdato;Gerningstype;Bydel\n"

  @Test("incidents are counted by area, type and month")
  func groups() throws {
    let summary = try summary(
      Self.header + """
        1;14-11-2016;Indbrud;Tingbjerg
        2;2016-11-30;"Indbrud"; Tingbjerg
        3;01.12.2016 23.13;Indbrud;Tingbjerg
        4;20161115;"Tyveri; ""simpelt"" ";Husum

        """)
    #expect(
      summary.groups == [
        .init(
          area: "Tingbjerg", offence: "Indbrud", period: .month(year: 2016, month: 11), count: 2, line: 2),
        .init(
          area: "Tingbjerg", offence: "Indbrud", period: .month(year: 2016, month: 12), count: 1, line: 4),
        .init(
          area: "Husum", offence: "Tyveri; \"simpelt\"", period: .month(year: 2016, month: 11), count: 1,
          line: 5),
      ])
    #expect(summary.recordCount == 4)
    #expect(summary.firstDay == CalendarDate(year: 2016, month: 11, day: 14))
    #expect(summary.lastDay == CalendarDate(year: 2016, month: 12, day: 1))
  }

  @Test("an incident sent twice counts once, however far apart its rows stand", arguments: [2, 3, 1000])
  func duplicates(capacity: Int) throws {
    let rows = (0..<50).map { "J\($0);14-11-2016;Indbrud;Tingbjerg\n" }.joined()
    let summary = try summary(Self.header + rows + rows, capacity: capacity)
    #expect(summary.groups.map(\.count) == [50])
    #expect(summary.duplicates.count == 50)
    #expect(summary.duplicates.lines == Array(52..<72))
    #expect(summary.firstDuplicates.map(\.earlier) == Array(2..<22))
  }

  @Test("rows with a blank id, or in an extract without ids, are incidents of their own however equal")
  func blankIDs() throws {
    let row = ";14-11-2016;Indbrud;Tingbjerg\n"
    #expect(try summary(Self.header + row + row).groups.map(\.count) == [2])
    let withoutID = IncidentFields(date: 2, offence: 3, area: 4)
    let same = "J1;14-11-2016;Indbrud;Tingbjerg\n"
    #expect(try summary(Self.header + same + same, columns: withoutID).groups.map(\.count) == [2])
  }

  @Test("two offences with one id both count, and are reported")
  func sharedID() throws {
    let summary = try summary(
      Self.header + "J1;14-11-2016;Indbrud;Tingbjerg\nJ1;14-11-2016;Hærværk;Tingbjerg\n")
    #expect(summary.groups.map(\.count) == [1, 1])
    #expect(summary.sharedIDs.lines == [3])
    #expect(summary.duplicates.count == 0)
  }

  @Test(
    "an offence sent twice under an id that it shares with another counts once, and repeats its own line",
    arguments: [2, 1000])
  func repeatedSharedID(capacity: Int) throws {
    let rows = ["Indbrud", "Hærværk", "Hærværk", "Indbrud"].map { "J1;14-11-2016;\($0);Tingbjerg\n" }.joined()
    let summary = try summary(Self.header + rows, capacity: capacity)
    #expect(summary.groups.map(\.count) == [1, 1])
    #expect(summary.sharedIDs.lines == [3])
    #expect(summary.firstDuplicates.map(\.line) == [4, 5])
    #expect(summary.firstDuplicates.map(\.earlier) == [3, 2])
  }

  @Test("an unreadable date is reported with its place; a note below the table is not an incident")
  func malformedDates() throws {
    let summary = try summary(
      Self.header
        + "1;31-02-2016;Indbrud;Husum\n2;;Indbrud;Husum\n3;14-11-2016;Indbrud;Husum\nKilde: politiet\n;;;\n")
    #expect(summary.malformedDates.count == 2)
    #expect(summary.malformedDates.lines == [2, 3])
    #expect(summary.recordCount == 3)
    #expect(summary.groups.map(\.count) == [1])
  }

  @Test("civil registration numbers are counted by column, and nothing of them is kept")
  func personalNumbers() throws {
    let summary = try summary(
      Self.header + """
        0101651234;14-11-2016;Indbrud;Tingbjerg
        2;14-11-2016;Vold mod 610165-1234;Tingbjerg
        3;14-11-2016;Vold mod 020266-4321;Tingbjerg
        4;010165-1234;Vold;Husum
        5;14-11-2016;Indbrud;Tingbjerg;anmeldt af 010165-1234

        """)
    #expect(summary.personalNumbers.mapValues(\.count) == [1: 1, 2: 1, 3: 2, 5: 1])
    #expect(summary.groups.map(\.offence) == ["Indbrud", "Vold mod 610165-****", "Vold mod 020266-****"])
    #expect(summary.groups.map(\.count) == [2, 1, 1])
  }

  @Test("a civil registration number is found where a stray quote or an escape divides it in the file")
  func dividedPersonalNumbers() throws {
    let quoted = try summary(Self.header + "1;14-11-2016;\"Vold 010165\"-1234;Tingbjerg\n")
    #expect(quoted.personalNumbers.mapValues(\.count) == [3: 1])
    #expect(quoted.groups.map(\.offence) == ["Vold 010165-****"])
    var dialect = Dialect.excelDanish
    dialect.escape = UInt8(ascii: "\\")
    var reader = try CSVReader(
      bytes: Array("1;14-11-2016;Vold 010165\\-1234;Husum\n".utf8), options: .init(dialect: dialect))
    var tally = IncidentTally(Self.columns, identities: HeldIdentities())
    while let record = try reader.next() { tally.add(record) }
    #expect(tally.finish().groups.map(\.offence) == ["Vold 010165-****"])
  }

  @Test(
    "days and periods in words are understood too",
    arguments: [
      ("14. november 2016", Period.month(year: 2016, month: 11)), ("nov 2016", .month(year: 2016, month: 11)),
      ("1/11 2016", .month(year: 2016, month: 11)), ("2016K4", .quarter(year: 2016, quarter: 4)),
      ("2. halvår 2016", .half(year: 2016, half: 2)), ("2016", .year(2016)),
    ])
  func words(date: String, period: Period) throws {
    let summary = try summary(Self.header + "1;\(date);Indbrud;Husum\n")
    #expect(summary.groups.map(\.period) == [period])
    #expect(summary.lastDay?.month == period.months.upperBound)
  }

  @Test("rows of a sheet count as records of a file do, and a masked id is no sign of a duplicate")
  func rows() {
    var tally = IncidentTally(Self.columns, identities: HeldIdentities())
    for number in 2...4 {
      var id = RawCell(column: 1, content: .text("010165-****"))
      id.isRedacted = number < 4
      let cells = [
        id, RawCell(column: 2, content: .date(CalendarDate(year: 2016, month: 11, day: 14))),
        RawCell(column: 3, content: .text(" Indbrud ")),
      ]
      tally.add(GridRow(number: number, cells: cells))
    }
    let summary = tally.finish()
    #expect(
      summary.groups == [
        .init(area: "", offence: "Indbrud", period: .month(year: 2016, month: 11), count: 3, line: 2)
      ])
    #expect(summary.personalNumbers.mapValues(\.count) == [1: 2])
    #expect(summary.duplicates.count == 0)
  }

  @Test("a count for each month of a street-level extract that has no days")
  func months() throws {
    let summary = try summary(
      "ID;Month;Type;LSOA\n;2019-01;Burglary;E01\n;2019-02;Burglary;E01\n")
    #expect(summary.groups.map(\.period) == [.month(year: 2019, month: 1), .month(year: 2019, month: 2)])
    #expect(summary.lastDay == CalendarDate(year: 2019, month: 2, day: 28))
  }

  @Test("a day before 1970, its first or one of 2099 stands for an unknown one and is not counted")
  func placeholders() throws {
    let days = ["01-01-1900", "1899-12-30", "30-12-1999", "01-01-1970", "02-01-1970", "1901", "31-12-2099"]
    let rows = days.enumerated().map { "\($0);\($1);Indbrud;Husum\n" }.joined()
    let summary = try summary(Self.header + rows)
    #expect(summary.placeholderDates.lines == [2, 5, 7, 8])
    #expect(summary.malformedDates.lines == [3])
    #expect(summary.groups.map(\.period) == [.month(year: 1999, month: 12), .month(year: 1970, month: 1)])
    #expect(summary.firstDay == CalendarDate(year: 1970, month: 1, day: 2))
    #expect(summary.recordCount == 7)
  }

  @Test("a time in UTC is counted on its day in Denmark")
  func zones() throws {
    let summary = try summary(
      Self.header + "1;2017-12-31T23:30:00Z;Indbrud;Husum\n2;2017-12-31 23:30:00 UTC;Indbrud;Husum\n")
    #expect(summary.groups.map(\.period) == [.month(year: 2018, month: 1)])
    #expect(summary.firstDay == CalendarDate(year: 2018, month: 1, day: 1))
  }

  @Test("ids in powers of ten have lost their last digits: each counts, and the rest are compared")
  func damagedIDs() throws {
    let ids = [
      "1,00701E+11", "1,00701E+11", "1.00701e+11", "1E+5", "E+5", "12E+5", "12E+5", "1,0070E11", "J+1",
    ]
    let rows = ids.map { "\($0);14-11-2016;Indbrud;Husum\n" }.joined()
    let summary = try summary(Self.header + rows)
    #expect(summary.damagedIDs.lines == [2, 3, 4, 5])
    #expect(summary.duplicates.lines == [8])
    #expect(summary.groups.map(\.count) == [8])
  }

  private func days(_ texts: [String]) -> [String] {
    let rows = texts.enumerated().map {
      GridRow(number: $0 + 2, cells: [RawCell(column: 2, content: .text($1))])
    }
    let short = ShortDates(column: 2, of: rows)
    return texts.map { short?.date(Array($0.utf8).span)?.description ?? "-" }
  }

  @Test("years of two digits are read where the whole column has them; days come first unless they cannot")
  func shortDates() throws {
    #expect(days(["01-02-18", "13-02-18", "28-02-18"]) == ["2018-02-01", "2018-02-13", "2018-02-28"])
    #expect(days(["1/2/18 23:15", "ukendt", "13.12.98"]) == ["2018-02-01", "-", "1998-12-13"])
    #expect(days(["18-02-01", "18-02-13", "18-03-28"]) == ["2018-02-01", "2018-02-13", "2018-03-28"])
    #expect(days(["31-02-18", "32-13-40"]) == ["-", "-"])
    #expect(days(["01-02-18", "01-02-2018"]) == ["-", "-"])
    #expect(days(["5/3-18", "13/12-18"]) == ["2018-03-05", "2018-12-13"])
    #expect(days(["01-02-1", "1-2-3-4", "01-02/18"]) == ["-", "-", "-"])
    let short = ShortDates(
      column: 2, of: [GridRow(number: 2, cells: [RawCell(column: 2, content: .text("14-11-16"))])])
    var tally = IncidentTally(Self.columns, shortDates: short, identities: HeldIdentities())
    tally.add(GridRow(number: 2, cells: [RawCell(column: 2, content: .text("14-11-16"))]))
    #expect(tally.finish().groups.map(\.period) == [.month(year: 2016, month: 11)])
  }
}
