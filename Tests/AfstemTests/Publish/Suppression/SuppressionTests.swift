import Cells
import Testing

@testable import Afstem
@testable import Files
@testable import Model
@testable import Publish
@testable import Vocabulary

@Suite("Withholding small counts")
struct SuppressionTests {
  private static func fact(
    _ type: String, _ period: Period, _ count: Int64?, area: String = "", isSuperseded: Bool = false
  ) -> CrimeFact {
    CrimeFact(
      area: area, offenceType: type, offenceLabel: type, period: period, count: count,
      isSuperseded: isSuperseded, provenance: SamplePackage.field(2, 3))
  }

  private static func target(
    _ type: String, baseline: Int64?, reported: Int64?, rule: TargetRule = .maintain, target: Int64? = nil
  ) -> TargetFact {
    TargetFact(
      offenceType: type, offenceLabel: type, rule: rule, baselineYear: 2015, baseline: baseline, year: 2017,
      target: target, statedPercent: nil, reported: reported, verdict: rule == .monitor ? .monitored : .met,
      provenance: SamplePackage.field(3, 2))
  }

  private static func told(crime: [CrimeFact] = [], targets: [TargetFact] = []) -> DataPackage {
    var package = DataPackage(partnership: SamplePackage.glossary.partnership)
    package.crime = crime
    package.targets = targets
    return Suppression().applied(to: package)
  }

  @Test("a count below the threshold is withheld, and one at it is told")
  func threshold() {
    let package = Self.told(crime: [Self.fact("a", .year(2017), 4), Self.fact("b", .year(2017), 5)])
    #expect(package.crime.map(\.count) == [nil, 5])
    #expect(package.crime.map(\.isWithheld) == [true, false])
  }

  @Test("nought is a small count")
  func nought() {
    #expect(Self.told(crime: [Self.fact("a", .year(2017), 0)]).crime.map(\.isWithheld) == [true])
  }

  @Test("a year with one small quarter is told as a year, and no quarter of it")
  func quarter() {
    let counts: [Int64] = [3, 9, 8, 7]
    let package = Self.told(
      crime: counts.enumerated().map {
        Self.fact("a", .quarter(year: 2017, quarter: $0 + 1), $1, area: "Nord")
      })
    #expect(package.crime.map(\.count) == [nil, nil, nil, nil, 27])
    #expect(package.crime.last?.period == .year(2017))
    #expect(package.crime.last?.area == "")
  }

  @Test("a year's own figure stands, and none is added, where it is stated beside its parts")
  func statedYear() {
    let package = Self.told(crime: [
      Self.fact("a", .year(2017), 12), Self.fact("a", .half(year: 2017, half: 1), 2),
      Self.fact("a", .half(year: 2017, half: 2), 10),
    ])
    #expect(package.crime.map(\.count) == [12, nil, nil])
  }

  @Test("parts of an unfinished year are withheld together, for no figure of the year hides them")
  func unfinished() {
    let package = Self.told(crime: [
      Self.fact("a", .quarter(year: 2017, quarter: 1), 2),
      Self.fact("a", .quarter(year: 2017, quarter: 2), 9),
    ])
    #expect(package.crime.map(\.isWithheld) == [true, true])
  }

  @Test("the smallest type told joins a withheld one, so that their total gives neither away")
  func complement() {
    let package = Self.told(targets: [
      Self.target("a", baseline: 20, reported: 3), Self.target("b", baseline: 30, reported: 9),
      Self.target("c", baseline: 40, reported: 60), Self.target("total", baseline: 90, reported: 72),
    ])
    #expect(package.targets.map(\.reported) == [nil, nil, 60, 72])
    #expect(package.targets.map(\.verdict) == [.withheld, .withheld, .met, .met])
    #expect(package.targets.map(\.baseline) == [20, 30, 40, 90])
  }

  @Test("a type that a total does not add up needs no other beside it")
  func monitored() {
    let package = Self.told(targets: [
      Self.target("a", baseline: 20, reported: 30), Self.target("b", baseline: 30, reported: 9),
      Self.target("c", baseline: 40, reported: 2, rule: .monitor),
      Self.target("total", baseline: 50, reported: 39),
    ])
    #expect(package.targets.map(\.reported) == [30, 9, nil, 39])
    #expect(package.targets.map(\.verdict) == [.met, .met, .monitored, .met])
  }

  @Test("a total is withheld itself where it does not add up what it is known to add up")
  func strangeTotal() {
    let package = Self.told(targets: [
      Self.target("a", baseline: 20, reported: 3), Self.target("b", baseline: 30, reported: 9),
      Self.target("total", baseline: 50, reported: 77),
    ])
    #expect(package.targets.map(\.reported) == [nil, 9, nil])
  }

  @Test("a target goes with the baseline that it was worked out from")
  func baseline() {
    let package = Self.told(targets: [Self.target("a", baseline: 4, reported: 9, rule: .reduce, target: 3)])
    #expect(package.targets.first?.withheld == [.baseline, .target])
    #expect(package.targets.first?.target == nil)
    #expect(package.targets.first?.reported == 9)
    #expect(package.targets.first?.verdict == .withheld)
  }

  @Test("a figure that a later extract replaced is withheld where it is small, and its year with it")
  func superseded() {
    let package = Self.told(crime: [
      Self.fact("a", .year(2017), 6), Self.fact("a", .year(2017), 4, isSuperseded: true),
    ])
    #expect(package.crime.map(\.count) == [nil, nil])
  }

  @Test("an indicator that counts is withheld for its year, and one in per cent is not")
  func indicators() {
    var package = DataPackage(partnership: SamplePackage.glossary.partnership)
    let values: [(String, String, Int64, String)] = [
      ("SSP", "Nord", 1, "antal"), ("SSP", "Syd", 14, "antal"), ("Utryghed", "Nord", 3, "%"),
    ]
    package.indicators = values.map { indicator, area, value, unit in
      IndicatorFact(
        indicator: indicator, area: area, segment: "", period: .year(2017),
        value: .number(ExactDecimal(value)),
        unit: unit, provenance: SamplePackage.field(4, 5))
    }
    #expect(Suppression().applied(to: package).indicators.map(\.isWithheld) == [true, true, false])
  }

  @Test(
    "findings and files of the police say nothing of figures once one is withheld, and those of budgets do")
  func texts() {
    var package = SamplePackage.package
    package.crime = [Self.fact("burglary", .year(2017), 2)]
    let told = Suppression().applied(to: package)
    for (full, told) in zip(package.sources, told.sources) {
      #expect(told.isWithheld == (full.kind != .budget))
      #expect(told.file.sha256.isEmpty == (full.kind != .budget))
    }
    for (full, told) in zip(package.findings, told.findings) {
      let isBudget = full.provenance?.file == "budget/plan.xlsx"
      #expect((told.message == full.message) == isBudget)
    }
  }

  @Test("where nothing is small everything is told")
  func nothingSmall() {
    let package = Self.told(crime: [Self.fact("a", .quarter(year: 2017, quarter: 1), 7)])
    #expect(package.crime.map(\.count) == [7])
    #expect(package.threshold == 5)
  }
}
