import Foundation
import AfstemTestSupport
import SystemPackage
import Testing

@testable import Afstem
@testable import AfstemFiles
@testable import AfstemModel

@Suite("Staging an incident extract in ranges")
struct StagingRangeTests {
  @Test(
    "ranges at any byte, merged in any order and more than once, give what a run publishes",
    arguments: 1...12 as ClosedRange<UInt64>)
  func anySplit(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let desk = try RangeDesk(IncidentText(using: &random).bytes)
    let cuts = (0..<Int.random(in: 1...6, using: &random)).map { _ in
      Int.random(in: 1..<desk.byteCount + 20, using: &random)
    }
    let ends = Set(cuts).sorted().map(Int?.some) + [nil]
    for (from, to) in zip([0] + ends.compactMap(\.self), ends) {
      try desk.stage(TextRange(from: from, to: to))
      if Bool.random(using: &random) { try desk.stage(TextRange(from: from, to: to), into: "again") }
    }
    let manifests = try desk.manifests(in: ["parts", "again"]).shuffled(using: &random)
    let half = Array(manifests.prefix(manifests.count / 2))
    if !half.isEmpty {
      _ = try StagedFiles.merging(half, of: desk.job.location, into: desk.place.file("tree"))
    }
    let tree = half.isEmpty ? [] : try desk.manifests(in: ["tree"])
    let (merged, run) = (try desk.merge(manifests + manifests), try desk.run())
    #expect(run["csv/crime.csv"] != nil, "\(run["error"].map { String(decoding: $0, as: UTF8.self) } ?? "")")
    #expect(difference(merged, run) == [])
    #expect(difference(try desk.merge(tree + manifests.dropFirst(half.count)), run) == [])
  }

  @Test("an id that comes again in a later range is a duplicate there, and one in a third range too")
  func duplicates() throws {
    let rows = ["1;05-01-2016;Indbrud", "2;06-01-2016;Hærværk", "1;05-01-2016;Indbrud", "2;06-02-2016;Vold"]
    let text = "Journalnummer;Gerningsdato;Gerningstype\n" + rows.joined(separator: "\n") + "\n"
    let desk = try RangeDesk(Array(text.utf8))
    for range in TextRange.dividing(desk.byteCount, by: 22) { try desk.stage(range) }
    let merged = try desk.merge(desk.manifests(in: ["parts"]))
    #expect(difference(merged, try desk.run()) == [])
    let findings = String(decoding: try #require(merged["csv/findings.csv"]), as: UTF8.self)
    #expect(findings.contains("duplicate-record"))
  }

  @Test(
    "a range that is missing, and two that overlap, are named",
    arguments: [
      ([(0, 50), (60, nil)], "bytes 50-60 are not staged yet"), ([(0, 50)], "bytes 50- are not staged yet"),
      ([(50, nil)], "bytes 0-50 are not staged yet"),
      ([(0, 50), (40, nil)], "bytes 0-50 and 40- overlap"),
      ([(0, nil), (40, 60)], "bytes 0- and 40-60 overlap"),
    ] as [([(Int, Int?)], String)])
  func cover(ranges: [(Int, Int?)], message: String) throws {
    var random = SeededGenerator(seed: 1)
    let desk = try RangeDesk(IncidentText(using: &random).bytes)
    for (from, to) in ranges { try desk.stage(TextRange(from: from, to: to)) }
    #expect(try desk.fault()?.contains("a.csv: \(message)") == true)
  }

  @Test("ranges of two states of a file are not merged")
  func changed() throws {
    var random = SeededGenerator(seed: 2)
    let desk = try RangeDesk(IncidentText(using: &random).bytes)
    try desk.stage(TextRange(from: 0, to: 90))
    try desk.place.write("Journalnummer;Gerningsdato;Gerningstype\n1;05-01-2016;Indbrud\n", to: "job/a.csv")
    try desk.stage(TextRange(from: 90, to: nil))
    #expect(try desk.fault()?.contains("staged twice, with different results") == true)
  }

  @Test("ids that were changed, are gone or are not those of their range are not merged")
  func hostileIDs() throws {
    var random = SeededGenerator(seed: 3)
    let desk = try RangeDesk(IncidentText(using: &random).bytes)
    try desk.stage(TextRange(from: 0, to: nil))
    let names = try FileManager.default.contentsOfDirectory(atPath: desk.place.file("parts"))
    let path = desk.place.file("parts/\(try #require(names.first { $0.hasPrefix("ids-") }))")
    let bytes = try FileSystem.contents(of: path)
    #expect(bytes.count.isMultiple(of: 28))
    // The group of the first entry is one that no range has.
    var strange = bytes
    strange[24...27] = [0xFF, 0xFF, 0xFF, 0x7F]
    try desk.replaceIDs(with: strange)
    #expect(try desk.fault()?.contains("does not say of a.csv") == true)
    try desk.stage(TextRange(from: 0, to: nil))
    try FileSystem.write(bytes.dropLast(1), to: path)
    #expect(try desk.fault()?.contains("is not as it was written") == true)
    try FileSystem.remove(path)
    #expect(try desk.fault()?.contains("cannot be read") == true)
  }

  @Test(
    "a file that is no text with an incident a record is not staged in ranges",
    arguments: ["budget.csv", "a.csv.gz", "nothing.csv"])
  func refused(name: String) throws {
    let desk = try RangeDesk(Array("Gerningstype;2012;2013\nIndbrud;1;2\n".utf8), named: name)
    let staging = try Staging(of: desk.job, into: desk.place.file("parts"))
    do throws(RunError) {
      _ = try staging(desk.place.file("job/\(name)"), TextRange(from: 0, to: nil))
      Issue.record("it was staged")
    } catch {
      #expect(error.status == .inputUnusable)
    }
  }

  @Test(
    "a stretch is two offsets, the second of which may be left out",
    arguments: [("0-10", "0-10"), ("10-", "10-"), ("10-10", nil), ("-5", nil), ("5", nil), ("1-2-3", nil)])
  func spelling(text: String, read: String?) { #expect(TextRange(text)?.description == read) }

  @Test("a list divides what is longer than asked for, and its lines can be staged")
  func listed() throws {
    var random = SeededGenerator(seed: 4)
    let desk = try RangeDesk(IncidentText(using: &random).bytes)
    let tasks = try Staging.work(of: desk.job, dividedBy: desk.byteCount / 3)
    #expect(tasks.count > 2)
    let staging = try Staging(of: desk.job, into: desk.place.file("parts"))
    for task in tasks { _ = try staging(StagingTask(line: task.line)) }
    #expect(difference(try desk.merge(desk.manifests(in: ["parts"])), try desk.run()) == [])
    #expect(try Staging.work(of: desk.job, dividedBy: desk.byteCount).map(\.line).count == 1)
  }
}

/// The names of the files that two outputs do not have alike.
private func difference(_ one: [String: [UInt8]], _ other: [String: [UInt8]]) -> [String] {
  Set(one.keys).union(other.keys).sorted().filter { one[$0] != other[$0] }
}

/// A job with one file of incidents, and where its parts go.
private struct RangeDesk {
  let place: TemporaryFolder
  let byteCount: Int
  private let name: String

  init(_ bytes: [UInt8], named name: String = "a.csv") throws {
    place = try TemporaryFolder()
    byteCount = bytes.count
    self.name = name
    for folder in ["job", "other"] {
      try place.write(Data(bytes), to: "\(folder)/\(name)")
      try place.write(
        """
        partnership: { id: husum, name: Husum Partnerskab }
        inputs: [{ files: "\(name)", kind: \(name == "budget.csv" ? "crime" : "incidents"), period: month }]
        output: { formats: [csv] }
        """, to: "\(folder)/afstem.yml")
    }
  }

  var job: Job { get throws { try Job(at: place.file("job")) } }

  func stage(_ range: TextRange, into folder: String = "parts") throws {
    _ = try Staging(of: job, into: place.file(folder))(place.file("job/\(name)"), range)
  }

  func manifests(in folders: [String]) throws -> [String] {
    try folders.filter { FileStatus(path: place.file($0)) != nil }
      .flatMap { try PartFolder(place.file($0)).manifests() }
  }

  func merge(_ manifests: [String]) throws -> [String: [UInt8]] {
    let job = try job
    return try published(
      JobRun(job: job, output: place.file("merged"), staged: StagedFiles(manifests, of: job)), "merged")
  }

  func run() throws -> [String: [UInt8]] {
    try published(JobRun(job: Job(at: place.file("other")), output: place.file("run")), "run")
  }

  private func published(_ run: JobRun, _ name: String) throws -> [String: [UInt8]] {
    do throws(RunError) {
      _ = try run.publish(isForced: true)
    } catch {
      return ["error": Array("\(error) \(error.findings)".utf8)]
    }
    let files = try FolderTree(place.file(name)).files()
    return Dictionary(uniqueKeysWithValues: try files.map { ($0, try place.bytes(of: "\(name)/\($0)")) })
  }

  /// Puts other ids into the only part, with hashes that are right.
  func replaceIDs(with bytes: [UInt8]) throws {
    let folder = PartFolder(place.file("parts"))
    let manifest = try #require(try folder.manifests().first)
    let old = try #require(JSONLine.value(ManifestLine.self, of: try FileSystem.contents(of: manifest)))
    var staged = try #require(JSONLine.value(StagedRange.self, of: try folder.part(old.output)))
    staged.ids = try folder.write { body throws(Errno) in try body(bytes) }
    let part = JSONLine.text(of: staged)
    let output = try folder.write(part: part)
    let line = ManifestLine(staged, of: old.job, content: output.sha256, in: output)
    try FileSystem.write(line.json, to: manifest)
  }

  /// Why what was staged cannot be merged; `nil` if it can.
  func fault() throws -> String? {
    do throws(RunError) {
      _ = try StagedFiles([place.file("parts")], of: Job(at: place.file("job")))
      return nil
    } catch {
      return error.text(in: .english)
    }
  }
}

/// An extract with what extracts have that makes it hard to tell where a record begins.
private struct IncidentText {
  let bytes: [UInt8]

  init(using random: inout some RandomNumberGenerator) {
    let end = Bool.random(using: &random) ? "\r\n" : "\n"
    let count = Int.random(in: 5...600, using: &random)
    var lines = ["Journalnummer;Gerningsdato;Gerningstype;Område;Bemærkning"]
    for _ in 0..<count { lines.append(Self.line(end, count, &random)) }
    if Int.random(in: 0..<4, using: &random) == 0 {
      let again = ["Gerningsdato;Journalnummer;Område;Gerningstype;Bemærkning"]
      lines.insert(contentsOf: again, at: Int.random(in: 1...lines.count, using: &random))
    }
    let text = lines.joined(separator: end) + (Bool.random(using: &random) ? end : "")
    bytes = Self.encoded(text, &random)
  }

  private static func line(_ end: String, _ count: Int, _ random: inout some RandomNumberGenerator) -> String
  {
    let id = Int.random(in: 0..<count * 2, using: &random)
    let day = Int.random(in: 10...28, using: &random)
    let month = Int.random(in: 1...3, using: &random)
    let offence = ["Indbrud", "Hærværk", "\"Vold; grov\"", "Tyveri"].randomElement(using: &random) ?? ""
    let area = ["Husum", "Tingbjerg", ""].randomElement(using: &random) ?? ""
    let notes = [
      "", "set af vidne", "\"to\(end)linjer\"", "\"siger \"\"nej\"\"\(end);ja\"", "en \" løs", "010190-1234",
      "\"aldrig lukket",
    ]
    // A quote that is never closed, once in a long while.
    let note = notes[min(notes.count - 1, Int.random(in: 0..<(notes.count * 40 - 39), using: &random) / 40)]
    switch Int.random(in: 0..<60, using: &random) {
    case 0: return ""
    case 1: return "\(id);;\(offence);\(area);\(note)"
    case 2: return ";;;;"
    case 3: return "\(id);\(day)-0\(month)-2016;\(offence);\(area);\(note);for meget"
    case 4: return "\(id);01-01-1900;\(offence);\(area);\(note)"
    default: return "\(id);\(day)-0\(month)-2016;\(offence);\(area);\(note)"
    }
  }

  private static func encoded(_ text: String, _ random: inout some RandomNumberGenerator) -> [UInt8] {
    switch Int.random(in: 0..<4, using: &random) {
    case 0: [0xEF, 0xBB, 0xBF] + Array(text.utf8)
    case 1: Array(text.data(using: .windowsCP1252) ?? Data())
    case 2: [0xFF, 0xFE] + Array(text.data(using: .utf16LittleEndian) ?? Data())
    default: Array(text.utf8)
    }
  }
}
