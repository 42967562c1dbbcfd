import AfstemTestSupport
import Testing

@testable import Afstem
@testable import AfstemFiles
@testable import AfstemModel
@testable import AfstemPublish
@testable import AfstemVocabulary

@Suite("Names as they are compared")
struct FoldedNameTests {
  @Test(
    "case, dashes, quotes, spaces and the form of letters make no difference",
    arguments: [
      ("Videns- og kompetencehus", "videns – og  Kompetencehus"), ("\"Det gode valg\"", "Det gode valg"),
      ("Kvindeidr\u{E6}t", "KVINDEIDRÆT"), ("Caf\u{E9}", "Cafe\u{301}"), ("for\u{AD}løb", "forløb"),
    ])
  func equal(one: String, other: String) {
    #expect(FoldedName(one) == FoldedName(other))
  }

  @Test("a mark without letters is a name of its own")
  func marks() {
    #expect(FoldedName("-") != FoldedName(""))
    #expect(FoldedName("").isEmpty)
  }

  @Test(
    "near names",
    arguments: [
      ("Lommepenge- og fritidsjobsindsats", "Lommepenge- og fritidsjobindsats"),
      ("Dialog med beboerne", "Dialog med beboerne om deres holdninger"),
      ("Fyraftensmøde og udarbejdelse af forløb", "Udarbejdelse af forløb samt fyraftensmøde"),
      ("Fritidsjobs indsats", "Fritidsjobsindsats"),
    ])
  func near(one: String, other: String) {
    #expect(FoldedName(one).isNear(FoldedName(other)))
    #expect(FoldedName(other).isNear(FoldedName(one)))
  }

  @Test(
    "names that are not near",
    arguments: [
      ("Kvindemotion", "Kvindeidræt"), ("Ungdomsklub 1", "Ungdomsklub 2"), ("Fest", "Test"),
      ("Klub", "Klub Husum"),
      ("Kommunikationsindsats", "Kommunikationsmedarbejder (25 timer pr. uge)"),
    ])
  func notNear(one: String, other: String) {
    #expect(!FoldedName(one).isNear(FoldedName(other)))
  }

  @Test("an index finds the names that are near, and no others", arguments: 1...20 as ClosedRange<UInt64>)
  func index(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let words = ["klub", "Husum", "unge", "og", "Fritidsjobs", "fritidsjob", "café", "motion", "2", "vagten"]
    let names = (0..<60).map { _ in
      var name = (0..<Int.random(in: 1...4, using: &random)).map { _ in
        words.randomElement(using: &random) ?? ""
      }
      .joined(separator: " ")
      if Bool.random(using: &random), let place = name.indices.randomElement(using: &random) {
        name.remove(at: place)
      }
      return FoldedName(name)
    }
    let index = NearNameIndex(names)
    for name in names {
      #expect(index.positions(near: name) == names.indices.filter { name.isNear(names[$0]) })
    }
  }
}
