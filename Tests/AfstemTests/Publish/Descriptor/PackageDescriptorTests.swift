import Foundation
import AfstemTestSupport
import Testing

@testable import Afstem
@testable import AfstemFiles
@testable import AfstemModel
@testable import AfstemPublish
@testable import AfstemVocabulary

@Suite("The data package's descriptor")
struct PackageDescriptorTests {
  private func published(_ flavour: CSVFlavour) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try Publication(glossary: SamplePackage.glossary, flavour: flavour)
      .publish(ToldPackage(toPartners: SamplePackage.package), into: folder.path)
    return folder
  }

  private func descriptor(in folder: TemporaryFolder) throws -> [String: Any] {
    let object = try JSONSerialization.jsonObject(with: Data(folder.bytes(of: "datapackage.json")))
    return try #require(object as? [String: Any])
  }

  @Test("it stands above the files that it names, and knows their size and hash")
  func resources() throws {
    let folder = try published(.standard)
    let resources = try #require(try descriptor(in: folder)["resources"] as? [[String: Any]])
    #expect(resources.count == 8)
    for resource in resources {
      let path = try #require(resource["path"] as? String)
      let bytes = try folder.bytes(of: path)
      #expect(resource["bytes"] as? Int == bytes.count)
      #expect(resource["hash"] as? String == "sha256:" + PublishedFile(path: path, bytes: bytes).sha256)
    }
  }

  @Test("a hash is the one that everybody computes")
  func knownHash() {
    #expect(
      PublishedFile(path: "", bytes: Array("abc".utf8)).sha256
        == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
  }

  @Test("a name holds only what the standard allows")
  func name() throws {
    var partnership = SamplePackage.glossary.partnership
    partnership.id = "Blå Område 2017"
    #expect(PackageDescriptor(partnership, resources: [], in: .danish).name == "bl--omr-de-2017")
  }

  @Test("the same package gives the same bytes")
  func deterministic() throws {
    let (one, other) = (try published(.standard), try published(.standard))
    for path in ["datapackage.json", "csv/budget.csv", "csv/findings.csv"] {
      #expect(try one.bytes(of: path) == other.bytes(of: path))
    }
  }

  @Test("a third-party validator accepts it", .needsPython, arguments: CSVFlavour.allCases)
  func frictionless(flavour: CSVFlavour) throws {
    let folder = try published(flavour)
    try Oracle.python?.accepts("-m", "frictionless", "validate", "datapackage.json", in: folder.url)
  }

  @Test("the validator notices a changed file", .needsPython)
  func frictionlessRefuses() throws {
    let folder = try published(.standard)
    let url = folder.url.appending(path: "csv/budget.csv")
    try Data((folder.text(of: "csv/budget.csv").replacing("165000.5", with: "165001.5")).utf8).write(to: url)
    let result = try #require(Oracle.python).run(
      ["-m", "frictionless", "validate", "datapackage.json"], in: folder.url)
    #expect(result.status != 0)
  }
}
