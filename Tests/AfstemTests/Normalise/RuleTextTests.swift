import Testing

@testable import AfstemFiles
@testable import AfstemInterpret
@testable import AfstemModel
@testable import AfstemPublish
@testable import AfstemVocabulary

@Suite("What a target asks")
struct RuleTextTests {
  @Test(
    "partners ask for the same in many words",
    arguments: [
      ("Minimum fastholdelse", .maintain), ("Må ikke stige", .maintain), ("Højst som i 2015", .maintain),
      ("Monitoreres", .monitor), ("Følges", .monitor), ("Skal falde", .reduce),
      ("Reduceres med 10 %", .reduce),
    ] as [(String, TargetRule)])
  func words(text: String, rule: TargetRule) {
    #expect(RuleText.rule(in: text) == rule)
  }

  @Test("words that ask for nothing known give no rule")
  func unknown() {
    #expect(RuleText.rule(in: "Se bilag 3") == nil)
  }
}
