import Foundation
import AfstemTestSupport
import Testing

@testable import Afstem
@testable import AfstemFiles
@testable import AfstemModel
@testable import AfstemPublish
@testable import AfstemVocabulary

@Suite("Finding a job's files")
struct DiscoveryTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func discover(_ inputs: String, limits: String = "{}") throws -> Reviewed<Discovered> {
    let job = try Job.reading(
      """
      partnership: { id: husum }
      limits: \(limits)
      inputs: \(inputs)
      """, in: folder.path)
    return try Discovery(job: job).discover()
  }

  @Test("files come in the order of the inputs, then by path, each with its hash and what its input pins")
  func order() throws {
    try folder.write("b", to: "politi/b.csv")
    try folder.write("abc", to: "politi/a.csv")
    try folder.write("x", to: "budget/x.xlsx")
    let found = try discover(
      "[{ files: 'budget/*', unit: tkr }, { files: 'politi/*.csv', kind: crime, period: month }]")
    #expect(found.findings == [])
    #expect(found.value.files.map(\.source.path) == ["budget/x.xlsx", "politi/a.csv", "politi/b.csv"])
    #expect(found.value.files.map(\.source.order) == [0, 1, 2])
    let police = try #require(found.value.files.dropFirst().first)
    #expect(police.source.sha256 == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(police.source.byteCount == 3)
    #expect(police.source.kind == .crime)
    #expect(police.source.granularity == .month)
    #expect(police.location == folder.path + "/politi/a.csv")
  }

  @Test("two stars reach through folders, and stop before hidden ones and the output")
  func anyDepth() throws {
    for name in ["a.csv", "2017/b.csv", "2017/marts/c.csv", ".git/d.csv", "out/csv/e.csv"] {
      try folder.write("1", to: name)
    }
    let found = try discover("[{ files: '**/*.csv' }]")
    #expect(found.value.files.map(\.source.path) == ["2017/b.csv", "2017/marts/c.csv", "a.csv"])
  }

  @Test(
    "a name is the same whether its letters are composed or not, in the job and on disk",
    arguments: [("m\u{E5}ned", "ma\u{30A}ned"), ("ma\u{30A}ned", "m\u{E5}ned")],
    ["<>/<>.csv", "<>/*.csv", "*/<>.csv", "**/<>?.csv"])
  func composed(names: (disk: String, job: String), pattern: String) throws {
    let ending = pattern.contains("?") ? "2" : ""
    try folder.write("1", to: "\(names.disk)/\(names.disk)\(ending).csv")
    let inputs = "[{ files: '\(pattern.replacing("<>", with: names.job))' }]"
    let found = try discover(inputs)
    #expect(found.findings == [])
    let path = "\(names.disk)/\(names.disk)\(ending).csv"
    #expect(found.value.files.map { Array($0.source.path.utf8) } == [Array(path.utf8)])
  }

  @Test("a circle of links ends")
  func circle() throws {
    try folder.write("1", to: "ned/a.csv")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/ned/op", withDestinationPath: folder.path)
    #expect(try discover("[{ files: '**/a.csv' }]").value.files.map(\.source.path) == ["ned/a.csv"])
  }

  @Test("a file named by two inputs is taken once, by the first")
  func twice() throws {
    try folder.write("1", to: "a.csv")
    let found = try discover("[{ files: a.csv, kind: crime }, { files: './*.csv', kind: targets }]")
    #expect(found.value.files.map(\.source.kind) == [.crime])
    #expect(found.findings == [])
  }

  @Test(
    "locks, downloads under way and hidden files are passed by",
    arguments: [
      "~$oversigt.xlsx", ".~lock.a.ods#", "a.csv.part", "b.xlsx.crdownload", ".skjult.csv", "Thumbs.db",
      "a.csv~",
    ])
  func passing(_ name: String) throws {
    try folder.write("1", to: name)
    try folder.write("1", to: "rigtig.csv")
    let found = try discover("[{ files: '*' }]")
    #expect(found.value.files.map(\.source.path) == ["rigtig.csv"])
    #expect(found.findings == [])
  }

  @Test("letter case does not keep a file out", arguments: ["ssp.xlsx", "SSP.xlsx", "s*.xlsx", "*.XLSX"])
  func letterCase(_ pattern: String) throws {
    try folder.write("1", to: "SSP.XLSX")
    let found = try discover("[{ files: '\(pattern)' }]")
    #expect(found.value.files.map(\.source.path) == ["SSP.XLSX"])
    #expect(found.findings == [])
  }

  @Test("a file that lies where a job looks, and that no pattern names, is reported")
  func overlooked() throws {
    for name in [
      "politi/a.csv", "politi/b.xls", "politi/noter.md", "politi/under/c.csv", "andet/d.csv", "plan.xlsx",
      "brev.txt", "out/crime.csv", "out-public/crime.csv",
    ] {
      try folder.write("1", to: name)
    }
    let found = try discover("[{ files: 'politi/*.csv' }, { files: 'oversigt.xlsx' }]")
    #expect(
      found.findings.filter { $0.code == .fileNotRead }.map { $0.provenance?.file }
        == ["plan.xlsx", "politi/b.xls"])
  }

  @Test("whatever lies in an inbox was sent, however deep")
  func overlookedArrivals() throws {
    for name in ["indbakke/a.csv", "indbakke/politi/brev.pdf", "plan.xlsx"] {
      try folder.write("1", to: name)
    }
    try folder.write(
      "partnership: { id: p, name: P, period: 2017-2020 }\ninbox: {}\ninputs:\n  - { files: '*.csv' }\n",
      to: "afstem.yml")
    let found = try Discovery(job: Job(at: folder.path)).discover()
    #expect(found.findings.map(\.code) == [.fileNotRead])
    #expect(found.findings.first?.provenance?.file == "politi/brev.pdf")
    #expect(
      found.findings.first?.text(in: .english)
        == "the file was not read; ask the sender for the table as .xlsx or .csv")
  }

  @Test("a pattern without files is a finding at its place in the job file")
  func nothing() throws {
    let found = try discover("[{ files: 'budget/*.xlsx' }]")
    let finding = try #require(found.findings.first)
    #expect(finding.code == .nothingReceived)
    #expect(
      finding.text(in: .danish)
        == "Linje 3, felt 19: intet modtaget: ingen filer svarer til \"budget/*.xlsx\"")
  }

  @Test(
    "what has not come is late from the day after its deadline: the input's own, else the partner's, else the job's",
    arguments: [
      ("", "", "", "2017-03-01", nil), ("", "", "2017-03-01", "2017-03-01", false),
      ("", "", "2017-03-01", "2017-03-02", true), ("", "2017-03-05", "2017-03-01", "2017-03-02", false),
      ("2017-02-01", "2017-03-05", "2017-04-01", "2017-03-02", true),
    ] as [(String, String, String, String, Bool?)])
  func deadline(input: String, partner: String, whole: String, today: String, isLate: Bool?) throws {
    func line(_ date: String) -> String { date.isEmpty ? "" : ", deadline: \(date)" }
    let job = try Job.reading(
      """
      partnership: { id: husum, partners: [{ id: fsb, name: Boligselskabet fsb\(line(partner)) }] }
      inputs: [{ files: 'fsb.csv', partner: fsb\(line(input)) }]
      \(whole.isEmpty ? "" : "deadline: \(whole)")
      """, in: folder.path)
    let found = try Discovery(job: job, today: #require(CalendarDate(today))).discover()
    #expect(found.value.missing.map(\.partner) == ["fsb"])
    #expect(found.value.missing.map(\.isLate) == [isLate ?? false])
    #expect(found.findings.map(\.severity) == [isLate == true ? .error : .warning])
    let text = found.findings.first?.message.text(in: .danish) ?? ""
    #expect(text.hasPrefix("intet modtaget fra Boligselskabet fsb: ingen filer svarer til \"fsb.csv\""))
    #expect(text.contains(isLate == true ? "; fristen var " : isLate == false ? "; fristen er " : "fsb.csv"))
  }

  @Test("a partner with a deadline whom no input names is waited for, and one without is not")
  func unnamedPartner() throws {
    try folder.write("1", to: "a.csv")
    let job = try Job.reading(
      """
      partnership:
        id: husum
        partners: [{ id: fsb, deadline: 2017-03-01 }, { id: ssp }, { id: politi, deadline: 2017-03-01 }]
      inputs: [{ files: 'a.csv', partner: politi }]
      """, in: folder.path)
    let found = try Discovery(job: job, today: #require(CalendarDate("2017-03-02"))).discover()
    #expect(found.value.missing.map(\.partner) == ["fsb"])
    #expect(found.findings.map(\.code) == [.nothingReceived])
    #expect(found.findings.map(\.severity) == [.error])
  }

  @Test("an empty file and one past the limit stay out, each with a finding")
  func refused() throws {
    try folder.write("", to: "a.csv")
    try folder.write(String(repeating: "x", count: 2_000), to: "b.csv")
    try folder.write("fin", to: "c.csv")
    let found = try discover("[{ files: '*.csv' }]", limits: "{ fileBytes: 1 KiB }")
    #expect(found.value.files.map(\.source.path) == ["c.csv"])
    #expect(found.findings.map(\.code) == [.emptyInput, .limitExceeded])
    #expect(found.value.refused.map(\.status) == [.empty, .unreadable])
    #expect(
      found.findings.last?.text(in: .danish)
        == "filen er på 2.000 bytes; grænsen er 1.024 (limits.fileBytes)")
  }
}
