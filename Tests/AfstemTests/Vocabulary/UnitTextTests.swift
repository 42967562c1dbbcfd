import Testing

@testable import AfstemFiles
@testable import AfstemInterpret
@testable import AfstemModel
@testable import AfstemPublish
@testable import AfstemVocabulary

@Suite("Units as sheets state them")
struct UnitTextTests {
  @Test(
    "a unit is stated by a whole text, in brackets, or after words that lead to it",
    arguments: [
      ("Alle beløb i 1.000 kr.", MoneyUnit.thousands), ("t.kr.", .thousands), ("(t.kr.)", .thousands),
      ("mio. kr.", .millions), ("Finansiering (kr.)", .kroner), ("Beløb i hele kr.", .kroner),
      ("Enhed: 1.000 kr.", .thousands), ("Budget 2017 (mio. kr.)", .millions),
      ("Treårig strategi. Beløb i kr.", .kroner),
    ])
  func stated(text: String, unit: MoneyUnit) {
    #expect(UnitText.unit(in: text) == unit)
  }

  @Test(
    "an amount in prose states no unit",
    arguments: [
      "Hertil kommer 300 t.kr. om året til sekretariatet.", "Belysning på Volden koster i alt 1 mio. kr.",
      "årlig ramme 1,8 mio. kr.", "* Heraf 50.000 kr. fra Kultur",
    ])
  func prose(text: String) {
    #expect(UnitText.unit(in: text) == nil)
  }
}
