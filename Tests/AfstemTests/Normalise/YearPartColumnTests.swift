import Testing

@testable import Afstem
@testable import AfstemModel

@Suite("A column that divides the year")
struct YearPartColumnTests {
  private func normalised(_ text: String) -> Reviewed<Statements> {
    PartnerFile.delimited(text, kind: .crime).normalised()
  }

  @Test(
    "a month's number or name beside a year is a month, a quarter's a quarter and a half's a half",
    arguments: [
      ("Måned", ["1", "02", "12"], ["01", "02", "12"]),
      ("Måned", ["januar", "Feb.", "december"], ["01", "02", "12"]),
      ("Månedsnr", ["1", "2", "3"], ["01", "02", "03"]), ("Kvartal", ["1", "2", "4"], ["Q1", "Q2", "Q4"]),
      ("Kvartal", ["K1", "2. kvartal", "4. kvt."], ["Q1", "Q2", "Q4"]),
      ("Halvår", ["1", "2", "2. halvår"], ["H1", "H2", "H2"]),
    ])
  func parts(label: String, cells: [String], expected: [String]) {
    let rows = cells.enumerated().map { "Indbrud;2018;\($1);\($0 + 10)" }.joined(separator: "\n")
    let reviewed = normalised("Gerningstype;År;\(label);Antal\n" + rows)
    #expect(
      reviewed.value.crimeLines == expected.enumerated().map { "Indbrud | 2018-\($1) | \($0 + 10)" })
    #expect(reviewed.findings == [])
  }

  @Test("the year may stand in the header or the title, and a total is of all of it")
  func elsewhere() {
    let across = normalised("Gerningstype;Måned;2016;2017\nIndbrud;jan;18;3\nIndbrud;feb;28;4\n")
    #expect(
      across.value.crimeLines == [
        "Indbrud | 2016-01 | 18", "Indbrud | 2017-01 | 3", "Indbrud | 2016-02 | 28", "Indbrud | 2017-02 | 4",
      ])
    let titled = normalised("Anmeldelser 2018\nMåned;Indbrud\nJanuar;1\nFebruar;3\nI alt;4\n")
    #expect(titled.value.crimeLines == ["Indbrud | 2018-01 | 1", "Indbrud | 2018-02 | 3"])
    #expect(titled.value.claims.map(\.period) == [.year(2018)])
  }

  @Test("what is no part of the year is reported, and its figure is not counted")
  func malformed() {
    let reviewed = normalised(
      "Gerningstype;År;Måned;Antal\nIndbrud;2018;1;5\nVold;2018;2;6\nTyveri;2018;13;7\n")
    #expect(reviewed.value.crimeLines == ["Indbrud | 2018-01 | 5", "Vold | 2018-02 | 6"])
    #expect(reviewed.findingLines == ["number-malformed 4:3"])
  }

  @Test("a year that cannot be read is reported once")
  func malformedYear() {
    let reviewed = normalised(
      "Gerningstype;År;Måned;Antal\nIndbrud;2018;1;5\nVold;2018;2;6\nTyveri;2x18y;3;7\n")
    #expect(reviewed.findingLines == ["number-malformed 4:2"])
  }

  @Test("figures of weeks are not taken for a year's, and that is reported once")
  func weeks() {
    let reviewed = normalised("Gerningstype;År;Uge;Antal\nIndbrud;2018;1;5\nIndbrud;2018;2;6\n")
    #expect(reviewed.value.crimeLines == [])
    #expect(reviewed.findingLines == ["unrecognised-table 1:3"])
  }

  @Test("a column that states its years itself is a column of periods")
  func whole() {
    let reviewed = normalised("Gerningstype;År;Måned;Antal\nIndbrud;2018;2018-01;5\nIndbrud;2018;2018-02;6\n")
    #expect(reviewed.value.crimeLines.count == 2)
    #expect(reviewed.value.crimes.allSatisfy { $0.period.year == 2018 })
  }
}
