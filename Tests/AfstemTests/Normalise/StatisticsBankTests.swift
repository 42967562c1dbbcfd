import Foundation
import AfstemTestSupport
import Testing

@testable import Afstem
@testable import AfstemFiles
@testable import AfstemInterpret
@testable import AfstemModel
@testable import AfstemPublish
@testable import AfstemVocabulary

@Suite("Files of a statistics bank")
struct StatisticsBankTests {
  private static let matrix = """
    Anmeldte forbrydelser efter område, overtrædelsens art og tid

     ; ;2019K1;2019K2
    Hele landet;Indbrud;75;70
     ;Vold;40;..
    Region Hovedstaden;Indbrud;30;28
     ;Vold;-;12
    Tårnby;Indbrud;3;-
     ;Vold;1;2
    Uoplyst kommune;Indbrud;5;4
     ;Vold;:;-
    Kilde: Danmarks Statistik
    """

  private static let long = """
    OMRÅDE;OVERTRÆD;TID;INDHOLD
    Hele landet;Indbrud;2019K1;75
    Hele landet;Indbrud;2019K2;70
    Hele landet;Vold;2019K1;40
    Hele landet;Vold;2019K2;..
    Region Hovedstaden;Indbrud;2019K1;30
    Region Hovedstaden;Indbrud;2019K2;28
    Region Hovedstaden;Vold;2019K1;-
    Region Hovedstaden;Vold;2019K2;12
    Tårnby;Indbrud;2019K1;3
    Tårnby;Indbrud;2019K2;-
    Tårnby;Vold;2019K1;1
    Tårnby;Vold;2019K2;2
    Uoplyst kommune;Indbrud;2019K1;5
    Uoplyst kommune;Indbrud;2019K2;4
    Uoplyst kommune;Vold;2019K1;:
    Uoplyst kommune;Vold;2019K2;-
    """

  @Test(
    "a matrix and the long format state the same: a dash is zero, dots and a colon are unknown",
    arguments: [matrix, long])
  func formats(text: String) {
    let reviewed = PartnerFile.delimited(text, kind: .crime).normalised()
    #expect(
      reviewed.value.crimeLines.sorted() == [
        "Hele landet | Indbrud | 2019-Q1 | 75", "Hele landet | Indbrud | 2019-Q2 | 70",
        "Hele landet | Vold | 2019-Q1 | 40", "Hele landet | Vold | 2019-Q2 | ?",
        "Region Hovedstaden | Indbrud | 2019-Q1 | 30", "Region Hovedstaden | Indbrud | 2019-Q2 | 28",
        "Region Hovedstaden | Vold | 2019-Q1 | 0", "Region Hovedstaden | Vold | 2019-Q2 | 12",
        "Tårnby | Indbrud | 2019-Q1 | 3", "Tårnby | Indbrud | 2019-Q2 | 0", "Tårnby | Vold | 2019-Q1 | 1",
        "Tårnby | Vold | 2019-Q2 | 2", "Uoplyst kommune | Indbrud | 2019-Q1 | 5",
        "Uoplyst kommune | Indbrud | 2019-Q2 | 4", "Uoplyst kommune | Vold | 2019-Q1 | ?",
        "Uoplyst kommune | Vold | 2019-Q2 | 0",
      ])
    #expect(reviewed.findings == [])
  }

  @Test("a partner's dash is a blank")
  func partner() {
    let reviewed = PartnerFile.delimited("Gerningstype;2016;2017\nIndbrud;12;-\nVold;4;3", kind: .crime)
      .normalised()
    #expect(
      reviewed.value.crimeLines == [
        "Indbrud | 2016 | 12", "Indbrud | 2017 | blank", "Vold | 2016 | 4", "Vold | 2017 | 3",
      ])
  }

  @Test("counts with thousands marked, and whole numbers with decimals, are counts")
  func counts() {
    let reviewed = PartnerFile.delimited(
      "Gerningstype;2016;2017\nIndbrud;1.234;12,0\nVold;2 345;12,5\n", kind: .crime
    ).normalised()
    #expect(
      reviewed.value.crimeLines == [
        "Indbrud | 2016 | 1234", "Indbrud | 2017 | 12", "Vold | 2016 | 2345", "Vold | 2017 | ?",
      ])
    #expect(reviewed.findingLines == ["number-malformed 3:3"])
  }

  @Test(
    "country, regions and municipalities are not added up, and a place that is not told is one of the smallest"
  )
  func levels() {
    let rows = [
      "Hele landet;100", "Region Hovedstaden;60", "Landsdel Byen København;40", "Tårnby;7",
      "Uoplyst kommune;2",
    ]
    let text = "Område;2016\n" + rows.joined(separator: "\n")
    let checked = PartnerFile.delimited(text, kind: .crime).normalised().value.checked(.plain)
    #expect(checked.value.reported.counts.values.map(\.count) == [9])
    let areas = ["Hele landet", "Region Sjælland"]
    #expect(AreaLevels(areas, vocabulary: .standard).smallest(among: areas) == ["Region Sjælland"])
  }

  @Test("what is counted besides reports is part of a type's name, so that no row stands for another")
  func measures() {
    let text = """
      ;;;2007;2008
      Anmeldte forbrydelser;Region Sjælland;Indbrud;75;70
      ;;Vold;40;41
      Sigtelser;Region Sjælland;Indbrud;15;10
      ;;Vold;30;31
      """
    let reviewed = PartnerFile.delimited(text, kind: .crime).normalised()
    #expect(
      reviewed.value.crimeLines.filter { $0.contains("2007") } == [
        "Region Sjælland | Indbrud | 2007 | 75", "Region Sjælland | Vold | 2007 | 40",
        "Region Sjælland | Indbrud (Sigtelser) | 2007 | 15", "Region Sjælland | Vold (Sigtelser) | 2007 | 30",
      ])
  }
}

@Suite("Real files of statistics banks", .needsSharedData())
struct RealStatisticsBankTests {
  private func statements(_ path: String) throws -> Reviewed<Statements> {
    let source = SourceFile(path: path, sha256: "", byteCount: 0, order: 0, kind: .crime)
    let location = SharedData.folder.appending(path: "police/\(path)").path
    let extract = try #require(
      Extraction().read(FoundFile(source: source, location: location)).value)
    return Recognition()([extract]).then(Normalisation(glossary: .plain).callAsFunction)
  }

  @Test("STRAF22 states the same 901 rows as CSV and as a workbook, each fact once")
  func sameRows() throws {
    let delimited = try statements("DaftPug+datacleaner/data/regions_STRAF22.csv").value
    let workbook = try statements("DaftPug+datacleaner/data/regions_STRAF22.xlsx").value
    #expect(delimited.crimeLines == workbook.crimeLines)
    #expect(delimited.claimLines.count == workbook.claimLines.count)
    #expect(delimited.crimes.count == 890 * 14)
    let facts = delimited.crimes.map { [$0.area, $0.offence.label, $0.period.description] }
    #expect(Set(facts).count == facts.count)
  }

  @Test("STRAF11 states the same counts as a matrix and in the long format made of it")
  func sameCounts() throws {
    let reviewed = try statements("Joac1137+Data-Visualization/950701f/crime_data.csv")
    let matrix = reviewed.value.crimes
    #expect(matrix.count == 100 * 62)
    #expect(matrix.first.map { $0.area ?? "" } == "København")
    #expect(matrix.contains { $0.area == "Uoplyst kommune" && $0.count == .known(2204) })
    let long = matrix.map { fact in
      let quarter = (fact.period.months.upperBound + 2) / 3
      return "\(fact.area ?? "");Straffelov i alt;\(fact.period.year)K\(quarter);\(fact.count.value ?? -1)"
    }
    let again = PartnerFile.delimited(
      (["OMRÅDE;OVERTRÆD;TID;INDHOLD"] + long).joined(separator: "\n"), kind: .crime
    ).normalised().value.crimes
    #expect(again.count == matrix.count)
    let isSame = zip(again, matrix).allSatisfy { one, other in
      (one.area, one.period, one.count) == (other.area, other.period, other.count)
    }
    #expect(isSame)
    #expect(reviewed.findings == [])
  }

  @Test("municipalities by quarter are recognised in the long format, each fact once")
  func municipalities() throws {
    let crimes = try statements(
      "Joac1137+Data-Visualization/caf84cb/data/small_few_umbrella_terms_crimes_2021.csv"
    ).value.crimes
    #expect(crimes.count == 792)
    #expect(Set(crimes.map { [$0.area, $0.offence.label, $0.period.description] }).count == 792)
    let excerpt = try statements("tobiasbrogner+kommunescore/data/kilder/straf11-typer-2025.EXCERPT.csv")
      .value
    #expect(excerpt.crimes.count == 75)
    #expect(excerpt.crimes.first?.area == "Hele landet")
  }
}
