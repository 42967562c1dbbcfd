import AfstemTestSupport
import Testing

@testable import AfstemInterpret
@testable import AfstemModel
@testable import AfstemVocabulary

@Suite("Labels not understood")
struct UnreadLabelTests {
  private static let grammar = LabelGrammar(names: ["Indbrud", "Vold/Trusler", "Byhaven"])

  @Test(
    "a label with a word, a number or a mark that nothing explains is not understood, and says which",
    arguments: [
      ("2018M13", "unread 2018M13"), ("2018K5", "unread 2018K5"), ("2018H3", "unread 2018H3"),
      ("xyz 2018", "2018; unread xyz"), ("2018 ekskl. fonde", "2018; unread ekskl; unread fonde"),
      ("før 2018", "2018; unread før"), ("efter 2018", "2018; unread efter"),
      ("siden 2013", "2013; unread siden"), ("indtil 2018", "2018; unread indtil"),
      ("fra 2018", "2018; unread fra"), ("2018?", "2018; unread ?"), ("2018!", "2018; unread !"),
      ("<2018", "2018; unread <"), ("2018 = 2017", "2018; unread =; unread 2017"),
      ("2018 + x", "2018; unread x"), ("Driftsbudget 2017", "2017; unread Driftsbudget"),
      ("Lønbudget 2018", "2018; unread Lønbudget"), ("20171", "unread 20171"), ("201", "unread 201"),
      ("2101", "unread 2101"), ("1899", "unread 1899"), ("2016 2017", "2016; unread 2017"),
      ("2016, 2017", "2016; unread 2017"), ("2016 og 2018", "2016; unread 2018"),
      ("uge 54", "unread uge; unread 54"), ("uge 0", "unread uge; unread 0"),
      ("13. måned 2018", "2018; of period; unread 13"), ("5. kvartal 2018", "2018; of period; unread 5"),
      ("0. kvartal 2018", "2018; of period; unread 0"), ("32-13-2018", "2018; unread 32; unread 13"),
      ("31-02-2018", "2018-02; unread 31"), ("30.02.2018", "2018-02; unread 30"),
      ("29-02-2017", "2017-02; unread 29"), ("12/31/2018", "2018; unread 12; unread 31"),
      ("6 måneder 2018", "2018; unread 6; unread måneder"),
      ("12 uger 2018", "2018; unread 12; unread uger"), ("2018 revision 3", "2018; unread 3"),
      ("2018 (kladde)", "2018; unread kladde"), ("2018 sommer", "2018; unread sommer"),
      ("sommeren 2018", "2018; unread sommeren"), ("skoleåret 2018", "2018; unread skoleåret"),
      ("2018/20", "2018; unread 20"), ("2016-2013", "2016; unread 2013"),
      ("dec-jan", "months 12-12; unread jan"), ("0100-70011-13", "unread 0100; unread 70011; unread 13"),
      ("70-2013", "2013; unread 70"), ("kap2017", "unread kap2017"), ("2017x", "unread 2017x"),
      ("v2018", "unread v2018"), ("2018 rubler", "2018; unread rubler"),
      ("2018 i zulu", "2018; unread zulu"), ("Kolonne1", "unread Kolonne1"),
      ("Budget 2017 Regnskab 2016", "2017; ambiguous; unread 2016"),
      ("jan 2017 feb 2018", "2017-01; unread feb 2018"),
      ("samme periode 2017", "2017; of period; unread samme"), ("sidste år", "of period; unread sidste"),
      ("året før", "total; of total; unread før"), ("2018 uden Husum", "2018; unread uden"),
      ("ikke 2018", "2018; unread ikke"), ("minus 2018", "2018; unread minus"),
      ("2018 minus moms", "2018; unread minus"), ("Projekt X 2018", "2018; of activity; unread X"),
      ("kontrol 2018", "2018; unread kontrol"), ("afstemning 2018", "2018; unread afstemning"),
      ("2018 🎉", "2018; unread 🎉"), ("テスト 2018", "2018; unread テスト"), ("2.0166", "unread 2; unread 0166"),
      ("12.2018.3", "2018-12; unread 3"), ("2018,5", "2018; unread 5"),
      ("2018.500", "unread 2018; unread 500"), ("1.2.3", "unread 1; unread 2; unread 3"),
      ("Q1 Q2 2018", "2018-Q1; unread Q2"), ("Beløb i rubler 2018", "2018; of value; unread rubler"),
      ("Ca. 2018", "2018; unread Ca"), ("Heraf fonde", "ofWhich; unread fonde"),
      ("2018 kvartal 5", "2018; of period; unread 5"),
      ("Medfinansiering fra fonde", "cofunding; unread fonde"),
      ("fra 2013 til 2016", "2013-2016; unread fra"), ("jan+feb 2018", "months 1-1; unread feb 2018"),
      ("Københavns Kommune 2018", "2018; of area; unread Københavns"),
      ("Deraf kvinder", "ofWhich; unread kvinder"),
      ("Difference 2018-2017", "2018; remainder; unread 2017"),
    ])
  func unread(label: String, summary: String) {
    let reading = Self.grammar.reading(of: label)
    #expect(!reading.isWhole)
    #expect(reading.summary(of: label) == summary)
  }

  @Test("a text too long for a label is left unread as a whole")
  func prose() {
    let text = String(repeating: "Budget 2018 ", count: 40)
    #expect(Self.grammar.reading(of: text).pieces == [.init(range: 0..<text.utf8.count, role: .unread)])
  }

  @Test("any text is read without fault, and its pieces lie in it in order", arguments: 1...8)
  func anyText(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<2_000 {
      let text = (0..<Int.random(in: 0...14, using: &generator)).map { _ in
        Self.fragments.randomElement(using: &generator) ?? ""
      }.joined()
      var end = 0
      for piece in Self.grammar.reading(of: text).pieces {
        #expect(piece.range.lowerBound >= end && !piece.range.isEmpty, "\(text)")
        end = piece.range.upperBound
      }
      #expect(end <= text.utf8.count, "\(text)")
    }
  }

  private static let fragments = [
    "2018", "K", "1", "13", "-", "–", ".", ",", "/", "(", ")", "[", "]", " ", "\n", "kr", "mio.", "t", "k",
    "m",
    "jan", "mar", "1.000", "000", "\u{2019}", "*", "¹", "i", "beløb i", "pct", "%", "uge", "53", "skoleåret",
    "17/18",
    "PL", "=100", "til", "og", "pr.", "\u{AD}", "\u{301}", "å", "🎉", "\u{202E}", "٣", "Ⅳ", "H", "Q", "M",
    "99999999999999999999", "0", "år til dato", "R", "B", "1)", "€", "udtrukket", "31-12-2018", "heraf",
    "restbudget",
    "sum af",
  ]
}
