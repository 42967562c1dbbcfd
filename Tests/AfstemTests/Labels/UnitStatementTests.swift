import Testing

@testable import AfstemInterpret
@testable import AfstemModel
@testable import AfstemVocabulary

@Suite("Units that titles and notes state")
struct UnitStatementTests {
  private static let grammar = LabelGrammar()

  @Test(
    "a unit is stated by a whole clause, in brackets, or after words that lead to it",
    arguments: [
      ("Alle beløb i 1.000 kr.", "DKK×10^3"), ("Beløb i TDKK", "DKK×10^3"),
      ("i hele tusinde kroner", "DKK×10^3"), ("Beløb i hele 1.000 kr.", "DKK×10^3"),
      ("Budget 2017-2018, 1.000 kr. (2017-pl)", "DKK×10^3"), ("Beløb i 1000kr", "DKK×10^3"),
      ("Beløb i mio. kr. På grund af afrunding kan summer afvige.", "DKK×10^6"), ("t.kr.", "DKK×10^3"),
      ("(t.kr., 2018-PL)", "DKK×10^3"), ("Finansiering (kr.)", "DKK"), ("Beløb i hele kr.", "DKK"),
      ("Enhed: 1.000 kr.", "DKK×10^3"), ("Budget 2017 (mio. kr.)", "DKK×10^6"),
      ("Treårig strategi. Beløb i kr.", "DKK"), ("Alle tal i tusinde", "DKK×10^3"),
      ("Beløb i mia. kr.", "DKK×10^9"), ("Beløb i 100.000 kr.", "DKK×10^5"),
      ("Alle beløb i 1.000", "DKK×10^3"),
      ("Amounts in thousands of DKK", "DKK×10^3"), ("DKK thousand", "DKK×10^3"),
      ("All figures in DKK '000", "DKK×10^3"), ("All figures in DKK, thousands", "DKK×10^3"),
      ("Kr. x 1.000", "DKK×10^3"), ("Tryghedsplan 2013, beløb i kr.", "DKK"),
      ("Alle beløb i 1.000 kr., løbende priser", "DKK×10^3"), ("Beløb i 1´000 kr.", "DKK×10^3"),
      ("Beløb i 1 000 kr.", "DKK×10^3"), ("Beløb i kr. (inkl. moms)", "DKK"), ("tal i 1000", "DKK×10^3"),
      ("Beløb vises i mio. DKK", "DKK×10^6"), ("i mill. kr", "DKK×10^6"), ("Beløb i kr. 1.000", "DKK×10^3"),
      ("Alle beløb er angivet i danske kroner", "DKK"), ("Beløb i pct.", "%"),
    ])
  func stated(text: String, unit: String) {
    #expect(Self.grammar.unitStatement(in: text).units.map(\.description) == [unit])
  }

  @Test(
    "another currency than kroner is told as itself",
    arguments: [
      ("Alle beløb i EUR", "EUR"), ("Beløb i svenske kroner", "SEK"), ("Valuta: SEK", "SEK"),
      ("Alle beløb i £", "GBP"), ("Amounts in EUR million", "EUR×10^6"),
      ("Angaben in Tausend Euro", "EUR×10^3"),
      ("Alle beløb i TEUR", "EUR×10^3"), ("Beløb i zloty", "PLN"), ("(USD)", "USD"),
    ])
  func currency(text: String, unit: String) {
    #expect(Self.grammar.unitStatement(in: text).units.map(\.description) == [unit])
    #expect(Self.grammar.unitStatement(in: text).units.allSatisfy { $0.moneyUnit == nil })
  }

  @Test("a text that states two units says both")
  func two() {
    let units = Self.grammar.unitStatement(in: "Beløb i 1.000 kr. eller mio. kr.").units
    #expect(units.map(\.moneyUnit) == [.thousands, .millions])
  }

  @Test(
    "a unit that is not known is told as that, and not as none",
    arguments: [
      ("Beløb i hundrede tusinde rubler", "hundrede tusinde rubler"), ("Alle beløb i knaster", "knaster"),
      ("Beløb i 1.000 rubler", "1.000 rubler"), ("Enhed: zk", "zk"),
    ])
  func notUnderstood(text: String, unit: String) {
    #expect(Self.grammar.unitStatement(in: text) == .notUnderstood(unit))
  }

  @Test(
    "an amount in a sentence, a price level or a word for something else states no unit",
    arguments: [
      "Hertil kommer 300 t.kr. om året til sekretariatet.", "Belysning på Volden koster i alt 1 mio. kr.",
      "årlig ramme 1,8 mio. kr.", "* Heraf 50.000 kr. fra Kultur", "Beløbene er i årets priser.",
      "Beløb i alt",
      "Tal i parentes er foreløbige", "Beløb i 2017-priser", "Enhed: Antal", "Leverance i 1.000 stk.",
      "Bevilget 2.000.000 kr. i 2018", "Betales i 2018", "", "(", "Beløb i",
    ])
  func none(text: String) {
    #expect(Self.grammar.unitStatement(in: text) == .none)
  }
}

@Suite("Units that number formats show")
struct NumberFormatUnitTests {
  private static let grammar = LabelGrammar()

  @Test(
    "a comma behind the last digit shows thousands of what the cell holds",
    arguments: [
      ("#,##0,", 3), ("#,##0.0,,", 6), ("#\\ ##0.0,", 3), ("#,##0", 0), ("#,##0.00", 0), ("General", 0),
      ("@", 0), ("yyyy-mm-dd", 0), ("\"a,,\"#,##0", 0), ("#,##0_);(#,##0,)", 0), ("", 0), ("[$", 0),
      ("\"", 0),
    ])
  func scale(code: String, scale: Int) {
    #expect(Self.grammar.formatUnit(of: code).scale == scale)
  }

  @Test(
    "a currency is shown by its sign, its code or its word; a crown by the language that it stands for",
    arguments: [
      ("[$€-2] #,##0.00", "EUR"), ("#,##0.00 [$EUR]", "EUR"), ("#,##0.00\\ \"€\"", "EUR"), ("$#,##0", "USD"),
      ("\"kr.\" #,##0.00", "DKK"), ("#,##0\\ \\k\\r\\.", "DKK"), ("[$kr-406] #,##0", "DKK"),
      ("#,##0.00\\ [$kr.-406]", "DKK"), ("[$kr-41D] #,##0", "SEK"), ("[$kr-414] #,##0", "NOK"),
      ("#,##0, \"t.kr.\"", "DKK×10^3"), ("#,##0.0,, \"mio. kr.\"", "DKK×10^6"), ("0.00%", "%"),
      ("#,##0 \"tkr\"", "DKK×10^3"), ("#,##0 \"DKK\"", "DKK"),
    ])
  func unit(code: String, unit: String) {
    #expect(Self.grammar.formatUnit(of: code).unit?.description == unit)
  }

  @Test(
    "colours, room for a word that is not shown, and text that is no unit show none",
    arguments: [
      ("_-* #,##0.00\\ _k_r_._-;\\-* #,##0.00\\ _k_r_._-", ""), ("[Red]#,##0;[Blue]-#,##0", ""),
      ("\"AMT\"\\ #,##0.00", "AMT"), ("[$-409]d\\-mmm", "-"),
    ])
  func none(code: String, text: String) {
    #expect(Self.grammar.formatUnit(of: code).unit == nil)
    #expect(Self.grammar.formatUnit(of: code).text == text)
  }

  @Test("kroner held under a format of thousands are kroner, also where the sheet says 1.000 kr.")
  func held() {
    let thousands = Self.grammar.formatUnit(of: "#,##0,")
    #expect(thousands.heldPower(shown: 3) == 0)
    #expect(thousands.heldPower(shown: 0) == 0)
    #expect(Self.grammar.formatUnit(of: "#,##0,,").heldPower(shown: 3) == nil)
    #expect(Self.grammar.formatUnit(of: "#,##0").heldPower(shown: 3) == 3)
  }
}
