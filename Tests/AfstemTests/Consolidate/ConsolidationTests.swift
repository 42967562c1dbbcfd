import AfstemCells
import Testing

@testable import AfstemCheck
@testable import AfstemConsolidate
@testable import AfstemFiles
@testable import AfstemInterpret
@testable import AfstemModel
@testable import AfstemPublish
@testable import AfstemVocabulary

@Suite("Facts with all their sources")
struct ConsolidationTests {
  /// What a plan gives, with a sheet of the same workbook that is hidden.
  private func hiding(_ rows: [BudgetSheet.Row], total: [String] = []) -> Reviewed<DataPackage> {
    var statements = Statements()
    let hidden = statements.add(
      BudgetSheet(sheet: "Gammel", years: [2017], rows: rows, total: total, remainder: ["1"]))
    statements.tables[hidden].isHidden = true
    statements.add(
      BudgetSheet(
        years: [2017], rows: [.init("Byhaven", ["80000"]), .init("Café", ["30000"])], total: ["110000"]))
    return consolidate(statements, glossary: .test(period: 2017...2017, grant: [2017: 110_000]))
  }

  @Test("a hidden sheet that states what a visible one does is left out whole, and that is said with its sum")
  func hiddenVersion() {
    let reviewed = hiding([.init("Byhaven", ["70000"]), .init("Fritidsjob", ["20000"])], total: ["91000"])
    #expect(reviewed.value.budget.map(\.amount.øre.value) == [8_000_000, 3_000_000])
    #expect(reviewed.value.totals.map(\.kind) == [.column, .frame])
    #expect(reviewed.value.totals.map(\.verdict) == [.holds, .holds])
    #expect(
      reviewed.findings.map { $0.text(in: .danish) } == [
        "Ark 'Gammel': arket er skjult; dets beløb (90.000 i 2017) er ikke talt med, "
          + "for et synligt ark oplyser det samme"
      ])
  }

  @Test("a hidden sheet that states what nothing else does is counted, and that is said")
  func hiddenAlone() {
    let reviewed = hiding([.init("Fritidsjob", ["20000"])])
    #expect(reviewed.value.budget.map(\.amount.øre.value) == [2_000_000, 8_000_000, 3_000_000])
    #expect(
      reviewed.findings.map { $0.text(in: .danish) } == [
        "Ark 'Gammel': arket er skjult; dets beløb (20.000 i 2017) er talt med, for intet andet ark oplyser dem"
      ])
  }

  private static let lines: [BudgetSheet.Row] = [
    .init("Løn", ["80000"]), .init("Lokaler", ["30000"]), .init("Kørsel", ["5000"]),
  ]

  @Test("a sheet with the lines and amounts of another counts once, and that is said with its sum")
  func copiedSheet() {
    var statements = Statements()
    for name in ["Byhaven", "Til Lise"] {
      statements.add(
        BudgetSheet(sheet: name, level: .activity, activity: name, years: [2017], rows: Self.lines))
    }
    let reviewed = consolidate(statements)
    #expect(reviewed.value.budget.map(\.amount.øre.value) == [8_000_000, 3_000_000, 500_000])
    #expect(
      reviewed.findings.map { $0.text(in: .danish) } == [
        "Ark 'Til Lise': linjer og beløb er de samme som i budget.xlsx, ark 'Byhaven'; det er læst som en kopi, "
          + "og 115.000 i 2017 er ikke talt med"
      ])
  }

  @Test("a copy of a sheet in which a line was changed counts no more than the sheet itself")
  func changedCopy() {
    var statements = Statements()
    for (name, amount) in [("Byhaven", "1000"), ("Til Lise", "2000")] {
      statements.add(
        BudgetSheet(
          sheet: name, level: .activity, activity: name, years: [2017],
          rows: Self.lines + [.init("Mad", [amount])]))
    }
    let reviewed = consolidate(statements)
    #expect(reviewed.value.budget.map(\.amount.øre.value) == [8_000_000, 3_000_000, 500_000, 100_000])
    #expect(reviewed.findings.map(\.code) == [.leftOut])
    #expect(reviewed.findings.first?.text(in: .danish).contains("på nær 1") ?? false)
  }

  @Test("a sheet that holds a table of something else beside the copied one stays whole")
  func copyBesideAnother() {
    var statements = Statements()
    for name in ["Byhaven", "Til Lise"] {
      statements.add(
        BudgetSheet(sheet: name, level: .activity, activity: name, years: [2017], rows: Self.lines))
    }
    statements.add(
      BudgetSheet(sheet: "Til Lise", years: [2017], rows: [.init("Café", ["7000"])], total: ["7000"]))
    let reviewed = consolidate(statements)
    #expect(reviewed.value.totals.map(\.provenance.sheet) == ["Til Lise"])
    #expect(!reviewed.findings.contains { $0.code == .leftOut && $0.provenance?.cell == "" })
  }

  @Test("two activities with the same kinds of cost and amounts of their own both count")
  func alikeActivities() {
    var statements = Statements()
    for (name, factor) in [("Byhaven", 1), ("Café", 2)] {
      let rows = Self.lines.map { BudgetSheet.Row($0.name, $0.figures.map { "\((Int($0) ?? 0) * factor)" }) }
      statements.add(BudgetSheet(sheet: name, level: .activity, activity: name, years: [2017], rows: rows))
    }
    #expect(consolidate(statements).value.budget.count == 6)
  }

  @Test("an activity that the overview names keeps a budget that another has too")
  func sameBudget() {
    var statements = Statements()
    statements.add(
      BudgetSheet(
        sheet: "Oversigt", years: [2017], rows: [.init("Byhaven", ["115000"]), .init("Café", ["115000"])]))
    for name in ["Byhaven", "Café"] {
      statements.add(
        BudgetSheet(sheet: name, level: .activity, activity: name, years: [2017], rows: Self.lines))
    }
    #expect(consolidate(statements).value.budget.count == 6)
  }

  private func consolidate(
    _ statements: Statements, glossary: Glossary = .test()
  ) -> Reviewed<DataPackage> {
    consolidate([.test(TableReconciliation()(statements).value)], glossary: glossary)
  }

  private func consolidate(
    _ files: [FileStatements], glossary: Glossary = .test()
  ) -> Reviewed<DataPackage> {
    let consolidated = Consolidation()(files, glossary: glossary)
    return Reviewed(Checking()(consolidated.value, glossary: glossary).value, findings: consolidated.findings)
  }

  private static func overview(_ file: String, _ order: Int, _ figure: String) -> BudgetSheet {
    BudgetSheet(
      file: file, order: order, sheet: "Plan", years: [2013], rows: [.init("Boligselskabet", [figure])])
  }

  @Test("three sources that disagree make one row, one conflict naming all places, and evidence of the rest")
  func conflictOfThree() throws {
    var statements = Statements()
    statements.add(Self.overview("a.xlsx", 0, "40000"))
    statements.add(Self.overview("b.xlsx", 1, "45000"))
    statements.add(Self.overview("c.xlsx", 2, "40000"))
    let reviewed = consolidate(statements)
    #expect(reviewed.value.budget.map(\.amount) == [.known(Amount(øre: 4_000_000))])
    #expect(reviewed.value.evidence.map(\.standing) == [.conflicts, .agrees])
    #expect(reviewed.value.evidence.map(\.row) == [1, 1])
    #expect(
      reviewed.findings.map { $0.text(in: .danish) } == [
        "Ark 'Plan', celle C3: Boligselskabet, 2013 er opgivet forskelligt: "
          + "40.000 (a.xlsx, ark 'Plan', celle C3), 45.000 (b.xlsx, ark 'Plan', celle C3). "
          + "40.000 er brugt, fordi filen læses først"
      ])
    let finding = try #require(reviewed.findings.first)
    #expect(finding.provenance?.file == "b.xlsx")
    #expect(finding.expected == "40000")
    #expect(finding.actual == "45000")
  }

  @Test("a conflict names the senders where the job does")
  func senders() throws {
    var statements = Statements()
    statements.add(Self.overview("a.xlsx", 0, "40000"))
    statements.add(Self.overview("b.xlsx", 1, "45000"))
    statements.tables[0].file.partner = "fsb"
    statements.tables[1].file.partner = "sof"
    var glossary = Glossary.test()
    glossary.partnership.partners = [
      Partner(id: "fsb", name: "Boligselskabet fsb"), Partner(id: "sof", name: "Socialforvaltningen"),
    ]
    let message = try #require(consolidate(statements, glossary: glossary).findings.first?.message.danish)
    #expect(
      message.contains("Boligselskabet fsb 40.000 (a.xlsx, ark 'Plan', celle C3), Socialforvaltningen 45.000")
    )
  }

  @Test("the more detailed table stands in a conflict, whatever its place in the job")
  func moreDetailed() {
    var statements = Statements()
    statements.add(Self.overview("a.xlsx", 0, "40000"))
    var focus = Self.overview("b.xlsx", 1, "45000")
    focus.level = .focusArea
    statements.add(focus)
    let reviewed = consolidate(statements)
    #expect(reviewed.value.budget.map(\.provenance.file) == ["b.xlsx"])
    #expect(
      reviewed.findings.first?.message.danish.hasSuffix("fordi det er den mest detaljerede opgørelse") == true
    )
  }

  @Test("a blank against an amount is a conflict that the amount wins; an unknown one is none")
  func blankAndUnknown() {
    var blank = Statements()
    blank.add(Self.overview("a.xlsx", 0, ""))
    blank.add(Self.overview("b.xlsx", 1, "45000"))
    #expect(consolidate(blank).findings.map(\.code) == [.conflict])
    #expect(consolidate(blank).value.budget.map(\.provenance.file) == ["b.xlsx"])

    var unknown = Statements()
    unknown.add(Self.overview("a.xlsx", 0, "?"))
    unknown.add(Self.overview("b.xlsx", 1, "45000"))
    #expect(consolidate(unknown).findings.isEmpty)
    #expect(consolidate(unknown).value.budget.map(\.provenance.file) == ["b.xlsx"])
  }

  @Test("the overview's figure is evidence of the items that stand for it")
  func summarises() {
    var statements = Statements()
    statements.add(Self.overview("a.xlsx", 0, "40000"))
    statements.add(
      BudgetSheet(
        file: "b.xlsx", order: 1, sheet: "Ark", level: .activity, activity: "Boligselskabet", years: [2013],
        rows: [.init("Løn", ["30000"]), .init("Andet", ["10000"])]))
    let package = consolidate(statements).value
    #expect(package.budget.map(\.item) == ["Løn", "Andet"])
    #expect(package.evidence.map(\.standing) == [.summarises])
    #expect(package.evidence.map(\.stated) == ["40000"])
    #expect(package.totals.map(\.kind) == [.overview])
  }

  @Test("rows follow focus area, the overview's order, items and years, whatever the order of the files")
  func order() {
    var statements = Statements()
    statements.add(
      BudgetSheet(
        file: "a.xlsx", sheet: "Ark", level: .activity, activity: "Zebra", years: [2013, 2014],
        rows: [.init("Løn", ["1", "2"]), .init("Andet", ["3", "4"])]))
    statements.add(
      BudgetSheet(
        file: "b.xlsx", order: 1, years: [2013, 2014],
        rows: [
          .init("Æble", ["5", "6"], focusArea: "2"), .init("Zebra", ["4", "6"], focusArea: "1"),
          .init("Abe", ["7", "8"], focusArea: "2"),
        ]))
    #expect(
      consolidate(statements).value.budget.map { "\($0.activity) \($0.item) \($0.year)" } == [
        "Æble  2013", "Æble  2014", "Abe  2013", "Abe  2014", "Zebra Løn 2013", "Zebra Løn 2014",
        "Zebra Andet 2013", "Zebra Andet 2014",
      ])
  }

  private func crime(_ count: Int64, table: TableIndex, year: Int = 2013, label: String = "Indbrud")
    -> CrimeStatement
  {
    CrimeStatement(
      table: table, area: nil, offence: Name(label: label, canonical: label == "Indbrud" ? "burglary" : nil),
      period: .year(year), count: .known(count), stated: CalendarDate(year: 2014 + table, month: 1, day: 31),
      provenance: Provenance(file: "\(table).csv", place: .field(line: 4, number: 2)))
  }

  private func police(_ crimes: [CrimeStatement]) -> Statements {
    var statements = Statements()
    for table in 0..<2 {
      let file = SourceFile(path: "\(table).csv", sha256: "", byteCount: 0, order: table)
      statements.tables.append(
        StatedTable(file: file, kind: .crime, provenance: Provenance(file: file.path, place: .file)))
    }
    statements.crimes = crimes
    return statements
  }

  @Test("a revised count stands in a row, the older one in another that says it is superseded")
  func revised() {
    let reviewed = consolidate(police([crime(409, table: 0), crime(411, table: 1)]))
    #expect(reviewed.value.crime.map(\.count) == [411, 409])
    #expect(reviewed.value.crime.map(\.isSuperseded) == [false, true])
    #expect(
      reviewed.findings.map { $0.text(in: .danish) } == [
        "Linje 4, felt 2: Indbrud, 2013: det nyere udtræk siger 411 i stedet for 409 (0.csv, linje 4, felt 2); "
          + "det nyere gælder"
      ])
    #expect(reviewed.findings.map(\.severity) == [.info])
  }

  /// Two extracts that do not say when they were drawn, each of some years, named by some lines of the job.
  private func undated(_ years: (ClosedRange<Int>, ClosedRange<Int>), inputs: (Int, Int)) -> Statements {
    var statements = police([])
    for (table, covered) in [years.0, years.1].enumerated() {
      statements.tables[table].file.partner = "politi"
      statements.tables[table].file.input = table == 0 ? inputs.0 : inputs.1
      for year in covered {
        var count = crime(year == 2013 ? 409 + Int64(table) * 2 : 300, table: table, year: year)
        count.stated = nil
        statements.crimes.append(count)
      }
    }
    return statements
  }

  @Test("of two extracts without a date, the one that goes on to later periods is the later")
  func furtherExtract() {
    let reviewed = consolidate(undated((2013...2014, 2012...2013), inputs: (0, 0)))
    #expect(reviewed.value.crime.filter { $0.period == .year(2013) }.map(\.count) == [409, 411])
    #expect(reviewed.findings.map(\.code) == [.revised])
  }

  @Test("of two extracts without a date, the one that the job names in a later line is the later")
  func laterLine() {
    let reviewed = consolidate(undated((2013...2013, 2013...2013), inputs: (0, 1)))
    #expect(reviewed.value.crime.map(\.count) == [411, 409])
    #expect(reviewed.findings.map(\.code) == [.revised])
  }

  @Test(
    "names of files never say which extract is the later: where nothing else does, the conflict asks",
    arguments: [2013...2013, 2012...2014])
  func nothingTells(_ covered: ClosedRange<Int>) {
    let reviewed = consolidate(undated((covered, 2013...2013), inputs: (0, 0)))
    let conflict = reviewed.findings.first { $0.code == .conflict }
    #expect(conflict?.severity == .error)
    #expect(
      conflict?.text(in: .danish).contains("intet i filerne siger, hvilket udtræk der er nyest") == true)
    #expect(reviewed.value.crime.allSatisfy { !$0.isSuperseded })
    #expect(!reviewed.findings.map(\.code).contains(.revised))
  }

  private func target(
    _ rule: TargetRule, _ target: Stated<Int64>, year: Int? = 2013, label: String = "Indbrud",
    isTotal: Bool = false, baseline: Int64 = 154
  ) -> TargetStatement {
    TargetStatement(
      table: nil, offence: Name(label: label, canonical: label == "Indbrud" ? "burglary" : nil),
      isTotal: isTotal, rule: rule, baselineYear: 2012, baseline: .known(baseline), year: year,
      target: target,
      provenance: Provenance(file: "afstem.yml", place: .field(line: 9, number: 1)))
  }

  @Test(
    "a target is met up to its figure, a baseline is kept up to itself, and what is not reported is pending",
    arguments: [
      (TargetRule.reduce, Stated<Int64>.known(139), Int64(139), TargetFact.Verdict.met),
      (.reduce, .known(139), 140, .missed), (.reduce, .unknown, 140, .pending),
      (.maintain, .blank, 154, .met), (.maintain, .blank, 155, .missed), (.monitor, .blank, 500, .monitored),
    ])
  func verdicts(rule: TargetRule, figure: Stated<Int64>, reported: Int64, verdict: TargetFact.Verdict) {
    var statements = police([crime(reported, table: 0)])
    statements.targets = [target(rule, figure)]
    let facts = consolidate(statements).value.targets
    #expect(facts.map(\.verdict) == [verdict])
    #expect(facts.map(\.reported) == [reported])
  }

  @Test("a target without years holds for every year of the agreement")
  func everyYear() {
    var statements = police([crime(150, table: 0)])
    statements.targets = [target(.maintain, .blank, year: nil)]
    let facts = consolidate(statements).value.targets
    #expect(facts.map(\.year) == [2013, 2014, 2015, 2016])
    #expect(facts.map(\.verdict) == [.met, .pending, .pending, .pending])
  }

  @Test("a total row of targets is held against the types it covers, the monitored ones left out")
  func totalTarget() {
    var statements = police([
      crime(100, table: 0), crime(50, table: 0, label: "Tyveri"), crime(30, table: 0, label: "Narkotika"),
    ])
    statements.targets = [
      target(.maintain, .blank), target(.maintain, .blank, label: "Tyveri"),
      target(.monitor, .blank, label: "Narkotika"),
      target(.maintain, .blank, label: "Samlet antal", isTotal: true, baseline: 150),
    ]
    let fact = consolidate(statements).value.targets.last
    #expect(fact?.offenceType == "total")
    #expect(fact?.reported == 150)
    #expect(fact?.verdict == .met)
  }

  @Test("a file is reported with what became of it")
  func sources() {
    var statements = Statements()
    statements.add(Self.overview("a.xlsx", 0, "40000"))
    var files = ["a.xlsx", "z.xlsx"].enumerated().map { order, path in
      let file = SourceFile(path: path, sha256: "", byteCount: 0, order: order)
      return FileStatements(
        report: SourceReport(
          file: file, kind: nil, sheets: [], rowCount: 3, factCount: 0, status: .imported))
    }
    files[0].reconciled = Reconciled(statements)
    let sources = consolidate(files).value.sources
    #expect(sources.map(\.status) == [.imported, .unrecognised])
    #expect(sources.map(\.factCount) == [1, 0])
    #expect(sources.map(\.kind) == [.budget, nil])
  }

  @Test("findings stand most severe first, then by place, each once")
  func findingOrder() {
    let place = { (row: Int) in
      Provenance(file: "a.xlsx", place: .cell(sheet: "Ark", CellReference(clampingColumn: 1, row: row)))
    }
    let text = Message(da: "", en: "")
    let findings = [
      Finding(.revised, text, at: place(1)), Finding(.conflict, text, at: place(9)),
      Finding(.totalDiffers, text, at: place(2)), Finding(.conflict, text, at: place(9)),
      Finding(.unreadableFile, text),
    ]
    #expect(findings.inPublishedOrder.map(\.code) == [.unreadableFile, .totalDiffers, .conflict, .revised])
  }
}
