import Testing

@testable import AfstemCheck
@testable import AfstemConsolidate
@testable import AfstemInterpret
@testable import AfstemModel

@Suite("Budgets of several partners beside one overview")
struct SeveralPartnersTests {
  private struct Plan {
    var facts: [BudgetFact]
    var findings: [Finding]

    /// Kroner by activity, over all years.
    var sums: [String: Int64] {
      facts.reduce(into: [:]) { sums, fact in
        sums[fact.activity, default: 0] += (fact.amount.value?.øre ?? 0) / 100
      }
    }
  }

  /// Consolidates sheets, each in a workbook of its own, by their names.
  private func plan(_ sheets: KeyValuePairs<String, String>, activities: [String] = []) -> Plan {
    let glossary = Glossary.test(activities: activities.map { Glossary.Activity(name: $0) })
    var files: [FileStatements] = []
    for (index, sheet) in sheets.enumerated() {
      var file = PartnerFile("budget/\(index).xlsx", kind: .budget)
      file.grids = [TableText.worksheet(sheet.value, named: sheet.key)]
      files.append(.test(TableReconciliation()(file.normalised(glossary).value).value))
    }
    let consolidated = Consolidation()(files, glossary: glossary)
    return Plan(
      facts: consolidated.value.package.budget,
      findings: consolidated.findings + Checking()(consolidated.value, glossary: glossary).findings)
  }

  private let overview = "Aktivitet;2017\nKlub;30\nCafé;50\nI alt;80"

  @Test(
    "items that stand across the columns are the overview's own amounts", arguments: [["Klub", "Café"], []])
  func itemsAcross(activities: [String]) {
    let items = "Aktivitet;År;Løn;Øvrige udgifter;I alt\nKlub;2017;10;20;30\nCafé;2017;0;50;50"
    #expect(
      plan(["Oversigt": overview, "Ark1": items], activities: activities).sums == ["Klub": 30, "Café": 50])
    #expect(
      plan(["Ark1": items, "Oversigt": overview], activities: activities).sums == ["Klub": 30, "Café": 50])
  }

  @Test(
    "headings above items are activities where the sheet is called after the partnership",
    arguments: ["Budget 2017 for Partnerskabet", "Partnerskabet, budget 2017", "Partnerskabet kr."])
  func groups(title: String) {
    let groups = "\(title)\nPost;2017\nKlub;\nLøn;10\nDrift;20\nSubtotal;30\nCafé;\nDrift;50\nSubtotal;50"
    #expect(plan(["Oversigt": overview, "Budget": groups]).sums == ["Klub": 30, "Café": 50])
  }

  @Test("headings above items need no totals to be activities", arguments: [["Klub", "Café"], []])
  func groupsWithoutTotals(activities: [String]) {
    let groups = "Partnerskabet\nPost;2017\nKlub;\nLøn;10\nDrift;20\nCafé;\nMaterialer;50\n* jf. bilag 3;"
    let plan = plan(["Oversigt": overview, "Budget": groups], activities: activities)
    #expect(plan.sums == ["Klub": 30, "Café": 50])
    #expect(plan.facts.map(\.item) == ["Løn", "Drift", "Materialer"])
  }

  @Test(
    "a sheet that another file's overview lists by its name is of that activity",
    arguments: ["Klub", "Klub kr.", "Budget 2017 for Klub, alle beløb i kr.", "Klub, budget 2017"])
  func listedSheet(title: String) {
    let sheet = "\(title)\nAktivitet/post;2017\nKurser;10\nUdflugter;20\nI alt;30"
    let plan = plan(["Oversigt": overview, "Ark1": sheet])
    #expect(plan.sums == ["Klub": 30, "Café": 50])
    #expect(plan.facts.map(\.item).contains("Kurser"))
  }

  @Test(
    "a table that nothing names is of the activity that an overview lists with its sums, and that is said")
  func sameSums() {
    let overview = "Aktivitet;2017;2018\nKlub;401400;96650\nCafé;51300;7250"
    let sheet = "Budget 2017-2018\nAktivitet/post;2017;2018\nKurser;217900;80600\nUdflugter;183500;16050"
    let plan = plan(["Oversigt": overview, "Budget": sheet], activities: ["Klub", "Café"])
    #expect(plan.sums == ["Klub": 498050, "Café": 58550])
    #expect(plan.findings.contains { $0.code == .unknownActivity && $0.text(in: .danish).contains("Klub") })
  }

  @Test("sums of few digits are alike by chance")
  func roundSums() {
    let sheet = "Budget 2017\nAktivitet/post;2017\nKurser;20\nUdflugter;10"
    #expect(
      plan(["Oversigt": overview, "Budget": sheet]).sums == [
        "Klub": 30, "Café": 50, "Kurser": 20, "Udflugter": 10,
      ])
  }

  @Test("known items down and unknown names across are activities with their items")
  func matrix() {
    let matrix = "Partnerskabet, budget 2017\n;Klub;Café;I alt\nLøn;10;0;10\nMaterialer;20;50;70"
    #expect(plan(["Oversigt": overview, "Budget": matrix]).sums == ["Klub": 30, "Café": 50])
  }

  @Test("of the lines above a table, the one that the job names is the activity")
  func namedLine() {
    let sheet =
      "Partnerskabet, budget 2017\nGodkendt 1. marts 2016\nKlub\nAktivitet/post;2017\nKurser;10\nUdflugter;20"
    #expect(plan(["Budget": sheet], activities: ["Klub"]).sums == ["Klub": 30])
  }

  @Test(
    "a heading with the figures of the one row beneath it is counted once, where all rows stand in such pairs"
  )
  func pairs() {
    let rows = "Indsatsområde/aktivitet;2017\nTryghed;29300\nKlub;29300\nBørn;62700\nCafé;62700"
    #expect(plan(["Ark1": rows]).sums == ["Klub": 29300, "Café": 62700])
  }

  @Test("a table that nothing names is reported, and its figures stand")
  func nameless() {
    let plan = plan(["Budget": "Budget 2017\n;2017\nLøn;10\nMaterialer;20\nI alt;30"])
    #expect(plan.sums == ["": 30])
    #expect(plan.findings.map(\.code.rawValue) == ["unknown-activity"])
  }
}
