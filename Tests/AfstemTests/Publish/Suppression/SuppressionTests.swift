import AfstemCells
import AfstemTestSupport
import Testing

@testable import Afstem
@testable import AfstemFiles
@testable import AfstemModel
@testable import AfstemPublish
@testable import AfstemVocabulary

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
    return ToldPackage(toPublic: package, under: Suppression()).package
  }

  @Test("a count below the threshold is withheld, and one at it is told")
  func threshold() {
    let package = Self.told(crime: [Self.fact("a", .year(2017), 4), Self.fact("b", .year(2017), 5)])
    #expect(package.crime.map(\.count) == [nil, 5])
    #expect(package.crime.map(\.isWithheld) == [true, false])
  }

  @Test("zero is a small count")
  func zero() {
    #expect(Self.told(crime: [Self.fact("a", .year(2017), 0)]).crime.map(\.isWithheld) == [true])
  }

  @Test("a small quarter of a year that nobody states is withheld alone, and the year is not told")
  func quarter() {
    let counts: [Int64] = [3, 9, 8, 7]
    let package = Self.told(
      crime: counts.enumerated().map {
        Self.fact("a", .quarter(year: 2017, quarter: $0 + 1), $1, area: "Nord")
      })
    #expect(package.crime.map(\.count) == [nil, 9, 8, 7])
  }

  @Test("a small quarter of a year that is stated takes the smallest quarter with it")
  func quarterOfYear() {
    let counts: [Int64] = [3, 19, 8, 17]
    let quarters = counts.enumerated().map { Self.fact("a", .quarter(year: 2017, quarter: $0 + 1), $1) }
    let package = Self.told(crime: quarters + [Self.fact("a", .year(2017), 47)])
    #expect(package.crime.map(\.count) == [nil, 19, nil, 17, 47])
    #expect(package.withheldCount == WithheldCount(small: 1, others: 1, exposed: 0))
  }

  @Test("a year's own figure stands, and none is added, where it is stated beside its parts")
  func statedYear() {
    let package = Self.told(crime: [
      Self.fact("a", .year(2017), 12), Self.fact("a", .half(year: 2017, half: 1), 2),
      Self.fact("a", .half(year: 2017, half: 2), 10),
    ])
    #expect(package.crime.map(\.count) == [12, nil, nil])
  }

  @Test("a quarter of an unfinished year is told beside one that is withheld")
  func unfinished() {
    let package = Self.told(crime: [
      Self.fact("a", .quarter(year: 2017, quarter: 1), 2),
      Self.fact("a", .quarter(year: 2017, quarter: 2), 9),
    ])
    #expect(package.crime.map(\.isWithheld) == [true, false])
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

  @Test("a total that counts more than its known parts bounds them, and may be told where it leaves room")
  func strangeTotal() {
    let parts = [Self.target("a", baseline: 20, reported: 3), Self.target("b", baseline: 30, reported: 9)]
    let wide = Self.told(targets: parts + [Self.target("total", baseline: 50, reported: 77)])
    #expect(wide.targets.map(\.reported) == [nil, 9, 77])
    let narrow = Self.told(targets: [
      Self.target("a", baseline: 20, reported: 0), Self.target("b", baseline: 30, reported: 9),
      Self.target("total", baseline: 50, reported: 10),
    ])
    #expect(narrow.targets.map(\.reported) != [nil, 9, 10])
  }

  @Test("a total that is less than its parts is withheld with them")
  func smallTotal() {
    let package = Self.told(targets: [
      Self.target("a", baseline: 20, reported: 3), Self.target("b", baseline: 30, reported: 9),
      Self.target("total", baseline: 50, reported: 11),
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

  @Test("a figure that a later extract replaced is in no public edition")
  func superseded() {
    let package = Self.told(crime: [
      Self.fact("a", .year(2017), 4, isSuperseded: true), Self.fact("a", .year(2017), 6),
    ])
    #expect(package.crime.map(\.count) == [6])
  }

  private static func indicator(
    _ name: String, _ area: String, _ value: Int64, _ unit: String, in year: Int = 2017
  ) -> IndicatorFact {
    IndicatorFact(
      indicator: name, area: area, segment: "", period: .year(year), value: .number(ExactDecimal(value)),
      unit: unit,
      provenance: SamplePackage.field(4, 5))
  }

  @Test("an indicator that counts is withheld where it is small, and one in per cent is not")
  func indicators() {
    var package = DataPackage(partnership: SamplePackage.glossary.partnership)
    package.indicators = [
      Self.indicator("SSP", "Nord", 1, "antal"), Self.indicator("SSP", "Syd", 14, "antal"),
      Self.indicator("Utryghed", "Nord", 3, "%"),
    ]
    let told = ToldPackage(toPublic: package, under: Suppression()).package
    #expect(told.indicators.map(\.isWithheld) == [true, false, false])
  }

  @Test("a percentage that is a withheld count of a told one goes with it")
  func percentage() {
    var package = DataPackage(partnership: SamplePackage.glossary.partnership)
    package.indicators = [
      Self.indicator("Piger", "Nord", 2, "antal"), Self.indicator("Sager", "Nord", 20, "antal"),
      Self.indicator("Andel piger", "Nord", 10, "%"), Self.indicator("Utryghed", "Nord", 37, "%"),
    ]
    let told = ToldPackage(toPublic: package, under: Suppression()).package
    #expect(told.indicators.map(\.isWithheld) == [true, false, true, false])
  }

  @Test("a change of an indicator goes with the count that it would give away")
  func change() {
    var package = DataPackage(partnership: SamplePackage.glossary.partnership)
    package.indicators = [
      Self.indicator("Sager", "Nord", 2, "antal", in: 2016), Self.indicator("Sager", "Nord", 12, "antal"),
      Self.indicator("Udvikling i sager", "Nord", 10, "antal"),
    ]
    let told = ToldPackage(toPublic: package, under: Suppression()).package
    #expect(told.indicators.map(\.isWithheld).filter { $0 }.count == 2)
    #expect(told.indicators[0].isWithheld)
  }

  @Test("a total of counts is told only where any reader can add it up")
  func totals() {
    var package = DataPackage(partnership: SamplePackage.glossary.partnership)
    package.crime = [
      Self.fact("a", .year(2016), 3), Self.fact("a", .year(2017), 13), Self.fact("b", .year(2017), 7),
      Self.fact("a", .year(2018), 9), Self.fact("a", .year(2018), 2, isSuperseded: true),
    ]
    func total(_ period: Period?, _ claimed: Int64, _ sum: Int64, isDifference: Bool = false)
      -> Reconciliation
    {
      var total = Reconciliation(
        kind: .count, label: "I alt", period: period, claimed: claimed, knownSum: sum, unknowns: 0,
        measure: .count,
        verdict: claimed == sum ? .holds : .differs, provenance: SamplePackage.field(9, 2))
      total.isDifference = isDifference
      (total.parts, total.evidence) = ("2:2-3:2", "label")
      return total
    }
    package.totals = [
      total(.year(2017), 20, 20), total(.year(2017), 21, 20), total(.year(2017), 10, 10, isDifference: true),
      total(nil, 23, 23), total(.year(2016), 3, 3), total(.year(2018), 11, 11),
    ]
    let told = ToldPackage(toPublic: package, under: Suppression()).package
    #expect(told.totals.map(\.claimed) == [20, nil, nil, nil, nil, nil])
    #expect(told.totals.map(\.isWithheld) == [false, true, true, true, true, true])
    #expect(told.totals.allSatisfy { $0.parts.isEmpty && $0.evidence.isEmpty })
  }

  @Test("where the search for a proof ends without one, more is withheld and never less", arguments: 1...6)
  func bounded(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var system = FigureSystem()
    let cells = (0..<120).map { _ in system.add(.init(value: Int64.random(in: 0...20, using: &random))) }
    // Sums that cross without any order leave no block, and few moves of any kind.
    for number in 0..<90 {
      let parts = cells.shuffled(using: &random).prefix(number.isMultiple(of: 3) ? 3 : 25)
      let total = system.add(.init(value: parts.reduce(0) { $0 + system.figures[$1].value }))
      _ = system.addSum(of: Array(parts), to: total, direction: number)
    }
    let small = Set(system.figures.indices.filter { system.figures[$0].value < 5 })
    var protection = Protection(
      system, withheld: small, bounds: FigureBounds(threshold: 5, protection: 3), budget: 100_000)
    protection.complete()
    #expect(protection.exposed.isEmpty)
    #expect(system.figures.indices.allSatisfy { !protection.isWithheld[$0] || protection.isSafe($0) })
    #expect(small.allSatisfy { protection.isWithheld[$0] })
  }

  @Test("where nothing of several sums is told, nothing needs a proof")
  func untold() {
    var system = FigureSystem()
    let figures = [4, 4, 8].map { system.add(.init(value: $0)) }
    _ = system.addSum(of: Array(figures.prefix(2)), to: figures[2], direction: 1)
    // The two are 0 to 4, so that a total of 8 that is told leaves one way.
    var protection = Protection(
      system, withheld: Set(figures.prefix(2)), bounds: FigureBounds(threshold: 5, protection: 3))
    protection.complete()
    #expect(protection.isWithheld == [true, true, true])
    #expect(protection.exposed.isEmpty)
  }

  @Test("a figure that an earlier edition told hides nothing any more, and what it gives away is withheld")
  func earlier() {
    let counts: [Int64] = [9, 8, 7, 3]
    var package = DataPackage(partnership: SamplePackage.glossary.partnership)
    package.crime = counts.enumerated().map { Self.fact("a", .quarter(year: 2017, quarter: $0 + 1), $1) }
    package.crime.append(Self.fact("a", .year(2017), 27))
    let earlier = package.crime.prefix(3).map { EarlierFigure($0.key, value: $0.count) }
    let told = ToldPackage(toPublic: package, under: Suppression(), knowing: earlier).package
    #expect(told.crime.map(\.count) == [9, 8, 7, nil, nil])
    #expect(told.withheldCount?.exposed == 0)
  }

  @Test("what earlier editions give away already is said")
  func exposed() {
    var package = DataPackage(partnership: SamplePackage.glossary.partnership)
    package.crime = [
      Self.fact("a", .half(year: 2017, half: 1), 9), Self.fact("a", .half(year: 2017, half: 2), 3),
    ]
    let earlier = [
      EarlierFigure(package.crime[0].key, value: 9),
      EarlierFigure(.offence(id: "a", label: "a", period: .year(2017)), value: 12),
    ]
    let told = ToldPackage(toPublic: package, under: Suppression(), knowing: earlier).package
    #expect(told.withheldCount?.exposed == 1)
  }

  @Test("a wider protection withholds more")
  func protection() {
    let counts: [Int64] = [3, 6, 8, 30]
    var package = DataPackage(partnership: SamplePackage.glossary.partnership)
    package.crime = counts.enumerated().map { Self.fact("a", .quarter(year: 2017, quarter: $0 + 1), $1) }
    package.crime.append(Self.fact("a", .year(2017), 47))
    let three = ToldPackage(toPublic: package, under: Suppression()).package
    #expect(three.crime.map(\.count) == [nil, nil, 8, 30, 47])
    let twenty = ToldPackage(toPublic: package, under: Suppression(protection: 20)).package
    #expect(twenty.crime.map(\.count) == [nil, 6, 8, nil, 47])
  }

  @Test("in a table of areas, types and months with totals of all, everything that is withheld is safe")
  func large() {
    var random = SeededGenerator(seed: 7)
    var package = DataPackage(partnership: SamplePackage.glossary.partnership)
    let types = (0..<4).map { "type \($0)" }
    let areas = (0..<5).map { "area \($0)" }
    var sums: [FigureKey: Int64] = [:]
    var facts: [CrimeFact] = []
    for type in types {
      for area in areas {
        for month in 1...12 {
          let count = Int64.random(in: 0...(Bool.random(using: &random) ? 9 : 40), using: &random)
          facts.append(Self.fact(type, .month(year: 2017, month: month), count, area: area))
        }
      }
    }
    for fact in facts {
      for type in [fact.offenceType, "total"] {
        for area in [fact.area, ""] {
          for period in [fact.period, .year(2017)] {
            sums[.offence(id: type, label: type, area: area, period: period), default: 0] += fact.count ?? 0
          }
        }
      }
    }
    for type in types + ["total"] {
      for area in areas + [""] {
        for period in (1...12).map({ Period.month(year: 2017, month: $0) }) + [.year(2017)] {
          let key = FigureKey.offence(id: type, label: type, area: area, period: period)
          package.crime.append(Self.fact(type, period, sums[key], area: area))
        }
      }
    }
    let told = ToldPackage(toPublic: package, under: Suppression()).package
    #expect(told.withheldCount?.exposed == 0)
  }

  @Test("no file, no place in one and no partner's note is told, whether or not a figure is withheld")
  func texts() {
    let told = ToldPackage(toPublic: SamplePackage.package, under: Suppression()).package
    #expect(
      told.sources.allSatisfy { $0.isWithheld && $0.file.sha256.isEmpty && !$0.file.path.contains("/") })
    #expect(Set(told.sources.map(\.file.path)).count == SamplePackage.package.sources.count)
    #expect(
      told.findings.allSatisfy {
        $0.expected == nil && $0.actual == nil && $0.message == $0.code.page.summary
      })
    #expect(told.budget.allSatisfy { $0.note.isEmpty })
    let places =
      told.crime.map(\.provenance) + told.budget.map(\.provenance) + told.evidence.map(\.provenance)
    #expect(places.allSatisfy { $0.place == .file && !$0.file.contains(".") })
  }

  @Test("where nothing is small everything is told")
  func nothingSmall() {
    let package = Self.told(crime: [Self.fact("a", .quarter(year: 2017, quarter: 1), 7)])
    #expect(package.crime.map(\.count) == [7])
    #expect(package.threshold == 5)
  }
}
