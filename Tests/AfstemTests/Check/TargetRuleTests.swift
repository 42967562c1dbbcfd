import AfstemCells
import Testing

@testable import AfstemCheck
@testable import AfstemFiles
@testable import AfstemModel
@testable import AfstemPublish
@testable import AfstemVocabulary

@Suite("Targets and their arithmetic")
struct TargetRuleTests {
  @Test(
    "every target of 2013-2016 is its baseline less the percentage, rounded half up",
    arguments: [
      (154, [139, 131, 123, 116]), (462, [416, 393, 370, 347]), (65, [59, 55, 52, 49]),
      (73, [66, 62, 58, 55]),
      (20, [18, 17, 16, 15]), (32, [29, 27, 26, 24]),
    ] as [(Int64, [Int64])])
  func domain(baseline: Int64, targets: [Int64]) {
    for (percent, target) in zip([-10, -15, -20, -25] as [Int64], targets) {
      #expect(TargetArithmetic.target(baseline: baseline, percent: ExactDecimal(percent)) == target)
    }
  }

  @Test("a percentage with decimals is exact, and one beyond reason gives nothing")
  func decimals() {
    let half = ExactDecimal(significand: -125, exponent: -1)
    #expect(TargetArithmetic.target(baseline: 20, percent: half) == 18)
    #expect(TargetArithmetic.target(baseline: 4, percent: half) == 4)
    #expect(TargetArithmetic.target(baseline: 5, percent: ExactDecimal(significand: 9, exponent: 18)) == nil)
    #expect(TargetArithmetic.target(baseline: .max, percent: half) == nil)
  }

  private func statement(
    baseline: Int64 = 154, target: Int64, percent: Int64, baselineProvenance: Provenance? = nil
  ) -> TargetStatement {
    TargetStatement(
      table: 0, offence: Name(label: "Indbrud", canonical: "burglary"), rule: .reduce, baselineYear: 2012,
      baseline: .known(baseline), baselineProvenance: baselineProvenance, year: 2013, target: .known(target),
      percent: ExactDecimal(percent),
      provenance: Provenance(file: "maaltal.csv", place: .field(line: 2, number: 3)))
  }

  private func check(_ targets: [TargetStatement], crimes: [CrimeStatement] = []) -> Reviewed<Checked> {
    var statements = Statements()
    for (index, kind) in [ExtractKind.targets, .crime].enumerated() {
      let file = SourceFile(path: "\(kind).csv", sha256: "", byteCount: 0, order: index)
      statements.tables.append(
        StatedTable(file: file, kind: kind, provenance: Provenance(file: file.path, place: .file)))
    }
    statements.targets = targets
    statements.crimes = crimes
    return statements.checked()
  }

  @Test("a target that its percentage does not give is said, with the percentage that would")
  func differs() {
    #expect(check([statement(target: 139, percent: -10)]).findings.isEmpty)
    #expect(
      check([statement(target: 131, percent: -10)]).texts(.targetPercentDiffers) == [
        "Linje 2, felt 3: Måltallet for Indbrud i 2013 er 131, men 154 med -10 % giver 139 (afvigelse -8). "
          + "Måltallet svarer til -15 %"
      ])
  }

  @Test("a percentage that lost its sign is a reduction where that makes the target hold")
  func lostSign() {
    #expect(check([statement(baseline: 73, target: 66, percent: 10)]).findings.isEmpty)
    #expect(
      check([statement(baseline: 73, target: 60, percent: 10)]).texts(.targetPercentDiffers).count == 1)
  }

  @Test("baselines that disagree are said once, at the later place")
  func baselines() {
    let first = Provenance(
      file: "agreement.xlsx", place: .cell(sheet: "Mål", CellReference(clampingColumn: 2, row: 2)))
    let second = Provenance(file: "maaltal.csv", place: .field(line: 2, number: 2))
    let reviewed = check([
      statement(target: 139, percent: -10, baselineProvenance: first),
      statement(baseline: 145, target: 131, percent: -10, baselineProvenance: second),
      statement(baseline: 145, target: 131, percent: -10, baselineProvenance: second),
    ])
    #expect(
      reviewed.texts(.baselineDiffers) == [
        "Linje 2, felt 2: Udgangspunktet (2012) for Indbrud er 145, men 154 i agreement.xlsx, ark 'Mål', celle B2 "
          + "(afvigelse -9)"
      ])
  }

  @Test("a baseline is held against what the police report for its year")
  func police() {
    let crime = CrimeStatement(
      table: 1, area: nil, offence: Name(label: "Indbrud", canonical: "burglary"), period: .year(2012),
      count: .known(157), provenance: Provenance(file: "politi.csv", place: .field(line: 4, number: 2)))
    #expect(
      check([statement(target: 139, percent: -10)], crimes: [crime]).texts(.baselineDiffers) == [
        "Linje 2, felt 3: Udgangspunktet (2012) for Indbrud er 154, men politiets tal for året er 157 "
          + "(politi.csv, linje 4, felt 2) (afvigelse -3)"
      ])
  }

  @Test("a total over four types holds, and counts each baseline once though every year repeats it")
  func countClaim() {
    var statements = Statements()
    let file = SourceFile(path: "maaltal.csv", sha256: "", byteCount: 0, order: 0)
    statements.tables = [
      StatedTable(file: file, kind: .targets, provenance: Provenance(file: file.path, place: .file))
    ]
    for (line, baseline) in [48, 128, 66, 21].enumerated() {
      let place = Provenance(file: file.path, place: .field(line: line + 2, number: 3))
      statements.targets += [2017, 2018].map { year in
        TargetStatement(
          table: 0, offence: Name(label: "Type \(line)"), rule: .maintain, baselineYear: 2015,
          baseline: .known(Int64(baseline)), baselineProvenance: place, year: year, target: .blank,
          provenance: place)
      }
    }
    statements.claims = [
      Claim(
        table: 0, kind: .count, label: "Samlet antal", period: .year(2015), claimed: .known(263),
        measure: .count,
        covers: Array(0..<8), provenance: Provenance(file: file.path, place: .field(line: 6, number: 3)))
    ]
    let reviewed = statements.checked()
    #expect(reviewed.value.reconciliations.map(\.verdict) == [.holds])
    #expect(reviewed.value.reconciliations.first?.knownSum == 263)
  }
}
