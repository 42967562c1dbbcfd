import Foundation
import AfstemTestSupport
import Testing

@Suite("The arrows between rooms", .needs(Oracle(named: "python3") != nil, "python3"))
struct ArrowTests {
  private func check(_ sources: URL) throws -> Oracle.Result {
    try #require(Oracle(named: "python3")).run([Checkout.check("arrows"), sources.path])
  }

  private func copy() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try FileManager.default.copyItem(
      at: Checkout.folder.appending(path: "Sources"), to: folder.url.appending(path: "Sources"))
    return folder
  }

  @Test("no room uses one that it may not know")
  func holds() throws {
    let result = try check(Checkout.folder.appending(path: "Sources"))
    #expect(result.status == 0, "\(result.output)")
  }

  @Test(
    "a type or a member of a room that may not be known is pointed at",
    arguments: [
      ("let planted: Pipeline? = nil", "Afstem/Job may not know Afstem/Run, which declares Pipeline"),
      (
        "let planted = Discovered().leaveChanged()",
        "Afstem/Job may not know Afstem/Discover, which declares .leaveChanged"
      ),
    ])
  func planted(code: String, complaint: String) throws {
    let folder = try copy()
    try folder.write(code, to: "Sources/Afstem/Job/Planted.swift")
    let result = try check(folder.url.appending(path: "Sources"))
    #expect(result.status == 1)
    #expect(result.output.contains("Planted.swift: \(complaint)"), "\(result.output)")
  }

  @Test("what a comment or a text says is no use of a room")
  func words() throws {
    let folder = try copy()
    try folder.write("// Pipeline\nlet planted = \"Pipeline\"\n", to: "Sources/Afstem/Job/Planted.swift")
    #expect(try check(folder.url.appending(path: "Sources")).status == 0)
  }

  @Test("a folder that is not on the map is reported")
  func unknown() throws {
    let folder = try copy()
    try folder.write("struct Planted {}", to: "Sources/Afstem/Attic/Planted.swift")
    let result = try check(folder.url.appending(path: "Sources"))
    #expect(result.output == "Afstem/Attic is not on the map\n")
    #expect(result.status == 1)
  }
}
