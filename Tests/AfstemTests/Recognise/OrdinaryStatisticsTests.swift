import Testing

@testable import AfstemInterpret
@testable import AfstemModel

@Suite("Statistics as the police lay them out")
struct OrdinaryStatisticsTests {
  private struct Reading {
    var statements: Statements
    var findings: [Finding]

    /// Reported offences, added up by area.
    var areas: [String: Int64] {
      statements.crimes.filter { $0.measure == .main }.reduce(into: [:]) { sums, statement in
        sums[statement.area ?? "", default: 0] += statement.count.value ?? 0
      }
    }
    var verdicts: [String] {
      statements.checked(.plain).value.reconciliations.map { "\($0.provenance.cell) \($0.verdict.rawValue)" }
    }
    var codes: [String] { findings.filter { $0.severity != .info }.map(\.code.rawValue) }
  }

  private func read(_ sheets: KeyValuePairs<String, String>, areas: [String] = []) -> Reading {
    var file = PartnerFile("politi/tal.xlsx", kind: .crime)
    file.grids = sheets.map { TableText.worksheet($0.value, named: $0.key) }
    let normalised = file.normalised(.test(areas: areas))
    return Reading(statements: normalised.value, findings: normalised.findings)
  }

  @Test(
    "a sheet for each area is of that area, whether the job names it or not",
    arguments: [["Nord", "Syd"], []])
  func sheetsOfAreas(areas: [String]) {
    let reading = read(
      [
        "Nord": "Gerningstype;2017;2018\nIndbrud;10;20\nVold;3;4\nI alt;13;24",
        "Syd": "Gerningstype;2017;2018\nIndbrud;50;60\nVold;7;8\nI alt;57;68",
      ], areas: areas)
    #expect(reading.areas == ["Nord": 37, "Syd": 125])
    #expect(reading.codes == [])
    #expect(reading.verdicts.count == 4 && reading.verdicts.allSatisfy { $0.hasSuffix("holds") })
  }

  @Test("tables beneath one another are each of the area above them, and the whole adds them up")
  func blocksOfAreas() {
    let reading = read(
      [
        "Ark1": """
        Anmeldelser i Nord
        Gerningstype;2017 (antal)
        Indbrud;10
        Vold;3

        Anmeldelser i Syd
        Gerningstype;Anmeldelser 2017
        Indbrud;50
        Vold;7

        Hele området;70
        """
      ], areas: ["Nord", "Syd"])
    #expect(reading.areas == ["Nord": 13, "Syd": 57])
    #expect(reading.verdicts == ["B11 holds"])
  }

  @Test("a place of several areas is none of them", arguments: ["Nord-Vest", "Nord og Vest", "Nord, Vest"])
  func severalAreas(place: String) {
    let reading = read(["Ark1": "Anmeldelser i \(place)\nGerningstype;2017\nIndbrud;10"], areas: ["Nord"])
    #expect(reading.areas == ["": 10])
  }

  @Test("sheets of years are of no area")
  func sheetsOfYears() {
    let reading = read([
      "2017": "Gerningstype;Antal\nIndbrud;10\nVold;3", "2018": "Gerningstype;Antal\nIndbrud;50\nVold;7",
    ])
    #expect(reading.areas == ["": 70])
  }

  @Test(
    "visitors of the same years beneath the offences are no offences",
    arguments: [
      "Gerningstype;2017;2018\nIndbrud;10;20\nVold;3;4", "År;Indbrud;Vold\n2017;10;3\n2018;20;4",
      ";2017;2018\nIndbrud;10;20\nVold;3;4",
    ])
  func visitors(offences: String) {
    let reading = read(["Ark1": "\(offences)\n\nKlub;2017;2018\nBesøgende;62;25\nFrivillige;18;27"])
    #expect(reading.areas == ["": 37])
    #expect(reading.codes == ["unrecognised-table"])
  }

  @Test("counts per thousand residents are no counts, whole or not")
  func rates() {
    let reading = read(["Ark1": "Gerningstype;2017\nIndbrud;1361\nVold;1893\nPr. 1.000 indbyggere;57"])
    #expect(reading.areas == ["": 3254])
  }

  @Test("an area alone above the counts heads them")
  func loneArea() {
    let reading = read(["Ark1": "Anmeldelser 2017\n\n;Nord\nIndbrud;10\nVold;3\nI alt;13"], areas: ["Nord"])
    #expect(reading.areas == ["Nord": 13])
  }

  @Test("a count that looks like a year is a count, beneath a year and beneath a total")
  func countsLikeYears() {
    #expect(read(["Ark1": ";2019\nIndbrud;1911\nVold;2006\nI alt;3917"]).areas == ["": 3917])
    #expect(read(["Ark1": "Anmeldelser 2019\nGerningstype;I alt\nIndbrud;1911\nVold;26"]).areas == ["": 1937])
  }

  @Test("a last row that is called a total, and is nearly one, differs")
  func nearlyAll() {
    let reading = read([
      "Ark1": "Gerningstype;2017\nIndbrud;426\nVold;1054\nTyveri;401\nStraffelov i alt;1900"
    ])
    #expect(reading.areas == ["": 1881])
    #expect(reading.verdicts == ["B5 differs"])
  }
}
