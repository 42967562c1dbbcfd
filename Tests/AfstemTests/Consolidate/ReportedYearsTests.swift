import Testing

@testable import Afstem
@testable import AfstemFiles
@testable import AfstemModel
@testable import AfstemPublish
@testable import AfstemVocabulary

@Suite("Counts of a year for the partnership")
struct ReportedYearsTests {
  private struct File {
    var path: String
    var kind = ExtractKind.crime
    var partner: String?
    var stated: CalendarDate?
    /// Periods that the file speaks of in part.
    var partial: Set<Period> = []
    /// Area, type, period and count.
    var rows: [(String?, String, Period, Int64)]
  }

  private func check(_ files: [File], areas: [String] = []) -> Reviewed<Checked> {
    var statements = Statements()
    for (table, file) in files.enumerated() {
      let source = SourceFile(path: file.path, sha256: "", byteCount: 0, order: table, partner: file.partner)
      statements.tables.append(
        StatedTable(file: source, kind: file.kind, provenance: Provenance(file: file.path, place: .file)))
      statements.crimes += file.rows.enumerated().map { line, row in
        CrimeStatement(
          table: table, area: row.0, offence: Name(label: row.1, canonical: "violence"), period: row.2,
          count: .known(row.3), isPartial: file.partial.contains(row.2), stated: file.stated,
          provenance: Provenance(file: file.path, place: .field(line: line + 2, number: 2)))
      }
    }
    return statements.checked(.test(areas: areas))
  }

  private func count(_ reviewed: Reviewed<Checked>, _ year: Int = 2013) -> Int64? {
    reviewed.value.reported.counts[ReportedCrime.Key(offence: "violence", year: year)]?.count
  }

  @Test("halves, quarters and months make a year only when together they fill it")
  func parts() {
    let halves: [(String?, String, Period, Int64)] = [
      (nil, "Vold", .half(year: 2013, half: 1), 30), (nil, "Vold", .half(year: 2013, half: 2), 25),
    ]
    #expect(count(check([File(path: "a.csv", rows: halves)])) == 55)
    let half = check([File(path: "a.csv", rows: [halves[0]])])
    #expect(count(half) == nil)
    #expect(
      half.texts(.periodIncomplete) == [
        "Linje 2, felt 2: 2013 er ikke oplyst i sin helhed: juli-december mangler"
      ])
    let mixed = [halves[0]] + (7...12).map { (nil, "Vold", Period.month(year: 2013, month: $0), 2) }
    #expect(count(check([File(path: "a.csv", rows: mixed)])) == 42)
  }

  @Test("a year stated beside its halves is not counted again")
  func yearAndHalves() {
    let rows: [(String?, String, Period, Int64)] = [
      (nil, "Vold", .half(year: 2013, half: 1), 30), (nil, "Vold", .year(2013), 60),
    ]
    #expect(count(check([File(path: "a.csv", rows: rows)])) == 60)
  }

  @Test("areas are added up where the police state areas, others than the partnership's left out")
  func areas() {
    let rows: [(String?, String, Period, Int64)] = [
      ("Tingbjerg", "Vold", .year(2013), 30), ("Husum", "Vold", .year(2013), 12),
      ("Vanløse", "Vold", .year(2013), 99),
    ]
    #expect(count(check([File(path: "a.csv", rows: rows)], areas: ["Tingbjerg", "Husum"])) == 42)
    let whole = rows + [("Prøve-partnerskab", "Vold", .year(2013), 50), (nil, "Vold", .year(2013), 45)]
    #expect(count(check([File(path: "a.csv", rows: whole)], areas: ["Tingbjerg", "Husum"])) == 45)
  }

  @Test("a year in which an area is missing is not the partnership's")
  func missingArea() {
    let rows: [(String?, String, Period, Int64)] = [
      ("Tingbjerg", "Vold", .year(2012), 30), ("Husum", "Vold", .year(2012), 12),
      ("Tingbjerg", "Vold", .year(2013), 30),
    ]
    let reviewed = check([File(path: "a.csv", rows: rows)], areas: ["Tingbjerg", "Husum"])
    #expect(count(reviewed, 2012) == 42)
    #expect(count(reviewed, 2013) == nil)
  }

  @Test("in an incident extract, an area without a row had no incidents")
  func incidents() {
    let rows: [(String?, String, Period, Int64)] = [
      ("Tingbjerg", "Vold", .year(2012), 30), ("Husum", "Vold", .year(2012), 12),
      ("Tingbjerg", "Vold", .year(2013), 31), (nil, "Vold", .year(2013), 4),
    ]
    let reviewed = check(
      [File(path: "a.csv", kind: .incidents, rows: rows)], areas: ["Tingbjerg", "Husum"])
    #expect(count(reviewed, 2013) == 31)
  }

  @Test("a month of which an extract has a part does not fill a year")
  func partialMonth() {
    let rows: [(String?, String, Period, Int64)] = [
      ("Husum", "Vold", .half(year: 2013, half: 1), 30),
      ("Husum", "Vold", .quarter(year: 2013, quarter: 3), 9),
      ("Husum", "Vold", .month(year: 2013, month: 10), 3),
      ("Husum", "Vold", .month(year: 2013, month: 11), 3),
      ("Husum", "Vold", .month(year: 2013, month: 12), 1),
    ]
    #expect(count(check([File(path: "a.csv", kind: .incidents, rows: rows)], areas: ["Husum"])) == 46)
    let broken = check(
      [File(path: "a.csv", kind: .incidents, partial: [.month(year: 2013, month: 12)], rows: rows)],
      areas: ["Husum"])
    #expect(count(broken) == nil)
    #expect(
      broken.texts(.periodIncomplete) == [
        "Linje 2, felt 2: 2013 er ikke oplyst i sin helhed: december mangler"
      ])
  }

  @Test("what one extract says of a year is no zero for an area that another has for half of it")
  func otherExtent() {
    let half = File(
      path: "a.csv", kind: .incidents, rows: [("Tingbjerg", "Vold", .half(year: 2013, half: 1), 30)])
    let year = File(path: "b.csv", kind: .incidents, rows: [("Husum", "Vold", .year(2013), 12)])
    #expect(count(check([half, year], areas: ["Tingbjerg", "Husum"])) == nil)
  }

  @Test("finer types in one table are parts of one count")
  func finerTypes() {
    let rows: [(String?, String, Period, Int64)] = [
      (nil, "Vold", .year(2013), 40), (nil, "Trusler", .year(2013), 25),
    ]
    #expect(count(check([File(path: "a.csv", rows: rows)])) == 65)
    let coarse = File(path: "b.csv", rows: [(nil, "Vold/Trusler", .year(2013), 65)])
    #expect(count(check([File(path: "a.csv", rows: rows), coarse])) == 65)
  }

  @Test(
    "the later extract of one sender stands: by its date, else by how far it reaches; else the first does")
  func revisions() {
    let old = CalendarDate(year: 2014, month: 1, day: 31)
    let new = CalendarDate(year: 2015, month: 1, day: 30)
    let row = { (count: Int64) in [(String?.none, "Vold", Period.year(2013), count)] }
    #expect(
      count(
        check([
          File(path: "a.csv", stated: new, rows: row(58)), File(path: "b.csv", stated: old, rows: row(60)),
        ]))
        == 58)
    let longer = File(path: "a.csv", rows: row(58) + [(nil, "Vold", .year(2014), 50)])
    #expect(count(check([longer, File(path: "b.csv", rows: row(60))])) == 58)
    #expect(
      count(
        check([
          File(path: "a.csv", partner: "politi", rows: row(58)),
          File(path: "b.csv", partner: "politi", rows: row(60)),
        ]))
        == 58)
  }

  @Test("different senders are in conflict, and the first of the job stands")
  func conflict() {
    let row = { (count: Int64) in [(String?.none, "Vold", Period.year(2013), count)] }
    let reviewed = check([
      File(path: "a.csv", partner: "politi", rows: row(58)),
      File(path: "b.csv", partner: "sof", rows: row(60)),
    ])
    #expect(count(reviewed) == 58)
    #expect(reviewed.value.reported.facts.first?.others.map(\.relation) == [.conflicts])
  }
}
