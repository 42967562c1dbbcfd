import Testing

@testable import AfstemModel

@Suite("Words")
struct WordTests {
  @Test(
    "one is one, and any other number is many",
    arguments: [
      (Noun.warning, 1, "1 advarsel", "1 warning"), (.warning, 2, "2 advarsler", "2 warnings"),
      (.error, 1, "1 fejl", "1 error"), (.row, 1_200, "1.200 rækker", "1,200 rows"),
      (.correction, 0, "0 rettelser", "0 corrections"),
    ])
  func plurals(noun: Noun, count: Int, danish: String, english: String) {
    #expect(Language.danish.count(count, noun) == danish)
    #expect(Language.english.count(count, noun) == english)
  }

  @Test(
    "fields of delimited text are told by line and field, cells as they are",
    arguments: [
      ("C3:C11", "C3:C11", "C3:C11"), ("C3:C9, C11", "C3:C9, C11", "C3:C9, C11"),
      ("4:3-9:3", "linje 4–9, felt 3", "lines 4–9, field 3"), ("4:3", "linje 4, felt 3", "line 4, field 3"),
      ("4:3-9:3, 11:3", "linje 4–9 og 11, felt 3", "lines 4–9 and 11, field 3"),
      ("4:2-4:5", "linje 4, felt 2–5", "line 4, fields 2–5"), ("", "", ""),
    ])
  func places(ranges: String, danish: String, english: String) {
    #expect(CoveredPlaces.text(ranges, in: .danish) == danish)
    #expect(CoveredPlaces.text(ranges, in: .english) == english)
  }

  @Test("a place of several words is closed with a comma within a sentence")
  func comma() {
    #expect(Message.covered("4:3-9:3").danish == "linje 4–9, felt 3,")
    #expect(Message.covered("B4:B6").danish == "B4:B6")
  }
}
