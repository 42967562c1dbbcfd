import AfstemCells
@testable import Afstem
@testable import AfstemFiles
@testable import AfstemModel
@testable import AfstemPublish
@testable import AfstemVocabulary

extension SamplePackage {
  static var crime: [CrimeFact] {
    [
      CrimeFact(
        area: "", offenceType: "burglary", offenceLabel: "Indbrud", period: .year(2016), count: 154,
        provenance: field(2, 3)),
      CrimeFact(
        area: "", offenceType: "burglary", offenceLabel: "Indbrud", period: .year(2017), count: 131,
        provenance: field(3, 3)),
      CrimeFact(
        area: "Nordby", offenceType: "drugs", offenceLabel: "Narkotika", period: .half(year: 2017, half: 1),
        count: nil, isSuperseded: true, provenance: field(4, 3)),
    ]
  }

  static var targets: [TargetFact] {
    [
      TargetFact(
        offenceType: "burglary", offenceLabel: "Indbrud", rule: .reduce, baselineYear: 2016, baseline: 154,
        year: 2017, target: 139, statedPercent: ExactDecimal(-10), reported: 131, verdict: .met,
        provenance: cell("Mål", 3, 2)),
      TargetFact(
        offenceType: "burglary", offenceLabel: "Indbrud", rule: .reduce, baselineYear: 2016, baseline: 154,
        year: 2018, target: 131, statedPercent: ExactDecimal(significand: -149, exponent: -1), reported: nil,
        verdict: .pending, provenance: cell("Mål", 4, 2)),
    ]
  }

  static var budget: [BudgetFact] {
    [
      budget(
        "1", "Kvindeidræt", "Kvindemotion", "Lønmidler", 2017, .known(.zero), cell("Kvindemotion", 2, 3)),
      budget(
        "1", "Kvindeidræt", "Kvindemotion", "Aktivitetsmidler", 2017, .known(Amount(øre: 16_500_050)),
        cell("Kvindemotion", 2, 4), note: "=fodnote; 1"),
      budget(
        "1", "Kvindeidræt", "Kvindemotion", "Aktivitetsmidler", 2018, .unknown, cell("Kvindemotion", 3, 4)),
      budget(
        "2", "Bylivspuljen", "Bylivspuljen", "", 2017, .known(Amount(kroner: 315_000)), cell("Oversigt", 3, 5)
      ),
      budget("2", "Bylivspuljen", "Bylivspuljen", "", 2018, .blank, cell("Oversigt", 4, 5)),
      budget(
        "-", "Tilbagebetaling", "Tilbage\"betaling", "", 2017, .known(Amount(kroner: -50)),
        cell("Oversigt", 3, 6)),
    ]
  }

  private static func budget(
    _ focusArea: String, _ activity: String, _ label: String, _ item: String, _ year: Int,
    _ amount: Stated<Amount>, _ provenance: Provenance, note: String = ""
  ) -> BudgetFact {
    BudgetFact(
      focusArea: focusArea, activity: activity, activityLabel: label, item: item, year: year, amount: amount,
      note: note, provenance: provenance)
  }

  static var totals: [Reconciliation] {
    [
      Reconciliation(
        kind: .column, label: "I alt", period: .year(2017), claimed: 48_000_000, knownSum: 47_995_050,
        unknowns: 0, measure: .money, verdict: .differs, provenance: cell("Oversigt", 3, 7)),
      Reconciliation(
        kind: .frame, label: "I alt", period: .year(2018), claimed: 48_000_000, knownSum: 0, unknowns: 1,
        measure: .money, verdict: .unverifiable, provenance: cell("Oversigt", 4, 7)),
      Reconciliation(
        kind: .count, label: "Samlet antal", period: nil, claimed: 154, knownSum: 154, unknowns: 0,
        measure: .count, verdict: .holds, provenance: cell("Mål", 2, 3)),
    ]
  }

  static var indicators: [IndicatorFact] {
    [
      IndicatorFact(
        indicator: "Utryghed", area: "Nordby", segment: "aften og nat", period: .year(2017),
        value: .number(ExactDecimal(significand: 125, exponent: -1)), unit: "%", provenance: field(9, 2)),
      IndicatorFact(
        indicator: "Tryghedsindeks", area: "Nordby", segment: "", period: .year(2017),
        value: .level("markant"), unit: "niveau", provenance: field(10, 2)),
    ]
  }

  static var findings: [Finding] {
    [
      Finding(
        .totalDiffers,
        Message(
          da: "I alt er 480.000, men C3:C6 giver 479.950,50 (afvigelse 49,50)",
          en: "I alt is 480,000, but C3:C6 gives 479,950.50 (difference 49.50)"),
        expected: "479950.5", actual: "480000", at: cell("Oversigt", 3, 7)),
      Finding(
        .numberMalformed, Message(da: "-12.5 er ikke et tal", en: "-12.5 is no number"), expected: nil,
        actual: "-12.5", at: field(7, 3)),
      Finding(.emptyInput, Message(da: "Ingen filer", en: "No files")),
    ]
  }

  static var sources: [SourceReport] {
    var police = SourceFile(
      path: "politi/2017.csv", sha256: String(repeating: "a", count: 64), byteCount: 512, order: 0,
      kind: .crime,
      partner: "politi")
    police.encoding = "Windows-1252"
    police.dialect = "; \" CRLF"
    let plan = SourceFile(
      path: "budget/plan.xlsx", sha256: String(repeating: "b", count: 64), byteCount: 9_000, order: 1,
      kind: .budget, partner: "sof")
    return [
      SourceReport(file: police, kind: .crime, sheets: [], rowCount: 9, factCount: 5, status: .imported),
      SourceReport(
        file: plan, kind: .budget, sheets: ["Oversigt", "Kvindemotion"], rowCount: 12, factCount: 6,
        status: .imported),
    ]
  }
}
