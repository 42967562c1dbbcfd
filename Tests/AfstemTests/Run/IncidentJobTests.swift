import Foundation
import Synchronization
import AfstemTestSupport
import Testing

@testable import Afstem
@testable import AfstemFiles
@testable import AfstemModel
@testable import AfstemPublish
@testable import AfstemVocabulary

@Suite("A job with an incident extract")
struct IncidentJobTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(
      """
      partnership: { id: husum, name: Husum Partnerskab, period: 2016-2018, areas: [Tingbjerg, Husum] }
      offenceTypes: [{ id: burglary, name: Indbrud }, { id: theft, name: Tyverier }]
      targets: [{ offenceType: burglary, values: { 2016: 3000, 2017: 3000 } }]
      inputs: [{ files: "politi/*.csv", kind: incidents }]
      """, to: "afstem.yml")
  }

  private static let header = "Journalnummer;Gerningsdato;Gerningstype;Bydel;Bemærkning\n"

  /// A burglary a day in each area, until the end of a month of the last year.
  private static func rows(_ years: ClosedRange<Int>, lastMonth: Int, note: String = "") -> String {
    years.flatMap { year in
      (1...(year == years.upperBound ? lastMonth : 12)).flatMap { month in
        (1...31).filter { $0 <= CalendarDate.lastDay(ofMonth: month, year: year) }.flatMap { day in
          ["Tingbjerg", "Husum"].map { area in
            "0100-\(area)-\(year)-\(month)-\(day);\(day)-\(month)-\(year);Indbrud;\(area);\(note)\n"
          }
        }
      }
    }.joined()
  }

  private func publish() throws -> RunOutcome {
    try #require(try JobRun(job: Job(at: folder.path)).publish().outcome)
  }

  @Test("a fully covered year is compared with its target, and another is reported as pending")
  func targets() throws {
    try folder.write(Self.header + Self.rows(2016...2017, lastMonth: 8), to: "politi/udtraek.csv")
    let package = try publish().package
    #expect(package.targets.map(\.reported) == [732, nil])
    #expect(package.targets.map(\.verdict) == [.met, .pending])
    #expect(
      package.crime.filter { $0.area == "Husum" }.map { "\($0.period) \($0.count ?? 0)" } == [
        "2016 366", "2017-H1 181", "2017-07 31", "2017-08 31",
      ])
    #expect(package.findings.map(\.code) == [.periodIncomplete])
    #expect(package.sources.first?.rowCount == 1 + 2 * (366 + 243))
  }

  @Test("how far a large file has been read is reported as it is read")
  func progress() throws {
    let rows = (0..<30_000).map { "0100-\($0);1-1-2016;Indbrud;Husum;\n" }.joined()
    try folder.write(Self.header + rows, to: "politi/udtraek.csv")
    let fractions = Mutex<[Double]>([])
    let run = try JobRun(job: Job(at: folder.path)) { progress in
      if let fraction = progress.fraction { fractions.withLock { $0.append(fraction) } }
    }
    _ = try run.publish()
    let seen = fractions.withLock { $0 }
    #expect(seen.count == 4 && seen == seen.sorted() && seen.first == 0)
    #expect(seen.dropFirst().allSatisfy { $0 > 0.2 && $0 <= 1 })
  }

  @Test("two extracts of half a year each add up to the year")
  func halves() throws {
    let all = Self.rows(2016...2016, lastMonth: 12).split(separator: "\n")
    try folder.write(Self.header + all[..<364].joined(separator: "\n"), to: "politi/a.csv")
    try folder.write(Self.header + all[364...].joined(separator: "\n"), to: "politi/b.csv")
    let package = try publish().package
    #expect(package.targets.first?.reported == 732)
    #expect(package.findings == [])
  }

  @Test(
    "a header that comes again amid the incidents holds for those beneath it, wherever it comes",
    arguments: [1, 2, 120, 300], ["", ";Kreds"])
  func joined(count: Int, more: String) throws {
    let first = (1...count).map { "A\($0);05-05-2016;Indbrud;Husum;\n" }.joined()
    let again = "\u{FEFF}" + Self.header
    let second = (1...count).map { "B\($0);05-05-2016;Indbrud;Tingbjerg;\n" }.joined()
    let other = "Bemærkning;Bydel;Journalnummer;Gerningstype;Gerningsdato\(more)\n"
    let third = (1...count).map { "Ane;Husum;C\($0);Tyverier;05-05-2016\n" }.joined()
    try folder.write(
      Self.header + first + again + second + other + third + "Ane;Husum;D1;Tyverier;ukendt\n",
      to: "politi/udtraek.csv")
    let package = try publish().package
    #expect(
      package.crime.map { "\($0.area) \($0.offenceType) \($0.count ?? 0)" } == [
        "Tingbjerg burglary \(count)", "Husum burglary \(count)", "Husum theft \(count)",
      ])
    #expect(package.sources.first?.rowCount == 3 + 3 * count + 1)
    let date = package.findings.first { $0.code == .numberMalformed }
    #expect(date?.provenance?.cell == "\(3 * count + 4):5")
    for file in try FolderTree(folder.path).files() where !file.hasPrefix("politi/") {
      #expect(!String(decoding: try folder.bytes(of: file), as: UTF8.self).contains("Ane"), "\(file)")
    }
  }

  @Test("no output, ledger or finding contains a registration number")
  func personalData() throws {
    let rows = Self.rows(2016...2016, lastMonth: 12, note: "anmeldt af 010180-0000, Ane")
    try folder.write(
      Self.header + rows + "0101800000;1-1-2016;Vold mod 010180-0000;Husum 0101800000;\n",
      to: "politi/udtraek.csv")
    let outcome = try publish()
    let found = outcome.package.findings.filter { $0.code == .personalData }
    #expect(found.map { $0.provenance?.cell } == ["2:5", "734:1", "734:3", "734:4"])
    #expect(found.first?.message.danish.contains("(732 felter)") == true)
    for file in try FolderTree(folder.path).files() where !file.hasPrefix("politi/") {
      let bytes = String(decoding: try folder.bytes(of: file), as: UTF8.self)
      #expect(!bytes.contains("010180-0000") && !bytes.contains("0101800000"), "\(file)")
      #expect(!bytes.contains("Ane"), "\(file)")
    }
    #expect(try folder.text(of: "out/csv/crime.csv").contains("Vold mod 010180-****"))
  }
}
