import Testing

@testable import Afstem
@testable import AfstemFiles
@testable import AfstemModel
@testable import AfstemPublish
@testable import AfstemVocabulary

@Suite("Overviews and the sheets of activities")
struct ActivityMatchingTests {
  /// The overview of 2017, some of its rows; what is decided for 2017 alone.
  private static func overview(_ rows: [BudgetSheet.Row]) -> BudgetSheet {
    BudgetSheet(years: [2017, 2018], rows: rows)
  }

  private static func sheet(
    _ name: String, _ items: [BudgetSheet.Row], total: [String] = [], canonical: String? = nil
  ) -> BudgetSheet {
    BudgetSheet(
      file: "aktiviteter.xlsx", order: 1, sheet: name, level: .activity, activity: name, canonical: canonical,
      years: [2017, 2018], rows: items, total: total)
  }

  private func check(
    _ sheets: [BudgetSheet], activities: [Glossary.Activity] = []
  ) -> Reviewed<Checked> {
    var statements = Statements()
    for sheet in sheets { statements.add(sheet) }
    return statements.checked(.test(period: 2017...2020, activities: activities))
  }

  private func amounts(_ reviewed: Reviewed<Checked>, year: Int) -> [Int64] {
    let budget = reviewed.value.statements.budget
    return reviewed.value.plan.activities.flatMap(\.facts).flatMap(\.standing).map { budget[$0] }
      .filter { $0.year == year }.compactMap { $0.amount.value.map { $0.øre / 100 } }
  }

  @Test("the items of a sheet stand for the overview's figure, which becomes a claim about them")
  func itemsStand() {
    let reviewed = check([
      Self.overview([.init("Det Gode Valg", ["130000", "?"]), .init("Mødefacilitering", ["3000", "?"])]),
      Self.sheet(
        "Det gode valg", [.init("Lønmidler", ["60000", "?"]), .init("Aktiviteter", ["70000", "?"])],
        total: ["130000", "?"]),
    ])
    #expect(amounts(reviewed, year: 2017) == [60_000, 70_000, 3_000])
    let overviews = reviewed.value.reconciliations.filter { $0.kind == .overview }
    #expect(overviews.map(\.verdict) == [.holds, .unverifiable])
    #expect(overviews.map(\.label) == ["Det Gode Valg", "Det Gode Valg"])
    #expect(
      reviewed.findings.map { $0.text(in: .danish) } == [
        "Ark 'Oversigt', celle B4: Mødefacilitering har intet ark med budgetposter; oversigtens beløb "
          + "(3.000 i 2017) står i budgettet"
      ])
  }

  @Test("a sheet that gives another figure than the overview is said at the overview's cell")
  func differs() {
    let reviewed = check([
      Self.overview([.init("Kvindeidræt", ["165000", ""])]),
      Self.sheet("Kvindemotion", [.init("Aktiviteter", ["160000", ""])], canonical: "Kvindeidræt"),
    ])
    #expect(
      reviewed.texts(.overviewDiffersFromSheet) == [
        "Ark 'Oversigt', celle C3: Kvindeidræt er 165.000 i 2017, men arket 'Kvindemotion' (aktiviteter.xlsx) "
          + "giver 160.000 (afvigelse 5.000)"
      ])
  }

  @Test(
    "an overview is held against the items of a sheet, never against the sheet's own total of unknown ones")
  func unknownItems() {
    let reviewed = check([
      Self.overview([.init("A", ["60000", ""]), .init("B", ["900", ""])]),
      Self.sheet("A", [.init("Løn", ["40000", ""]), .init("Drift", ["?", ""])], total: ["60000"]),
      Self.sheet("B", [.init("Løn", ["?", ""]), .init("Andet", ["1000", ""])]),
    ])
    let overviews = reviewed.value.reconciliations.filter { $0.kind == .overview }
    #expect(overviews.map(\.verdict) == [.unverifiable, .differs])
    #expect(overviews.map(\.knownSum) == [4_000_000, 100_000])
    #expect(overviews.map(\.unknowns) == [1, 1])
  }

  @Test("where a sheet knows no amount of a year, the overview's stands once, and that is said")
  func nothingKnownOnSheet() {
    let reviewed = check([
      Self.overview([.init("A", ["60000", ""])]), Self.sheet("A", [.init("Løn", ["?", ""])]),
    ])
    #expect(amounts(reviewed, year: 2017) == [60_000])
    #expect(
      reviewed.texts(.activityWithoutSheet) == [
        "Ark 'Oversigt', celle C3: A har ingen kendte beløb på arket 'A' (aktiviteter.xlsx); oversigtens beløb "
          + "(60.000 i 2017) står i budgettet"
      ])
    let overviews = reviewed.value.reconciliations.filter { $0.kind == .overview }
    #expect(overviews.map(\.verdict) == [.unverifiable])
  }

  @Test(
    "an amount that the sheet has in another year stands there alone; the overview's is a claim that differs")
  func anotherYear() {
    let reviewed = check([
      Self.overview([.init("A", ["60000", ""])]), Self.sheet("A", [.init("Løn", ["", "60000"])]),
    ])
    #expect(amounts(reviewed, year: 2017) == [])
    #expect(amounts(reviewed, year: 2018) == [60_000])
    let overviews = reviewed.value.reconciliations.filter { $0.kind == .overview }
    #expect(overviews.map(\.claimed) == [6_000_000, 0])
    #expect(overviews.map(\.knownSum) == [0, 6_000_000])
    #expect(overviews.map(\.verdict) == [.differs, .differs])
  }

  @Test("a partner's table that shares no activity with the overview is part of the plan")
  func ownPlan() {
    let reviewed = check([
      Self.overview([.init("Bylivspuljen", ["100000", ""]), .init("Natteravne", ["50000", ""])]),
      BudgetSheet(
        file: "fsb.xlsx", order: 1, sheet: "Plan", level: .focusArea, years: [2017],
        rows: [.init("Lektiecafé", ["30000"]), .init("Gadeidræt", ["20000"])], total: ["50000"]),
      BudgetSheet(
        file: "kff.xlsx", order: 2, sheet: "Mentorer", level: .activity, activity: "Mentorer", years: [2017],
        rows: [.init("Løn", ["50000"])]),
    ])
    #expect(amounts(reviewed, year: 2017) == [100_000, 50_000, 30_000, 20_000, 50_000])
    #expect(reviewed.findings.filter { $0.severity == .warning && $0.code != .activityWithoutSheet } == [])
  }

  @Test("what is kept out of the plan is said with its sum")
  func leftOut() {
    let reviewed = check([
      Self.overview([.init("Bylivspuljen", ["100000", ""])]),
      BudgetSheet(
        file: "fsb.xlsx", order: 1, sheet: "Plan", level: .focusArea, years: [2017, 2018],
        rows: [
          .init("Bylivspuljen", ["100000", ""]), .init("Gadeidræt", ["20000", "?"]),
          .init("Lektiecafé", ["5000", ""]),
        ]),
    ])
    #expect(amounts(reviewed, year: 2017) == [100_000])
    #expect(
      reviewed.texts(.leftOut) == [
        "Ark 'Plan': 25.000 i 2017 og 0 og 1 ukendt i 2018 er holdt ude af budgettet ('Gadeidræt' og 'Lektiecafé')"
      ])
  }

  @Test("a row named for a sheet, or for a focus area, is a claim about the activities there")
  func summaryRows() {
    var statements = Statements()
    let overview = statements.add(
      BudgetSheet(
        sheet: "Samlet", years: [2017],
        rows: [.init("Område 1", ["300"], focusArea: "1"), .init("Område 2", ["75"], focusArea: "2")]))
    statements.tables[overview].listsFocusAreas = true
    statements.add(
      BudgetSheet(
        sheet: "Område 1", level: .focusArea, years: [2017],
        rows: [.init("A", ["100"], focusArea: "1"), .init("B", ["200"], focusArea: "1")]))
    statements.add(
      BudgetSheet(
        sheet: "Ark3", level: .focusArea, years: [2017], rows: [.init("C", ["70"], focusArea: "2")]))
    let reviewed = statements.checked(.test(period: 2017...2017, grant: [2017: 375]))
    #expect(amounts(reviewed, year: 2017) == [100, 200, 70])
    let overviews = reviewed.value.reconciliations.filter { $0.kind == .overview }
    #expect(overviews.map(\.label) == ["Område 1", "Område 2"])
    #expect(overviews.map(\.verdict) == [.holds, .differs])
    #expect(overviews.map(\.knownSum) == [30_000, 7_000])
  }

  @Test("a blank in the overview beside an amount on the sheet differs")
  func blankInOverview() {
    let reviewed = check([
      Self.overview([.init("A", ["100", ""])]), Self.sheet("A", [.init("Løn", ["100", "50"])]),
    ])
    #expect(reviewed.texts(.overviewDiffersFromSheet).count == 1)
  }

  @Test("a near name that is unique both ways is taken as the same, and that is said")
  func nearName() {
    let reviewed = check([
      Self.overview([
        .init("Videns- og kompetencehus i Husum", ["356000", ""]),
        .init("Videns- og kompetencehus i Tingbjerg", ["236000", ""]),
        .init("Lommepenge- og fritidsjobsindsats", ["50000", ""]),
      ]),
      Self.sheet("Videns- og kompetencehus i Husum", [.init("Drift", ["356000", ""])]),
      Self.sheet("Videns – og kompetencehus i Tingbjerg og Utterslevhuse", [.init("Drift", ["236000", ""])]),
      Self.sheet("Lommepenge- og fritidsjobindsats", [.init("Løn", ["50000", ""])]),
    ])
    #expect(
      reviewed.findings.map(\.code) == [.unknownActivity, .unknownActivity])
    #expect(amounts(reviewed, year: 2017) == [356_000, 236_000, 50_000])
    #expect(
      reviewed.texts(.unknownActivity).last?.contains("er taget for 'Lommepenge- og fritidsjobsindsats'")
        == true)
  }

  @Test("a sheet with the same amounts is suggested, kept out of the budget, and never assumed")
  func equalAmounts() {
    let reviewed = check([
      Self.overview([.init("Kvindeidræt", ["165000", "?"]), .init("Byhaveprojektet", ["185000", "?"])]),
      Self.sheet("Kvindemotion", [.init("Aktivitetsmidler", ["165000", "?"])]),
    ])
    #expect(amounts(reviewed, year: 2017) == [165_000, 185_000])
    #expect(
      reviewed.texts(.sheetWithoutActivity) == [
        "Ark 'Kvindemotion': 'Kvindemotion' står ikke i oversigten og er holdt ude af budgettet. "
          + "'Kvindeidræt' har de samme beløb: 165.000 i 2017. "
          + "Er det den samme aktivitet, så skriv 'Kvindemotion' som alias i jobfilen"
      ])
    #expect(
      reviewed.texts(.activityWithoutSheet).first?.hasSuffix(
        "Måske er det et andet navn: 'Kvindemotion' har de samme beløb: 165.000 i 2017") == true)
  }

  @Test("two activities with the same amounts are both named, and neither is taken")
  func ambiguousAmounts() throws {
    let reviewed = check([
      Self.overview([.init("Kvindeidræt", ["165000", ""]), .init("Mandeklub", ["165000", ""])]),
      Self.sheet("Motion", [.init("Aktiviteter", ["165000", ""])]),
    ])
    let text = try #require(reviewed.texts(.sheetWithoutActivity).first)
    #expect(text.contains("'Kvindeidræt' har de samme beløb"))
    #expect(text.contains("'Mandeklub' har de samme beløb"))
    #expect(amounts(reviewed, year: 2017) == [165_000, 165_000])
  }

  @Test("a near name that two activities share is not taken")
  func ambiguousName() {
    let reviewed = check([
      Self.overview([.init("Klub for unge", ["100", ""]), .init("Klub for unge piger", ["200", ""])]),
      Self.sheet("Klub for unge piger og drenge", [.init("Løn", ["150", ""])]),
    ])
    #expect(reviewed.texts(.sheetWithoutActivity).count == 1)
    #expect(reviewed.texts(.unknownActivity).isEmpty)
    #expect(amounts(reviewed, year: 2017) == [100, 200])
  }

  @Test("without an overview every sheet stands")
  func noOverview() {
    let reviewed = check([
      Self.sheet("A", [.init("Løn", ["100", ""])]), Self.sheet("B", [.init("Løn", ["200", ""])]),
    ])
    #expect(amounts(reviewed, year: 2017) == [100, 200])
    #expect(reviewed.findings.isEmpty)
  }

  @Test("an overview without any sheet beside it is not asked for sheets")
  func noSheets() {
    #expect(check([Self.overview([.init("A", ["100", ""])])]).findings.isEmpty)
  }

  @Test("an overview and the tables of its focus areas make one fact of each activity")
  func focusAreas() {
    let reviewed = check([
      Self.overview([
        .init("Akutpulje", ["20000", "20000"], focusArea: "3"),
        .init("Dialog med beboerne", ["30000", ""], focusArea: "3"),
      ]),
      BudgetSheet(
        file: "fokus.xlsx", order: 1, sheet: "Indsats 3", level: .focusArea, years: [2017, 2018],
        rows: [
          .init("Dialog med beboerne om deres holdninger", ["30000", ""], focusArea: "3"),
          .init("Akutpulje til beboerdrevne initiativer", ["20000", "20000"], focusArea: "3"),
        ]),
    ])
    #expect(amounts(reviewed, year: 2017) == [20_000, 30_000])
    #expect(amounts(reviewed, year: 2018) == [20_000])
    #expect(reviewed.findings.map(\.code) == [.unknownActivity, .unknownActivity])
  }

  @Test("a focus area's row that the overview does not name stays out, and is suggested by its amounts")
  func strayRow() {
    let reviewed = check([
      Self.overview([.init("Beboercentrum", ["200000", "200000"])]),
      BudgetSheet(
        file: "fokus.xlsx", order: 1, sheet: "Indsats 3", level: .focusArea, years: [2017, 2018],
        rows: [.init("Fysisk ramme for engagement", ["200000", "200000"])]),
    ])
    #expect(amounts(reviewed, year: 2017) == [200_000])
    #expect(
      reviewed.texts(.unknownActivity).first?.contains(
        "'Beboercentrum' har de samme beløb: 200.000 i 2017 og 200.000 i 2018") == true)
  }

  @Test("a name that the job does not list is said, but for a near one, which is taken")
  func unlisted() {
    let reviewed = check(
      [Self.overview([.init("Bylivspulje", ["75000", ""]), .init("Gadefest", ["5000", ""])])],
      activities: [.init(name: "Bylivspuljen"), .init(name: "Kvindeidræt")])
    #expect(
      reviewed.texts(.unknownActivity) == [
        "Ark 'Oversigt', celle B3: 'Bylivspulje' er taget for 'Bylivspuljen'; er det forkert, "
          + "så giv dem hver sit navn i jobfilen",
        "Ark 'Oversigt', celle B4: 'Gadefest' er ikke blandt jobfilens aktiviteter",
      ])
    #expect(reviewed.value.plan.activities.map(\.name) == ["Bylivspuljen", "Gadefest"])
  }

  @Test("a sheet of many activities does not lend its total to one of them")
  func sharedSheet() {
    var statements = Statements()
    statements.add(Self.overview([.init("A", ["100", ""]), .init("B", ["900", ""])]))
    let items = BudgetSheet(
      file: "b.xlsx", order: 1, level: .activity, activity: "A", years: [2017],
      rows: [.init("Løn", ["?"]), .init("Andet", ["900"])], total: ["1000"])
    let table = statements.add(items)
    statements.tables[table].activity = nil
    statements.budget[statements.budget.count - 1].activity = Name(label: "B")
    let overviews = statements.checked().value.reconciliations.filter {
      $0.kind == .overview
    }
    #expect(overviews.map(\.verdict) == [.unverifiable, .holds])
  }

  @Test("where the job lists the sheet's name, the overview's name is the alias to add")
  func aliasOfListedName() throws {
    let reviewed = check(
      [
        Self.overview([.init("Skoleindsats om valg", ["220000", ""])]),
        Self.sheet("Det gode valg", [.init("Løn", ["220000", ""])], canonical: "Det gode valg"),
      ], activities: [.init(name: "Det gode valg")])
    let texts = reviewed.texts(.sheetWithoutActivity) + reviewed.texts(.unknownActivity)
    #expect(texts.count == 2)
    #expect(texts.allSatisfy { $0.hasSuffix("så skriv 'Skoleindsats om valg' som alias i jobfilen") })
  }

  @Test("a repeated row is kept out of sum and budget only when the total holds without it")
  func repeatedRow() {
    let rows = [BudgetSheet.Row("Akutpulje", ["20000", ""]), .init("Akutpulje", ["20000", ""])]
    let slip = check([BudgetSheet(years: [2017, 2018], rows: rows, total: ["20000"])])
    #expect(slip.value.reconciliations.map(\.verdict) == [.holds])
    #expect(amounts(slip, year: 2017) == [20_000])
    #expect(
      slip.texts(.duplicateRecord) == [
        "Ark 'Oversigt', celle C4: 'Akutpulje' gentager række 3; totalen passer kun uden den, "
          + "så den er ikke talt med"
      ])

    let twoGrants = check([BudgetSheet(years: [2017, 2018], rows: rows, total: ["40000"])])
    #expect(amounts(twoGrants, year: 2017) == [20_000, 20_000])
    #expect(twoGrants.texts(.duplicateRecord).count == 1)
  }
}
