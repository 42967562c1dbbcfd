import AfstemCells
@testable import Afstem
@testable import AfstemFiles
@testable import AfstemModel
@testable import AfstemPublish
@testable import AfstemVocabulary

/// A small package with a row of every table, in the manner of the partnerships' own papers.
enum SamplePackage {
  static var glossary: Glossary {
    var glossary = Glossary(
      partnership: Partnership(
        id: "eksempel-2017", name: "Eksempel Partnerskab", period: 2017...2018, areas: ["Nordby", "Sydby"],
        partners: [
          Partner(id: "politi", name: "Politiet", kind: "police"),
          Partner(id: "sof", name: "Socialforvaltningen", kind: "administration"),
        ]))
    glossary.grant = [2017: Amount(kroner: 480_000), 2018: Amount(kroner: 480_000)]
    glossary.focusAreas = [1: "Positive fællesskaber", 2: "Tryggere byliv"]
    glossary.offenceTypes = [.init(id: "burglary", name: "Indbrud"), .init(id: "drugs", name: "Narkotika")]
    return glossary
  }

  static var package: DataPackage {
    var package = DataPackage(partnership: glossary.partnership)
    package.crime = crime
    package.targets = targets
    package.budget = budget
    package.totals = totals
    package.indicators = indicators
    package.evidence = [
      Evidence(
        table: "budget", row: 1, standing: .agrees, stated: "165000", provenance: cell("Område 1", 2, 4))
    ]
    package.findings = findings
    package.sources = sources
    return package
  }

  static func cell(_ sheet: String, _ column: Int, _ row: Int) -> Provenance {
    Provenance(
      file: "budget/plan.xlsx", place: .cell(sheet: sheet, CellReference(clampingColumn: column, row: row)))
  }

  static func field(_ line: Int, _ number: Int) -> Provenance {
    Provenance(file: "politi/2017.csv", place: .field(line: line, number: number))
  }
}

extension Amount {
  init(kroner: Int64) { self.init(øre: kroner * 100) }
}
