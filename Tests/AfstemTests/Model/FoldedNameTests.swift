import Testing

@testable import Afstem
@testable import Files
@testable import Model
@testable import Publish
@testable import Vocabulary

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
}
