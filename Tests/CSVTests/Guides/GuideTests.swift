import Foundation
import AfstemTestSupport
import Testing

@Suite("The code in the guides and doc comments")
struct GuideTests {
  /// A piece of Swift code in a guide or a doc comment, without its indentation.
  struct Example: CustomTestStringConvertible {
    let file: String
    let code: [String]

    var testDescription: String { "\(file): \(code.first ?? "")" }
  }

  static let examples: [Example] = {
    let sources = (try? files(in: "Sources/CSV", of: ["md", "swift"])) ?? []
    return sources.flatMap { file in
      let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
      return codeBlocks(of: text).map { Example(file: file.lastPathComponent, code: $0) }
    }
  }()

  @Test("is the code that the tests in this folder run, line by line", arguments: examples)
  func isTested(example: Example) throws {
    let tested = try Self.files(in: "Tests/CSVTests/Guides", of: ["swift"]).contains { file in
      let lines = try String(contentsOf: file, encoding: .utf8).split(
        separator: "\n", omittingEmptySubsequences: false)
      return lines.indices.contains { start in
        Self.dedented(lines[start...].prefix(example.code.count)) == example.code
      }
    }
    #expect(tested, "no test has the lines\n\(example.code.joined(separator: "\n"))")
  }

  @Test("is found wherever it is")
  func isFound() {
    let files = Set(Self.examples.map(\.file))
    #expect(files.isSuperset(of: ["CSV.md", "ReadACSVFile.md", "WriteACSVFile.md", "CSVReader.swift"]))
  }

  private static func files(in folder: String, of types: Set<String>) throws -> [URL] {
    let root = Checkout.folder.appending(path: folder)
    let found = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
    return (found?.compactMap { $0 as? URL } ?? []).filter { types.contains($0.pathExtension) }
  }

  /// The lines of each block that is marked as Swift, after a doc comment's slashes if there are any.
  private static func codeBlocks(of text: String) -> [[String]] {
    var blocks: [[String]] = []
    var block: [Substring]?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let line = line.trimmingPrefix(#/ *\/\/\/ ?/#)
      if let open = block {
        block = line == "```" ? nil : open + [line]
        if block == nil { blocks.append(dedented(open)) }
      } else if line == "```swift" {
        block = []
      }
    }
    return blocks
  }

  private static func dedented(_ lines: some Sequence<Substring>) -> [String] {
    let indents = lines.filter { !$0.isEmpty }.map { $0.prefix { $0 == " " }.count }
    return lines.map { String($0.dropFirst(indents.min() ?? 0)) }
  }
}
