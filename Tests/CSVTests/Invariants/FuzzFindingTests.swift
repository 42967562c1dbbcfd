import Foundation
import Testing

@Suite("Seeds and findings of fuzzing delimited text")
struct FuzzFindingTests {
  private static func cases(of target: String) throws -> [URL] {
    let folder = URL(filePath: #filePath).appending(path: "../../../../fixtures/fuzz/\(target)").standardized
    return try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .sorted { $0.path < $1.path }
  }

  private static func bytes(of url: URL) throws -> [UInt8] { [UInt8](try Data(contentsOf: url)) }

  @Test(
    "the tokeniser finds the same records as a slow and obvious one", arguments: try cases(of: "tokeniser"))
  func tokeniser(url: URL) throws {
    let invariant = try #require(TokeniserInvariant(try Self.bytes(of: url)))
    #expect(invariant.violation == nil)
  }

  @Test(
    "bytes decode to the same text in any pieces, and each loss is reported",
    arguments: try cases(of: "decoder"))
  func decoder(url: URL) throws {
    let invariant = try #require(DecoderInvariant(try Self.bytes(of: url)))
    #expect(invariant.violation == nil)
  }

  @Test(
    "any bytes have an encoding and a dialect that a reader can use", arguments: try cases(of: "detector"))
  func detector(url: URL) throws {
    let invariant = try #require(DetectorInvariant(try Self.bytes(of: url)))
    #expect(invariant.violation == nil)
  }
}
