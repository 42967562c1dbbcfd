import Foundation
import AfstemTestSupport
import Testing

@testable import AfstemCheck
@testable import AfstemInterpret
@testable import AfstemModel

@Suite("Rules")
struct RuleTests {
  private static let running: [any Rule.Type] =
    TableReconciliation.rules.map { type(of: $0) } + Checking.rules.map { type(of: $0) }

  @Test("every rule that is written runs, and runs once")
  func registered() throws {
    #expect(try Self.written() == Self.running.map { "\($0)" }.sorted())
  }

  @Test("a rule has the name of its code")
  func names() {
    for rule in Self.running {
      let name = rule.code.rawValue.split(separator: "-").map(\.capitalized).joined()
      #expect("\(rule)" == name)
    }
  }

  /// The types that the sources declare to be rules, sorted.
  private static func written() throws -> [String] {
    let sources = Checkout.folder.appending(path: "Sources")
    let files = try FileManager.default.subpathsOfDirectory(atPath: sources.path)
    let declaration = /struct (\w+): Rule\b/
    return try files.filter { $0.hasSuffix(".swift") }.flatMap { file in
      try String(contentsOf: sources.appending(path: file), encoding: .utf8).matches(of: declaration)
        .map { String($0.1) }
    }.sorted()
  }
}
