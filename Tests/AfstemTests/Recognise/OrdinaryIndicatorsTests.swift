import AfstemCells
import Testing

@testable import AfstemInterpret
@testable import AfstemModel

@Suite("Indicators as offices lay them out")
struct OrdinaryIndicatorsTests {
  private struct Reading {
    var statements: Statements
    var findings: [Finding]

    /// `Utryghed · Nord · Aften og nat · 2017 = 31 %`
    var facts: [String] {
      statements.indicators.map { fact in
        let value =
          switch fact.value {
          case .known(.number(let number)): "\(number)"
          case .known(.level(let level)): level
          case .unknown: "?"
          case .blank: ""
          }
        let names = [fact.indicator, fact.area ?? "", fact.segment].filter { !$0.isEmpty }
        return (names + ["\(fact.period) = \(value) \(fact.unit)"]).joined(separator: " · ").tidied
      }
    }
    var codes: [String] { findings.filter { $0.severity != .info }.map(\.code.rawValue) }
  }

  private func read(_ rows: String, areas: [String] = ["Nord", "Syd"]) -> Reading {
    var file = PartnerFile("tal.xlsx", kind: .indicators)
    file.grids = [TableText.worksheet(rows, named: "Ark1")]
    let normalised = file.normalised(.test(areas: areas))
    return Reading(statements: normalised.value, findings: normalised.findings)
  }

  @Test("a table of areas and years is of what its title measures")
  func areasByYear() {
    let reading = read("Utryghed (%)\nBydel;2016;2017\nNord;31;28\nSyd;12,5;11")
    #expect(
      reading.facts == [
        "Utryghed (%) · Nord · 2016 = 31 %", "Utryghed (%) · Nord · 2017 = 28 %",
        "Utryghed (%) · Syd · 2016 = 12.5 %", "Utryghed (%) · Syd · 2017 = 11 %",
      ])
    #expect(reading.codes == [])
  }

  @Test("areas without a heading are areas")
  func unnamedAreas() {
    #expect(read("Utryghed\n;2016\nNord;31\nSyd;12").facts.first == "Utryghed · Nord · 2016 = 31")
  }

  @Test("indicators may stand above the columns, shares among them")
  func indicatorsAcross() {
    let reading = read("År;Andel utrygge (%);Tryghedsindeks;SSP-aktiveringer\n2016;31;72;4\n2017;28;74;2")
    #expect(
      reading.facts == [
        "Andel utrygge (%) · 2016 = 31 %", "Tryghedsindeks · 2016 = 72", "SSP-aktiveringer · 2016 = 4",
        "Andel utrygge (%) · 2017 = 28 %", "Tryghedsindeks · 2017 = 74", "SSP-aktiveringer · 2017 = 2",
      ])
  }

  @Test("those asked, or the part of the day, may stand above the columns")
  func segmentsAcross() {
    let reading = read("Utryghed\nOmråde;År;Hele døgnet;Aften og nat\nNord;2016;12;29")
    #expect(
      reading.facts == [
        "Utryghed · Nord · Hele døgnet · 2016 = 12", "Utryghed · Nord · Aften og nat · 2016 = 29",
      ])
  }

  @Test("years may stand above the parts of the day")
  func yearsAboveSegments() {
    let reading = read(
      """
      Utryghed
      ;2016;;2017;
      Område;Hele døgnet;Aften og nat;Hele døgnet;Aften og nat
      Nord;12;29;11;27
      """)
    #expect(
      reading.facts == [
        "Utryghed · Nord · Hele døgnet · 2016 = 12", "Utryghed · Nord · Aften og nat · 2016 = 29",
        "Utryghed · Nord · Hele døgnet · 2017 = 11", "Utryghed · Nord · Aften og nat · 2017 = 27",
      ])
    #expect(reading.codes == [])
  }

  @Test("a share that is a row's name is no rate beside other rows")
  func shareAlone() {
    let reading = read("Indikator;2016;2017\nAndel i uddannelse;35,7%;36,2%")
    #expect(reading.facts == ["Andel i uddannelse · 2016 = 35.7 %", "Andel i uddannelse · 2017 = 36.2 %"])
    #expect(reading.codes == [])
  }

  @Test("a change, and figures to date, are none of the period's", arguments: ["Ændring", "ÅTD 2017"])
  func otherExtent(heading: String) {
    let reading = read("Indikator;2016;\(heading)\nUtryghed;31;3\nTillid;70;7")
    #expect(reading.facts == ["Utryghed · 2016 = 31", "Tillid · 2016 = 70"])
  }

  @Test("beside named indicators, a column that nobody knows is held out and reported")
  func unknownColumn() {
    let reading = read("Indikator;2016;Antal svar\nUtryghed;31;112\nTillid;70;110")
    #expect(reading.facts == ["Utryghed · 2016 = 31", "Tillid · 2016 = 70"])
  }
}
