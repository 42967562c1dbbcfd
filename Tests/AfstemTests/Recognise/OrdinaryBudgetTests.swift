import Testing

@testable import AfstemInterpret
@testable import AfstemModel

@Suite("Budgets as offices lay them out")
struct OrdinaryBudgetTests {
  private struct Reading {
    var statements: Statements
    var findings: [Finding]

    /// The plan's amounts in kroner, added up by year.
    var budget: [Int: Int64] { sums { $0.year } }
    /// The same by activity.
    var activities: [String: Int64] { sums { $0.activity.canonical ?? $0.activity.label } }
    var verdicts: [String] {
      statements.checked(.plain).value.reconciliations.map { "\($0.provenance.cell) \($0.verdict.rawValue)" }
    }
    var codes: [String] { findings.filter { $0.severity != .info }.map(\.code.rawValue) }

    private func sums<Key: Hashable>(_ key: (BudgetStatement) -> Key) -> [Key: Int64] {
      statements.budget.filter { $0.measure == .main }.reduce(into: [:]) { sums, statement in
        sums[key(statement), default: 0] += (statement.amount.value?.øre ?? 0) / 100
      }
    }
  }

  private func read(_ sheets: KeyValuePairs<String, String>, activities: [String] = []) -> Reading {
    let glossary = Glossary.test(
      activities: activities.map { Glossary.Activity(name: $0) })
    var file = PartnerFile(kind: .budget)
    file.grids = sheets.map { TableText.worksheet($0.value, named: $0.key) }
    let normalised = file.normalised(glossary)
    return Reading(statements: normalised.value, findings: normalised.findings)
  }

  @Test("the day of a letter is not the year of its budget")
  func dayInTitle() {
    let reading = read([
      "Budget": """
      Partnerskabet, budget 2018
      Godkendt 1. marts 2016
      Aktivitet;Budgetpost;Beløb
      Klub;Løn;70000
      Klub;Husleje;50000
      """
    ])
    #expect(reading.budget == [2018: 120_000])
  }

  @Test(
    "a year alone above the amounts heads them, whatever stands between",
    arguments: ["", "Børn og unge\n", "Samlet budget;120000\n", "Øvrige udgifter;0\n"])
  func loneYear(group: String) {
    let reading = read(["Budget": ";2017\n\(group)Klub;70000\nHaver;50000\nI alt;120000"])
    #expect(reading.budget == [2017: 120_000])
    #expect(reading.verdicts.allSatisfy { $0.hasSuffix("holds") } && !reading.verdicts.isEmpty)
  }

  @Test("sheets of one activity each have items in their rows, though a label says activity or item")
  func sheetsOfActivities() {
    let reading = read([
      "Klub": "Aktivitet/post;2017;2018\nKaffe;100;110\nBolde;30;40\nI alt;130;150",
      "Haver": "Haver, budget 2017-2018\n\n;2017;2018\nKaffe;200;210\nSpader;20;30",
    ])
    #expect(reading.activities == ["Klub": 280, "Haver": 460])
    #expect(reading.codes == [])
  }

  @Test("of several tables on a sheet, each with a name above it, each is of that activity")
  func namedSections() {
    let reading = read([
      "Budget": """
      Budget 2017-2018
      Klub
      Udgift;2017;2018
      Kaffe;100;110
      Bolde;30;40
      I alt;130;150

      Haver
      ;Budget 2017;Budget 2018
      Kaffe;200;210
      Spader;20;30
      I alt;220;240
      """
    ])
    #expect(reading.activities == ["Klub": 280, "Haver": 460])
    #expect(reading.codes == [])
  }

  @Test("a heading that adds its group up is a total, though the job has an activity of that name")
  func groupOfKnownName() {
    let text = """
      Budget 2017-2018
      Post;2017;2018
      Klub;130;150
      Kaffe;100;110
      Bolde;30;40
      Haver;220;240
      Kaffe;200;210
      Spader;20;30
      """
    let reading = read(["Budget": text], activities: ["Klub", "Haver"])
    #expect(reading.budget == [2017: 350, 2018: 390])
    #expect(reading.activities == ["Klub": 280, "Haver": 460])
  }

  @Test("a group of one row repeats it, and counts once", arguments: ["", "\nI alt;995417;1553909"])
  func groupsOfOne(total: String) {
    let reading = read([
      "Budget": """
      Indsats;2017;2018
      Byrum;308204;854102
      Klub;308204;854102
      Børn;687213;699807
      Haver;687213;699807\(total)
      """
    ])
    #expect(reading.budget == [2017: 995_417, 2018: 1_553_909])
    #expect(reading.codes == ["reading-ambiguous", "reading-ambiguous"])
  }

  @Test("where the job names the lower of two equal rows alone, the upper is its heading")
  func headingOfKnownName() {
    let reading = read(
      ["Budget": "Indsats;Bevilling 2017\nByrum;208000\nKlub;208000\nHaver;50000"],
      activities: ["Klub", "Haver"])
    #expect(reading.budget == [2017: 258_000])
  }

  @Test("two activities of one round amount are two")
  func equalGrants() {
    let reading = read(["Budget": "Aktivitet;2017\nKlub;50000\nHaver;50000\nI alt;100000"])
    #expect(reading.budget == [2017: 100_000])
    #expect(reading.verdicts == ["B4 holds"])
  }

  @Test("where headings add their groups up, one that does not is a heading that differs")
  func wrongHeading() {
    let reading = read(
      [
        "Budget": """
        Budget 2018-2019
        Post;2018;2019
        Klub;13100;15370
        Kaffe;10080;11150
        Bolde;3020;4220
        Haver;99910;88870
        Kaffe;20710;21840
        Spader;2050;3060
        Natur;6400;8530
        Kurve;4130;5180
        Sække;2270;3350
        I alt;42260;48800
        """
      ], activities: ["Klub", "Haver", "Natur"])
    #expect(reading.budget == [2018: 42260, 2019: 48800])
    #expect(reading.verdicts.filter { $0.hasSuffix("differs") } == ["B6 differs", "C6 differs"])
  }

  @Test("activities stand above the columns where the job names them, and items where they are known")
  func matrices() {
    let across = read(
      ["Budget": "Budget 2018\n;Klub;Haver\nKaffe;100;200\nBolde;30;0\nI alt;130;200"],
      activities: ["Klub", "Haver"])
    #expect(across.activities == ["Klub": 130, "Haver": 200])
    #expect(across.verdicts.allSatisfy { $0.hasSuffix("holds") })
    let items = read([
      "Budget": "Budget 2018\nAktivitet;Transport;Materialer;Øvrige udgifter\nKlub;10;20;30\nHaver;40;0;50"
    ])
    #expect(items.activities == ["Klub": 60, "Haver": 90])
    let years = read(
      ["Budget": "År;Klub;Haver\n2017;100;200\n2018;110;210\nSum i alt;210;410"],
      activities: ["Klub", "Haver"])
    #expect(years.budget == [2017: 300, 2018: 320])
    #expect(years.codes == [])
  }

  @Test("columns of names that nobody knows, in a table that speaks of no money, are held out and said")
  func unknownMatrix() {
    let reading = read(["Ark1": ";Besøg;Kampe\nJanuar 2018;100;200\nFebruar 2018;30;10"])
    #expect(reading.budget == [:])
    #expect(reading.codes.contains("figure-unexplained"))
  }

  @Test(
    "hours and participants are no amounts, in a table of their own or in a row",
    arguments: ["Timer;2017;2018\nPædagoger;330;267\nFrivillige;143;263", "Antal deltagere;;77;71"])
  func counts(beneath: String) {
    let reading = read([
      "Plan": "Aktivitet;Budgetpost;2017;2018\nKlub;Løn;100;110\nHaver;Løn;30;40\n\n\(beneath)"
    ])
    #expect(reading.budget == [2017: 130, 2018: 150])
    #expect(reading.codes.contains("left-out"))
  }

  @Test(
    "hours beneath notes on the budget are no amounts, and hours left of activities make none of their amounts hours"
  )
  func hours() {
    let notes = read([
      "Plan": "Aktivitet;2017\nKlub;100",
      "Noter": "Noter til budgettet\n\nTimer;2017\nPædagoger;363\nFrivillige;45",
    ])
    #expect(notes.budget == [2017: 100])
    let left = read([
      "Plan": "Timer pr. uge;Aktivitet;Budgetpost;2017\n2;Klub;Løn;100\n4;Klub;Husleje;30\n;I alt;;130"
    ])
    #expect(left.budget == [2017: 130])
  }

  @Test("what was spent in an earlier year, beneath a table without a total, is for comparison")
  func earlierYear() {
    let reading = read(["Plan": "Aktivitet;2017;2018\nKlub;100;110\nHaver;30;40\n\nForbrug 2016;84;"])
    #expect(reading.budget == [2017: 130, 2018: 150])
    #expect(reading.codes == ["left-out"])
  }

  @Test("years that stand alone above tables of one header part them, though a note stands further left")
  func stackedYears() {
    let reading = read([
      "Plan": """
      ;År 2017
      ;Aktivitet;Beløb
      ;Klub;100
      ;I alt;100

      ;År 2018
      ;Aktivitet;Beløb
      ;Klub;110
      ;I alt;110

      * Aftalt med styregruppen
      """
    ])
    #expect(reading.budget == [2017: 100, 2018: 110])
  }

  @Test("a line for date and signature heads no table, and parts none that stand side by side")
  func signature() {
    let reading = read([
      "Plan": """
      Budget 2017
      Klub;;;Haver
      Budgetpost;2017;;Budgetpost;2017
      Løn;100;;Løn;200
      Husleje;30;;Materialer;20

      Dato og underskrift;;'12.04.2017
      """
    ])
    #expect(reading.budget == [2017: 350])
    #expect(reading.activities == ["Klub": 130, "Haver": 220])
  }

  @Test("an item whose amount happens to be that of the two above it is an item")
  func chanceSum() {
    let reading = read([
      "Plan": """
      Budget 2017
      Aktivitet;Budgetpost;Beløb
      Klub;Løn;61
      Klub;Kaffe;236
      Haver;Løn;104
      Haver;Spader;197
      Haver;Frø;301
      """
    ])
    #expect(reading.budget == [2017: 899])
  }
}
