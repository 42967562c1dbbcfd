import AfstemCells
import Testing

@testable import AfstemInterpret
@testable import AfstemModel

@Suite("Targets as partnerships lay them out")
struct OrdinaryTargetsTests {
  private struct Reading {
    var statements: Statements
    var findings: [Finding]

    /// `Indbrud 2017: 154 → 139`
    var targets: [String] {
      statements.targets.map { target in
        let (from, to) = (target.baseline.value, target.target.value)
        let year = target.year.map { " \($0)" } ?? ""
        return
          "\(target.offence.label)\(year): \(from.map(String.init) ?? "–") → \(to.map(String.init) ?? "–")"
      }
    }
    var verdicts: [String] {
      statements.checked(.plain).value.reconciliations.map { "\($0.claimed ?? 0) \($0.verdict.rawValue)" }
    }
    var codes: [String] { findings.filter { $0.severity != .info }.map(\.code.rawValue) }
  }

  private func read(_ rows: String, as kind: ExtractKind? = .targets) -> Reading {
    var file = PartnerFile("maal.xlsx", kind: kind)
    file.grids = [TableText.worksheet(rows, named: "Ark1")]
    let normalised = file.normalised(.test())
    return Reading(statements: normalised.value, findings: normalised.findings)
  }

  @Test("a target is of the year that its row names")
  func yearsInRows() {
    let reading = read(
      """
      Gerningstype;År;Baseline 2016;Måltal
      Indbrud;2017;154;139
      Indbrud;2018;154;131
      Vold;2017;66;60
      Vold;2018;66;55
      """, as: nil)
    #expect(
      reading.targets == [
        "Indbrud 2017: 154 → 139", "Indbrud 2018: 154 → 131", "Vold 2017: 66 → 60", "Vold 2018: 66 → 55",
      ])
    #expect(reading.codes == [])
  }

  @Test(
    "types may stand above the columns, and what is asked of them in the rows",
    arguments: ["Måltal 2017", "Mål 2017", "2017"])
  func typesAcross(label: String) {
    let reading = read("Måltal for Nord\nÅr;Indbrud;Vold\nBaseline 2016;154;66\n\(label);139;60", as: nil)
    #expect(reading.targets == ["Indbrud 2017: 154 → 139", "Vold 2017: 66 → 60"])
    #expect(reading.statements.crimes.isEmpty)
    #expect(reading.statements.targets.allSatisfy { $0.baselineYear == 2016 })
  }

  @Test("rows of targets are no reported offences, whatever is said beneath them")
  func noOffences() {
    let reading = read("År;Indbrud;Vold\nMål 2017;139;60\n\nTallene er antal anmeldelser", as: nil)
    #expect(reading.statements.crimes.isEmpty)
    #expect(reading.targets == ["Indbrud 2017: – → 139", "Vold 2017: – → 60"])
  }

  @Test(
    "a change may stand in brackets or behind a slash, with a sign or a word for it",
    arguments: ["/ -10 %", "(-10 pct.)", "[-10 %]", "(fald 10 %)", "(minus 10 procent)", "(fald på 10 %)"])
  func change(text: String) {
    let reading = read("Gerningstype;Baseline 2016;Mål 2017\nIndbrud;154;139 \(text)")
    #expect(reading.targets == ["Indbrud 2017: 154 → 139"])
    #expect(reading.statements.targets.first?.percent?.description == "-10")
  }

  @Test(
    "the most that is allowed is the target", arguments: ["højst 139", "maks. 139", "≤ 139", "maksimalt 139"])
  func limit(text: String) {
    #expect(
      read("Gerningstype;Baseline 2016;Mål 2017\nIndbrud;154;\(text)").targets == ["Indbrud 2017: 154 → 139"])
  }

  @Test(
    "a target that is not understood is reported, and is not one that is merely followed",
    arguments: ["<139", "139 eller 140", "fald til 139", "-10 % (139)"])
  func unclearFigure(text: String) {
    let reading = read("Gerningstype;Baseline 2016;Mål 2017\nIndbrud;154;\(text)")
    #expect(reading.targets == ["Indbrud 2017: 154 → –"])
    #expect(reading.codes == ["number-malformed"])
    #expect(reading.statements.targets.allSatisfy { $0.rule == .reduce })
  }

  @Test("words that are no rule are reported, and leave the target open")
  func unclearRule() {
    let reading = read("Gerningstype;Mål;Baseline 2016\nIndbrud;Halveres;154\nVold;Fastholdes;66")
    #expect(reading.codes == ["number-malformed"])
    #expect(reading.statements.targets.map(\.rule) == [.reduce, .maintain])
    #expect(reading.statements.targets.map(\.target) == [.unknown, .blank])
  }

  @Test(
    "a rule may name its percentage", arguments: ["Reduktion 10 %", "Reduceres med 10%", "fald på 10 pct."])
  func rulePercentage(words: String) {
    let target = read("Gerningstype;Mål;Baseline 2016\nIndbrud;\(words);154").statements.targets.first
    #expect(target?.rule == .reduce && target?.percent?.description == "-10")
  }

  @Test(
    "numbers in a rule that are no percentage are reported",
    arguments: ["Reduceres til 100", "Fald 10-15 %", "Højst 5 % mere"])
  func ruleNumber(words: String) {
    let reading = read("Gerningstype;Mål;Baseline 2016\nIndbrud;\(words);154")
    #expect(reading.codes == ["number-malformed"])
    #expect(reading.statements.targets.map(\.target) == [.unknown])
  }

  @Test("a target of half a year is none of the year", arguments: ["Mål 1. halvår 2017", "Mål 2017 ÅTD"])
  func partOfYear(heading: String) {
    let reading = read("Gerningstype;Baseline 2016;Mål 2017;\(heading)\nIndbrud;154;139;70\nVold;66;60;30")
    #expect(reading.targets == ["Indbrud 2017: 154 → 139", "Vold 2017: 66 → 60"])
    #expect(reading.codes == ["label-unread"])
  }

  @Test("who is responsible is no type")
  func responsible() {
    let reading = read("År;Indbrud;Vold;Ansvarlig\nBaseline 2016;154;66;Politiet\nMål 2017;139;60;Politiet")
    #expect(reading.targets == ["Indbrud 2017: 154 → 139", "Vold 2017: 66 → 60"])
    #expect(reading.codes == [])
  }

  @Test("a total of a year adds up the baselines of its own year's rows")
  func totalsByYear() {
    let reading = read(
      """
      Gerningstype;År;Baseline 2016;Måltal
      Indbrud;2017;154;139
      Vold;2017;66;60
      I alt;2017;220;199
      Indbrud;2018;154;131
      Vold;2018;66;55
      I alt;2018;220;186
      """)
    #expect(reading.verdicts == ["220 holds", "199 holds", "220 holds", "186 holds"])
  }

  @Test("a total of a year's targets is held against them, and a baseline's against the baselines")
  func totals() {
    let reading = read(
      """
      Gerningstype;Baseline 2016;Mål 2017;Mål 2018
      Indbrud;154;139;131
      Vold;66;60;55
      Chikane;30;27;25
      I alt;250;246;211
      """)
    #expect(reading.verdicts == ["250 holds", "246 differs", "211 holds"])
  }

  @Test("a total that is worked out of its own baseline may be one off")
  func roundedTotals() {
    let reading = read(
      "Gerningstype;Baseline 2016;Mål 2017\nIndbrud;154;139\nVold;65;59\nChikane;32;29\nI alt;251;226")
    #expect(reading.verdicts == ["251 holds", "226 holds"])
    #expect(reading.statements.checked(.plain).findings.map(\.code.rawValue) == ["within-rounding"])
  }
}
