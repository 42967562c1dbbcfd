import Foundation
import AfstemTestSupport
import Testing

@testable import Afstem
@testable import AfstemFiles
@testable import AfstemModel
@testable import AfstemPublish
@testable import AfstemVocabulary

/// A public edition under attack, by code that shares nothing with ours: `scripts/checks/withheld.py`.
@Suite("A public edition", .needsPython(with: "scipy"))
struct PublicEditionTests {
  private func attack(_ full: PublishedRun, _ edition: PublishedRun, threshold: Int) throws -> Oracle.Result {
    let (full, edition) = try (full.written(), edition.written())
    let result = try #require(Oracle.python)
      .run([Checkout.check("withheld"), "\(threshold)", "3", full.path, edition.path])
    return result
  }

  @Test("none of what it withholds can be worked out from what it tells", arguments: Fixture.systems)
  func systems(fixture: Fixture) throws {
    for threshold in [5, 30] {
      let edition = try fixture.run(withholding: Suppression(threshold: Int64(threshold)))
      let result = try attack(fixture.published(), edition, threshold: threshold)
      #expect(result.status == 0, "\(threshold): \(result.errors)")
    }
  }

  @Test("nor from what it tells of random partnerships")
  func random() throws {
    let jobs = try (1...12).map { try RandomPartnership(seed: $0) }
    let editions = try jobs.flatMap { job in
      try [job.run(), job.run(withholding: Suppression(threshold: 20_000))].map { try $0.written() }
    }
    let result = try #require(Oracle.python)
      .run([Checkout.check("withheld"), "20000", "3"] + editions.map(\.path))
    #expect(result.status == 0, "\(result.errors)")
  }

  @Test("the attack finds a figure that one subtraction gives")
  func attackWorks() throws {
    let fixture = Fixture(name: "tingbjerg-husum-2017")
    let full = try fixture.published()
    let edition = try fixture.run(withholding: Suppression(threshold: 10)).written()
    let hidden = try PublishedRun(folder: edition.url).rows("crime", where: ["count": "*"])
    #expect(hidden.count == 12)
    var text = try edition.text(of: "csv/crime.csv")
    for row in hidden.dropFirst() {
      let (area, type) = try (#require(row["area"]), #require(row["offence_type"]))
      let count = try #require(
        full.rows("crime", where: ["area": area, "offence_type": type]).first?["count"])
      let label = "\(area),\(type),\(row["offence_label"] ?? ""),2018,"
      text = text.replacing("\(label)*", with: "\(label)\(count)")
    }
    try edition.write(text, to: "csv/crime.csv")
    // Small figures may be told here: it is the subtraction that the attack is to find.
    let result = try attack(full, PublishedRun(folder: edition.url), threshold: 1)
    #expect(result.status == 1)
    #expect(result.errors.contains("one of"))
  }

  @Test("Frictionless accepts its data package", arguments: [Fixture(name: "amager-2017")])
  func dataPackage(fixture: Fixture) throws {
    let folder = try fixture.run(withholding: Suppression()).written()
    try Oracle.python?.accepts("-m", "frictionless", "validate", "datapackage.json", in: folder.url)
  }
}
