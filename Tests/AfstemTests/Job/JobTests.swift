import AfstemCells
import Testing

@testable import Afstem
@testable import AfstemFiles
@testable import AfstemModel
@testable import AfstemPublish
@testable import AfstemVocabulary

@Suite("Job files")
struct JobTests {
  @Test("a partnership and its inputs are all that a job needs")
  func smallest() throws {
    let job = try Job.reading(Job.smallest)
    #expect(job.glossary.partnership == Partnership(id: "husum", name: "Husum Partnerskab"))
    #expect(job.inputs.map(\.files) == ["politi/*.csv"])
    #expect(job.inputs.map(\.kind) == [.crime])
    #expect(job.output == JobOutput(directory: "out", language: .danish, csvFlavour: .standard))
    #expect(job.limits == JobLimits())
  }

  @Test("a byte order mark before the first key does no harm")
  func byteOrderMark() throws {
    #expect(try Job.reading("\u{FEFF}" + Job.smallest).glossary.partnership.id == "husum")
  }

  @Test(
    "a period is a span of years with any dash, or one year",
    arguments: [
      ("2017-2020", 2017...2020), ("2017 – 2020", 2017...2020), ("2018", 2018...2018),
    ])
  func period(_ text: String, years: ClosedRange<Int>) throws {
    let job = try Job.reading(
      """
      partnership: { id: husum, period: \(text) }
      inputs: [{ files: "*.csv" }]
      """)
    #expect(job.glossary.partnership.period == years)
  }

  @Test(
    "grants are whole øre, however they are grouped",
    arguments: [
      ("1800000", 180_000_000), ("1_800_000", 180_000_000), ("0.5", 50), ("1200.25", 120_025),
    ])
  func grant(_ text: String, øre: Int64) throws {
    let job = try Job.reading(Job.smallest + "\ngrant: { 2017: \(text) }")
    #expect(job.glossary.grant == [2017: Amount(øre: øre)])
  }

  @Test("an activity stands under one focus area or several")
  func activities() throws {
    let job = try Job.reading(
      Job.smallest + """

        focusAreas: { 1: Fællesskaber, 2: Byliv }
        activities:
          - { name: Kvindeidræt, focusArea: 1, aliases: [Kvindemotion] }
          - { name: Begivenheder, focusArea: 1 + 2 }
          - { name: Dialog, focusArea: [1, 2] }
          - { name: Mødefacilitering }
        """)
    #expect(job.glossary.focusAreas == [1: "Fællesskaber", 2: "Byliv"])
    #expect(
      job.glossary.activities == [
        .init(name: "Kvindeidræt", focusArea: "1", aliases: ["Kvindemotion"]),
        .init(name: "Begivenheder", focusArea: "1 + 2"), .init(name: "Dialog", focusArea: "1 + 2"),
        .init(name: "Mødefacilitering"),
      ])
  }

  @Test("a job's own targets are one statement a year, each at its place in the job file")
  func targetsByYear() throws {
    let job = try Job.reading(
      """
      partnership: { id: husum }
      inputs: [{ files: "*.csv" }]
      offenceTypes: [{ id: burglary, name: Indbrud }]
      targets:
        - { offenceType: burglary, baselineYear: 2012, baseline: 154, values: { 2013: 139, 2014: 131 } }
      """)
    let targets = job.glossary.targets
    #expect(targets.map(\.year) == [2013, 2014])
    #expect(targets.map(\.target) == [.known(139), .known(131)])
    #expect(targets.map(\.rule) == [.reduce, .reduce])
    #expect(
      targets.map(\.offence) == Array(repeating: Name(label: "Indbrud", canonical: "burglary"), count: 2))
    #expect(targets.map(\.provenance.description) == ["afstem.yml:5:81", "afstem.yml:5:92"])
    #expect(targets.first?.baselineProvenance?.description == "afstem.yml:5:60")
  }

  @Test("a target to maintain the baseline holds for every year")
  func targetToMaintain() throws {
    let job = try Job.reading(
      Job.smallest
        + "\ntargets: [{ offenceType: violence, baselineYear: 2015, baseline: 66, rule: maintain }]")
    let target = try #require(job.glossary.targets.first)
    #expect(target.year == nil)
    #expect(target.rule == .maintain)
    #expect(target.baseline == .known(66))
    #expect(target.target == .blank)
  }

  @Test("an input pins what recognition would have guessed")
  func input() throws {
    let job = try Job.reading(
      """
      partnership: { id: husum, partners: [{ id: politi, name: Politi, kind: police }] }
      inputs:
        - files: "politi/udtraek-*.csv"
          kind: incidents
          partner: politi
          period: half
          encoding: windows-1252
          delimiter: tab
          columns: { id: Journalnummer, date: Gerningsdato }
        - { files: "budget/*.xlsx", kind: budget, unit: tkr, sheet: Oversigt }
      """)
    let incidents = try #require(job.inputs.first)
    #expect(incidents.granularity == .half)
    #expect(incidents.options == ReadingOptions(encoding: "windows-1252", delimiter: "\t"))
    #expect(incidents.columns == ["id": "Journalnummer", "date": "Gerningsdato"])
    #expect(job.inputs.last?.unit == .thousands)
    #expect(job.inputs.last?.options.sheet == "Oversigt")
  }

  @Test("severities, limits and the output are the job's to change")
  func overrides() throws {
    let job = try Job.reading(
      Job.smallest + """

        severity: { activity-without-sheet: error, conflict: info }
        limits: { fileBytes: 2 MiB, rows: 500 }
        output: { directory: ud/år, language: en, csvFlavour: excel-da }
        """)
    #expect(job.severities == [.activityWithoutSheet: .error, .conflict: .info])
    #expect(job.limits.fileBytes == 2 << 20)
    #expect(job.limits.rows == 500)
    #expect(job.output == JobOutput(directory: "ud/år", language: .english, csvFlavour: .excelDanish))
  }

  @Test("the tables are written as CSV and a workbook, and as what else the job asks for")
  func formats() throws {
    #expect(try Job.reading(Job.smallest).output.formats == [.csv, .xlsx])
    let job = try Job.reading(Job.smallest + "\noutput: { formats: [csv, sqlite] }")
    #expect(job.output.formats == [.csv, .sqlite])
  }

  @Test(
    "a format that is not written is refused with what to do instead",
    arguments: [
      ("[csv, parquet]", "DuckDB"), ("[xlsx]", "\"csv\" must be among"),
      ("[csv, sqlit]", "did you mean \"sqlite\"?"),
    ])
  func unknownFormats(list: String, advice: String) throws {
    let error = #expect(throws: JobError.self) {
      try Job.reading(Job.smallest + "\noutput: { formats: \(list) }")
    }
    let text = try #require(error).text(in: .english)
    #expect(text.contains(advice), "\(text)")
  }
}
