import AfstemTestSupport
import Foundation
import Testing

@Suite("Seeds and findings of fuzzing recognition")
struct RecognitionFindingTests {
  private static func cases() throws -> [URL] {
    let folder = URL(filePath: #filePath).appending(path: "../../../../../fixtures/fuzz/recognition")
      .standardized
    return try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .sorted { $0.path < $1.path }
  }

  @Test("each cell states one fact at most, and each fact and claim stands in a cell", arguments: try cases())
  func seeds(url: URL) throws {
    let invariant = try #require(RecognitionInvariant([UInt8](try Data(contentsOf: url))))
    #expect(invariant.violation == nil)
  }

  @Test("so do those of tables made of the words of budgets and statistics at random", arguments: 0..<400)
  func random(seed: UInt64) throws {
    var chance = SeededGenerator(seed: seed)
    let invariant = try #require(RecognitionInvariant(RandomTable(&chance).bytes))
    #expect(invariant.violation == nil)
  }
}

/// A table of labels and figures as they come.
private struct RandomTable {
  private static let labels = [
    "Aktivitet", "Budgetpost", "Gerningstype", "Område", "År", "Beløb", "I alt", "Klub", "Haver", "Løn",
    "Indbrud",
    "Vold", "Heraf", "Rest", "Total", "Timer", "1. kvartal", "Budget", "Forbrug", "Note", "t.kr.", "?",
    "12 %", "*",
    "Hele området", "Budget 2017", "2017 (antal)", "12.04.2017", "jan", "Antal deltagere",
  ]
  let bytes: [UInt8]

  init(_ chance: inout SeededGenerator) {
    var text = ""
    let width = Int.random(in: 1...6, using: &chance)
    for _ in 0..<Int.random(in: 1...14, using: &chance) {
      let fields = (0..<width).map { column in Self.field(column, &chance) }
      text += fields.joined(separator: ";") + "\n"
    }
    bytes = [UInt8.random(in: 0..<6, using: &chance)] + Array(text.utf8)
  }

  private static func field(_ column: Int, _ chance: inout SeededGenerator) -> String {
    switch Int.random(in: 0..<10, using: &chance) {
    case 0: ""
    case 1...2: labels.randomElement(using: &chance) ?? ""
    case 3: "\(Int.random(in: 2015...2019, using: &chance))"
    case 4...5 where column == 0: labels.randomElement(using: &chance) ?? ""
    default: "\(Int.random(in: 0...60, using: &chance))"
    }
  }
}
