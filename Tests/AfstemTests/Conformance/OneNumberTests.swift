import Foundation
import AfstemTestSupport
import Testing
import AfstemXLSX

@testable import Afstem
@testable import AfstemModel
@testable import AfstemPublish

/// One question has one number, whichever output answers it.
@Suite("One number for one question")
struct OneNumberTests {
  /// What every output of a fixture says, read back as a stranger would.
  private struct Outputs {
    var job: Job
    var figures: KeyFigures
    var page: String
    var overview: [String]
    var letters: [String: String]
    var json: [String: Any]

    init(_ fixture: Fixture) throws {
      let place = try TemporaryFolder()
      let folder = place.url.appending(path: "job")
      try FileManager.default.copyItem(at: fixture.folder, to: folder)
      job = try Job(at: folder.path)
      let outcome = try #require(try JobRun(job: job).publish().outcome)
      figures = outcome.figures
      let output = try #require(outcome.output)
      page = try String(contentsOfFile: output + "/report.html", encoding: .utf8)
      overview = try Self.texts(of: output + "/consolidated.xlsx", sheet: "Overblik")
      let breve = URL(filePath: output + "/breve")
      let names = (try? FileManager.default.contentsOfDirectory(atPath: breve.path)) ?? []
      letters = try Dictionary(
        uniqueKeysWithValues: names.filter { $0.hasSuffix(".txt") }.map { name in
          (String(name.dropLast(4)), try String(contentsOf: breve.appending(path: name), encoding: .utf8))
        })
      let bytes = try JSONEncoder().encode(RunReport(outcome, in: .danish))
      json = try #require(JSONSerialization.jsonObject(with: bytes) as? [String: Any])
    }

    private static func texts(of path: String, sheet name: String) throws -> [String] {
      let sheet = try #require(Workbook(path: path).worksheets.first { $0.name == name })
      var texts: [String] = []
      var rows = try sheet.rows()
      while let row = try rows.next() {
        for index in row.indices {
          switch row[index].value {
          case .text(let bytes), .number(let bytes): texts.append(String(bytes: bytes))
          default: break
          }
        }
      }
      return texts
    }
  }

  @Test("how many targets are met", arguments: Fixture.systems)
  func targets(fixture: Fixture) throws {
    let outputs = try Outputs(fixture)
    let headline = try #require(outputs.figures.targetHeadline).danish
    #expect(outputs.page.contains("<p class=\"headline\">\(headline)</p>"))
    #expect(outputs.overview.contains(headline))
    let targets = try #require(outputs.json["targets"] as? [String: Any])
    #expect(targets["met"] as? Int == outputs.figures.targets?.met)
    #expect(headline.hasPrefix("\(targets["met"] ?? "") af \(outputs.figures.targets?.judged ?? -1) "))
    // The same count, from the table that all others are made from.
    let rows = try fixture.published().rows("targets", where: ["year": "\(targets["year"] ?? "")"])
    #expect(rows.count { $0["verdict"] == "met" } == targets["met"] as? Int)
    #expect(rows.count { $0["verdict"] == "missed" } == targets["missed"] as? Int)
  }

  @Test("what money is not accounted for", arguments: Fixture.systems)
  func money(fixture: Fixture) throws {
    let outputs = try Outputs(fixture)
    let sentences = [outputs.figures.moneyHeadline.danish] + outputs.figures.moneyStatements.map(\.danish)
    for sentence in sentences {
      #expect(outputs.page.contains(sentence), "\(sentence)")
      #expect(outputs.overview.contains(sentence), "\(sentence)")
    }
    let years = try #require(outputs.json["budget"] as? [[String: Any]])
    let known = years.compactMap { $0["known"] as? Double }.reduce(0, +)
    #expect(Amount(øre: Int64(known * 100)) == outputs.figures.known)
    let published = try fixture.published()
    for year in outputs.figures.years where year.hasData {
      #expect(year.known.map { Int($0.øre / 100) } ?? 0 == (try published.budget(of: "\(year.year)")))
    }
    #expect(outputs.json["undecided"] as? Int == outputs.figures.undecided)
    #expect(outputs.json["undecided"] as? Int == years.compactMap { $0["undecided"] as? Int }.reduce(0, +))
  }

  @Test("how many totals hold, differ or cannot be verified", arguments: Fixture.systems)
  func totals(fixture: Fixture) throws {
    let outputs = try Outputs(fixture)
    let rows = try fixture.published().rows("totals")
    for verdict in Reconciliation.Verdict.allCases {
      #expect(outputs.figures.totals[verdict] ?? 0 == rows.count { $0["verdict"] == verdict.rawValue })
    }
    #expect(outputs.json["totals"] as? [String: Int] == outputs.figures.totals.asWords)
  }

  @Test("how many corrections each partner is asked for", arguments: Fixture.systems + Fixture.variants)
  func requests(fixture: Fixture) throws {
    guard let outputs = try? Outputs(fixture) else { return }
    for request in outputs.figures.requests where request.corrections > 0 {
      let letter = try #require(outputs.letters[request.partner ?? "ukendt-afsender"], "\(request)")
      #expect(letter.contains("\(request.corrections) ting"), "\(fixture.name)")
      #expect(outputs.page.contains("\(request.name(in: .danish)): \(request.correctionText(in: .danish))"))
    }
    let asked = outputs.letters.filter { $0.value.contains(" ting, der skal rettes") }.keys
    #expect(asked.count == outputs.figures.requests.count { $0.corrections > 0 }, "\(fixture.name)")
  }
}

extension [Reconciliation.Verdict: Int] {
  fileprivate var asWords: [String: Int] {
    Dictionary<String, Int>(uniqueKeysWithValues: map { ($0.key.rawValue, $0.value) })
  }
}
