import Foundation
import AfstemTestSupport
import Testing

@testable import Afstem
@testable import AfstemFiles
@testable import AfstemModel
@testable import AfstemPublish
@testable import AfstemVocabulary

/// Ways that once led from a public edition to a figure that it withholds.
@Suite("A reader of a public edition")
struct PublicAttackTests {
  @Test("does not see the count that another partner states in conflict")
  func conflict() throws {
    let job = try PublicJob(
      types: ["Indbrud", "Vold"],
      // Of two that state the same period, the later entry is believed.
      inputs: ["{ files: \"bolig/*.csv\", kind: crime }", "{ files: \"politi/*.csv\", kind: crime }"],
      files: [
        "politi/a.csv": "Gerningstype;2017\nIndbrud;27\nVold;31\n",
        "bolig/b.csv": "Gerningstype;2017\nIndbrud;27\nVold;3\n",
      ])
    let edition = try job.edition()
    #expect(try edition.rows("crime").map { $0["count"] } == ["27", "31"])
    #expect(try edition.rows("evidence").allSatisfy { $0["standing"] == "agrees" && $0["stated"] == "27" })
    #expect(try edition.rows("findings").allSatisfy { $0["expected"] == "" && $0["actual"] == "" })
  }

  @Test("does not get a part from a subtotal and the other part")
  func subtotal() throws {
    let job = try PublicJob(
      types: ["Indbrud", "Simpel vold", "Grov vold"],
      files: [
        "politi/a.csv":
          "Gerningstype;2017;2018\nIndbrud;27;30\nSimpel vold;31;20\nGrov vold;12;3\nVoldsforbrydelser i alt;43;23\n"
      ])
    let edition = try job.edition()
    let told = try edition.rows("crime").filter { $0["period"] == "2018" }.map { $0["count"] }
    let total = try edition.rows("totals").filter { $0["year"] == "2018" }.map { $0["claimed"] }
    #expect(told.contains("*"))
    #expect(!(told + total).contains("23") || told.count { $0 == "*" } > 1)
  }

  @Test("does not get rows of incidents from the year that they add up to")
  func incidents() throws {
    let days = [("05-01", "Nord"), ("05-04", "Nord"), ("05-07", "Syd"), ("05-10", "Syd"), ("06-12", "Nord")]
    var lines = ["Journalnummer;Gerningsdato;Gerningstype;Bydel"]
    lines += days.enumerated().map { "0100-70000\($0)-18;\($1.0)-2018;Vold;\($1.1)" }
    for month in 1...12 {
      for day in 1...10 {
        let first = month == 12 ? 22 : 1
        let date = "\(String(format: "%02d-%02d", day + first - 1, month))-2018"
        lines.append(
          "0100-8\(month * 100 + day)-18;\(date);Indbrud;\(day.isMultiple(of: 2) ? "Nord" : "Syd")")
      }
    }
    let job = try PublicJob(
      types: ["Indbrud", "Vold"],
      inputs: [
        "{ files: \"politi/u.csv\", kind: incidents, period: quarter, columns: { id: Journalnummer, "
          + "date: Gerningsdato, offenceType: Gerningstype, area: Bydel } }"
      ],
      lines: "targets:\n  - { offenceType: t1, baselineYear: 2017, baseline: 20, rule: maintain }\n",
      files: ["politi/u.csv": lines.joined(separator: "\n") + "\n"])
    let edition = try job.edition()
    #expect(try edition.rows("crime", where: ["offence_type": "t1"]).allSatisfy { $0["count"] == "*" })
    #expect(try !edition.rows("targets", where: ["offence_type": "t1"]).contains { $0["reported"] == "5" })
  }

  @Test("does not get a quarter from two editions, whether the second has the ledger of the first or not")
  func twoEditions() throws {
    let quarters = [9, 8, 7, 3].enumerated().map { "Vold;Nord;2017K\($0 + 1);\($1)\n" }
    let job = try PublicJob(
      types: ["Vold"],
      files: ["politi/a.csv": "Gerningstype;Område;Periode;Antal\n" + quarters.prefix(3).joined()])
    #expect(try job.edition().rows("crime").map { $0["count"] } == ["9", "8", "7"])
    try job.write("Gerningstype;Område;Periode;Antal\n" + quarters.joined(), to: "politi/a.csv")
    #expect(try job.edition().rows("crime").map { $0["count"] } == ["9", "8", "7", "*"])
  }

  @Test("does not get figures from a sum that leaves one combination of small ones")
  func complement() throws {
    for counts in [[5, 4, 4, 4, 8], [10, 9, 10, 4, 14]] {
      let types = ["Indbrud", "Tyveri", "Vold", "Hærværk", "Chikane"]
      let figures = zip(types, counts).map { "\($0);\($1)\n" }.joined()
      let goals = types.map { "\($0);Minimum fastholdelse;50\n" }.joined()
      let job = try PublicJob(
        types: types,
        inputs: ["{ files: \"politi/*.csv\", kind: crime }", "{ files: \"maaltal/*.csv\", kind: targets }"],
        files: [
          "politi/a.csv": "Gerningstype;2017\n" + figures,
          "maaltal/m.csv": "Gerningstype;Mål;Baseline 2016 (antal anm.)\n" + goals
            + "Samlet antal;Minimum fastholdelse;250\n",
        ])
      let rows = try job.edition().rows("targets", where: ["year": "2017"])
      let told = rows.filter { $0["offence_type"] != "total" }.compactMap { Int($0["reported"] ?? "") }
      let hidden = zip(counts, rows).filter { $1["reported"] == "*" }.map(\.0)
      let small = hidden.filter { $0 < 5 }
      // What the small ones can be, were a reader to know which they are: all but the rest, which is at least 5 each.
      let most = hidden.reduce(0, +) - 5 * (hidden.count - small.count)
      #expect(told.allSatisfy { $0 >= 5 })
      #expect(hidden.count > small.count && most - 4 * (small.count - 1) >= 2)
    }
  }

  @Test("does not get an indicator from the other one and their sum, nor from its share")
  func indicatorSum() throws {
    let job = try PublicJob(
      types: [], inputs: ["{ files: \"ind/*.csv\", kind: indicators }"],
      files: [
        "ind/i.csv":
          """
        Indikator;Område;Segment;Periode;Værdi;Enhed
        SSP-sager drenge;Nord;;2017;12;antal
        SSP-sager piger;Nord;;2017;2;antal
        SSP-sager i alt;Nord;;2017;14;antal
        Andel piger;Nord;;2017;14,3;%

        """
      ])
    #expect(try job.edition().rows("indicators").map { $0["value"] } == ["*", "*", "14", "*"])
  }

  @Test("learns no hash, size, name or cell of a file, whatever kind it is taken for")
  func files() throws {
    let job = try PublicJob(
      types: ["Vold"], inputs: ["{ files: \"hemmelig/*.csv\" }"],
      files: ["hemmelig/plan.csv": "Aktivitet;2017;Bemærkning\nHaver;100;kun til os\nI alt;90;\n"])
    let edition = try job.edition()
    for (name, bytes) in edition.files where !name.hasSuffix(".xlsx") {
      let text = String(decoding: bytes, as: UTF8.self)
      for secret in ["hemmelig", "plan.csv", "kun til os", "2:2", "3:2"] {
        #expect(!text.contains(secret), "\(secret) in \(name)")
      }
    }
    #expect(
      try edition.rows("sources").allSatisfy {
        $0["sha256"] == "*" && $0["bytes"] == "*" && $0["rows"] == "*"
      })
  }

  @Test("never reads the partners' own set, nor the other way about")
  func ownFolder() throws {
    let job = try PublicJob(
      types: ["Vold"], files: ["politi/a.csv": "Gerningstype;2017;2018\nVold;27;3\nIndbrud;9;8\n"])
    let parsed = try Job(at: job.path)
    let internalRun = JobRun(job: parsed)
    _ = try internalRun.publish()
    var open = parsed
    open.output.suppression = Suppression()
    _ = try JobRun(job: open).publish()
    #expect(FileManager.default.fileExists(atPath: "\(job.path)/out/csv/crime.csv"))
    #expect(FileManager.default.fileExists(atPath: "\(job.path)/out-public/csv/crime.csv"))
    #expect(throws: RunError.self) { try JobRun(job: open, output: "\(job.path)/out").publish() }
    #expect(throws: RunError.self) { try JobRun(job: parsed, output: "\(job.path)/out-public").publish() }
    let history = try History(stateFolder: parsed.location.stateFolder).runs(atMost: 9)
    #expect(history.map(\.isPublic) == [true, false])
    guard case .unchanged = try internalRun.publish().result else {
      Issue.record("the public edition made the partners' own set look stale")
      return
    }
  }

  @Test("gets nothing out of random jobs and pairs of editions", .needsPython(with: "scipy"), .needsProgram)
  func random() throws {
    let program = try #require(GoldenCase.program)
    let result = try #require(Oracle.python).run([Checkout.check("public_attack"), program.path, "25"])
    #expect(result.status == 0, "\(result.errors)")
  }
}

/// A job with a public edition.
private struct PublicJob {
  private let place: TemporaryFolder
  var path: String { place.path + "/job" }

  init(
    types: [String], inputs: [String] = ["{ files: \"politi/*.csv\", kind: crime }"], lines: String = "",
    files: [String: String]
  ) throws {
    place = try TemporaryFolder()
    let known = types.enumerated().map { "  - { id: t\($0), name: \($1) }\n" }.joined()
    try place.write(
      "partnership: { id: p, name: P, period: 2017-2018, areas: [Nord, Syd] }\n"
        + (types.isEmpty ? "" : "offenceTypes:\n\(known)") + lines + "inputs:\n"
        + inputs.map { "  - \($0)\n" }.joined(), to: "job/afstem.yml")
    for (name, text) in files { try write(text, to: name) }
  }

  func write(_ text: String, to name: String) throws {
    try place.write(text, to: "job/\(name)")
    try place.age("job/\(name)")
  }

  func edition() throws -> PublishedRun {
    var job = try Job(at: path)
    job.output.suppression = job.suppression
    _ = try JobRun(job: job).publish(isForced: true)
    return try PublishedRun(folder: URL(filePath: path + "/out-public"))
  }
}
