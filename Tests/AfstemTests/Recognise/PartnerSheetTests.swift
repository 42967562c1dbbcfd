import Afstem
internal import AfstemCells
internal import AfstemModel
import Testing

@Suite("Sheets as partners send them")
struct PartnerSheetTests {
  @Test("two tables side by side are two tables, each with its own total")
  func sideBySide() {
    let reviewed = PartnerFile.worksheet(
      """
      Økonomi 2017

      Aktivitet;2017;;Budgetpost;2017
      Kvindeidræt;165000;;Lønmidler;60000
      Bylivspuljen;75000;;Drift;20000
      I alt;240000;;Evt. andet;5000
      ;;;I alt;85000
      """
    ).normalised()
    #expect(reviewed.value.tables.map(\.level) == [.overview, .activity])
    #expect(
      reviewed.value.claimLines == [
        "column total 'I alt' 2017 240000 = B4:B5 (2)", "activity total 'I alt' 2017 85000 = E4:E6 (3)",
      ])
  }

  @Test("a header that stands three times heads one table")
  func headerThreeTimes() {
    let reviewed = PartnerFile.worksheet(
      """
      Indsatsområde;Aktivitet;2017;2018
      Indsatsområde;Aktivitet;2017;2018
      Indsatsområde;Aktivitet;2017;2018
      1;Byhave;100;110
      2;Gadelys;50;60
      I alt;;150;170
      """
    ).normalised()
    #expect(reviewed.findings.map(\.code) == [])
    #expect(reviewed.value.tables.count == 1)
    #expect(reviewed.value.budget.count == 4)
    #expect(reviewed.value.claims.map(\.coveredRange) == ["C4:C5", "D4:D5"])
  }

  @Test("a focus area named on the first row of its block holds for the rows beneath")
  func staircase() {
    let reviewed = PartnerFile.worksheet(
      """
      Indsatsområde;Aktivitet;2017;2018
      1;Kvindeidræt;100;110
      ;Byhaven;200;210
      2;Bylivspuljen;50;60
      ;Gadelys;25;35
      I alt;;375;415
      """
    ).normalised()
    #expect(reviewed.value.budget.map(\.focusArea) == ["1", "1", "1", "1", "2", "2", "2", "2"])
    #expect(reviewed.value.claims.map(\.coveredRange) == ["C2:C5", "D2:D5"])
  }

  @Test("marks of notes behind labels and figures leave them what they are")
  func noteMarks() {
    let reviewed = PartnerFile.worksheet(
      """
      Aktivitet¹;2017²;2018
      Byhaven¹;80000;'80.000³
      Café*;30000;30000
      I alt¹²;110000;'110.000*
      """
    ).normalised()
    #expect(
      reviewed.value.budgetLines == [
        "Byhaven | 2017 | 80000", "Byhaven | 2018 | 80000", "Café | 2017 | 30000", "Café | 2018 | 30000",
      ])
    #expect(reviewed.value.claims.map(\.covers.count) == [2, 2])
  }

  @Test("a row that says what is granted is a claim, and a name with such a word in it is an activity")
  func grantRow() {
    let reviewed = PartnerFile.worksheet(
      """
      Indsatsområde;Aktivitet;2017
      1;Fysisk ramme for engagement;100
      2;Bylivspuljen;50
      I alt;;150
      Resterende beløb;;30
      Ramme pr. år;;200
      """
    ).normalised()
    #expect(reviewed.value.budget.map(\.activity.label) == ["Fysisk ramme for engagement", "Bylivspuljen"])
    #expect(reviewed.value.claims.map(\.role) == [.total, .remainder, .frame])
    #expect(
      reviewed.value.checked().texts(.frameDiffers) == [
        "Ark 'Ark1', celle C6: I alt 150 + Resterende beløb 30 giver 180, men bevillingen for 2017 er 200 "
          + "(afvigelse 20)"
      ])
  }

  @Test("subtotals are claims of their own, and the grand total covers the details beneath them")
  func subtotals() {
    let reviewed = PartnerFile.worksheet(
      """
      Indsatsområde;Aktivitet;2017
      1;Kvindeidræt;100
      1;Byhaven;200
      1;I alt;300
      2;Bylivspuljen;50
      2;Gadelys;25
      2;I alt;75
      ;I alt;375
      """
    ).normalised()
    #expect(
      reviewed.value.claimLines == [
        "focus_area subtotal '1 I alt' 2017 300 = C2:C3 (2)",
        "focus_area subtotal '2 I alt' 2017 75 = C5:C6 (2)",
        "column total 'I alt' 2017 375 = C2:C3, C5:C6 (4)",
      ])
  }

  @Test("a wrong grand total after subtotals is still the total of all details")
  func wrongGrandTotal() {
    let reviewed = PartnerFile.worksheet(
      """
      Aktivitet;2017
      Positive fællesskaber
      Kvindeidræt;100
      Byhaven;200
      I alt;300
      Tryggere byliv
      Bylivspuljen;50
      Gadelys;25
      I alt;75
      Samlet budget;385
      """
    ).normalised()
    #expect(reviewed.value.claims.map(\.covers.count) == [2, 2, 4])
    #expect(reviewed.value.claims.map(\.role) == [.subtotal, .subtotal, .total])
    #expect(reviewed.value.budget.count == 4)
  }

  @Test("a row that is a part of the one above is neither a fact nor in the sum")
  func ofWhich() {
    let reviewed = PartnerFile.worksheet(
      """
      Budgetpost;2017
      Lønmidler;300000
      Heraf studentermedhjælp;100000
      Aktivitetsmidler;50000
      I alt;350000
      """
    ).normalised()
    #expect(reviewed.value.budget.map(\.item) == ["Lønmidler", "Aktivitetsmidler"])
    #expect(reviewed.value.claims.map(\.coveredRange) == ["B2, B4"])
  }

  @Test("a total without a label is known by its place and its figures")
  func unlabelledTotal() {
    let reviewed = PartnerFile.worksheet(
      """
      Aktivitet;2017;2018
      Kvindeidræt;100;110
      Byhaven;200;210
      ;300;320
      """
    ).normalised()
    #expect(reviewed.value.claims.map(\.evidence) == [.arithmetic, .arithmetic])
    #expect(reviewed.value.claims.map(\.covers.count) == [2, 2])
    #expect(reviewed.value.budget.count == 4)
  }

  @Test("a total above its details covers what stands beneath")
  func totalAbove() {
    let reviewed = PartnerFile.worksheet(
      """
      Aktivitet;2017;2018
      I alt;300;320
      Kvindeidræt;100;110
      Byhaven;200;210
      """
    ).normalised()
    #expect(reviewed.value.claims.map(\.coveredRange) == ["B3:B4", "C3:C4"])
  }

  @Test("a label wrapped over rows is one activity")
  func wrapped() {
    let reviewed = PartnerFile.worksheet(
      """
      Indsatsområde;Aktivitet;2017
      1;Fyraftensmøde og udarbejdelse af;40000
      ;forløb for de ansatte
      2;Videns- og kompetence-;20000
      ;hus i Husum
      I alt;;60000
      """
    ).normalised()
    #expect(
      reviewed.value.budget.map(\.activity.label) == [
        "Fyraftensmøde og udarbejdelse af forløb for de ansatte", "Videns- og kompetencehus i Husum",
      ])
  }

  @Test("hidden rows are summed and marked")
  func hidden() {
    let grid = TableText.worksheet(
      """
      Aktivitet;2017
      Kvindeidræt;100
      Byhaven;200
      I alt;300
      """, hiddenRows: [3])
    let reviewed = PartnerFile(kind: .budget, grid).normalised()
    #expect(reviewed.value.budget.map(\.isHidden) == [false, true])
    #expect(reviewed.value.claims.map(\.covers.count) == [2])
  }

  @Test("units that contradict each other are pointed at")
  func ambiguousUnit() {
    let reviewed = PartnerFile.worksheet(
      """
      Tryghedsplan 2013, beløb i 1.000 kr. eller mio. kr.
      Aktivitet;2013
      Kvindeidræt;100
      """
    ).normalised()
    #expect(reviewed.findingLines == ["unit-ambiguous A2"])
  }

  @Test("a cell that is no number, an error and a formula without a value are told apart at their cells")
  func faults() {
    let reviewed = PartnerFile.worksheet(
      """
      Aktivitet;2017
      Kvindeidræt;40.OOO
      Byhaven;#REF!
      Bylivspuljen;2017-05-01
      I alt;=SUM(B2:B4)
      """
    ).normalised()
    #expect(
      reviewed.findingLines == [
        "number-malformed B2", "error-value B3", "number-malformed B4", "formula-without-value B5",
      ])
    #expect(reviewed.value.budget.map(\.amount) == [.unknown, .unknown, .unknown])
    #expect(reviewed.value.claims.map(\.claimed) == [.unknown])
  }

  @Test("the activity stands in a labelled cell, the unit in another")
  func labelledCells() {
    let reviewed = PartnerFile.worksheet(
      """
      Aktivitet;Lommepengeprojekt
      Enhed;t.kr.

      Budgetpost;2017;2018
      Lønmidler;50;60
      I alt;50;60
      """
    ).normalised()
    #expect(reviewed.value.tables.map(\.activity?.label) == ["Lommepengeprojekt"])
    #expect(reviewed.value.budgetLines.first == "Lommepengeprojekt | Lønmidler | 2017 | 50000")
  }

  @Test("a sheet of budget items without a title is about the activity that the sheet is called")
  func sheetName() {
    let reviewed = PartnerFile.worksheet(
      """
      Budgetpost;2017
      Lønmidler;50000
      I alt;50000
      """, named: "Kvindemotion"
    ).normalised()
    #expect(reviewed.value.tables.map(\.activity?.label) == ["Kvindemotion"])
  }

  @Test("rows that repeat the header are neither data nor a new table")
  func repeatedHeader() {
    let reviewed = PartnerFile.worksheet(
      """
      Aktivitet;2017;2018
      Kvindeidræt;100;110
      Aktivitet;2017;2018
      Byhaven;200;210
      I alt;300;320
      """
    ).normalised()
    #expect(reviewed.value.tables.count == 1)
    #expect(reviewed.value.claims.map(\.covers.count) == [2, 2])
  }

  @Test("an area merged over its offence types holds for each, and totals by area and overall are told apart")
  func areaByType() {
    let grid = TableText.worksheet(
      """
      Område;Gerningstype;2016;2017
      Tingbjerg;Indbrud;10;11
      ;Hærværk;20;21
      ;I alt;30;32
      Husum;Indbrud;5;6
      ;Hærværk;7;8
      ;I alt;12;14
      I alt;;42;46
      """,
      merged: [
        CellRange(clampingColumns: 1...1, rows: 2...4), CellRange(clampingColumns: 1...1, rows: 5...7),
      ])
    let reviewed = PartnerFile(kind: .crime, grid).normalised()
    #expect(
      reviewed.value.crimes.map(\.area) == [
        "Tingbjerg", "Tingbjerg", "Tingbjerg", "Tingbjerg", "Husum", "Husum", "Husum", "Husum",
      ])
    #expect(
      reviewed.value.claims.map(\.coveredRange) == [
        "C2:C3", "D2:D3", "C5:C6", "D5:D6", "C2:C3, C5:C6", "D2:D3, D5:D6",
      ])
  }

  @Test("offence types may stand across, beneath years")
  func typesAcross() {
    let reviewed = PartnerFile.worksheet(
      """
      Område;2016;;2017
      ;Indbrud;Vold;Indbrud;Vold
      Tingbjerg;1;2;3;4
      Husum;5;6;7;8
      """, kind: .crime
    ).normalised()
    #expect(
      reviewed.value.crimeLines == [
        "Tingbjerg | Indbrud | 2016 | 1", "Tingbjerg | Vold | 2016 | 2", "Tingbjerg | Indbrud | 2017 | 3",
        "Tingbjerg | Vold | 2017 | 4", "Husum | Indbrud | 2016 | 5", "Husum | Vold | 2016 | 6",
        "Husum | Indbrud | 2017 | 7", "Husum | Vold | 2017 | 8",
      ])
  }

  @Test("totals in a long list add up the lines that agree with them in area and period")
  func longTotals() {
    let reviewed = PartnerFile.delimited(
      """
      Område;Gerningstype;År;Antal
      Tingbjerg;Indbrud;2016;10
      Tingbjerg;Hærværk;2016;20
      Tingbjerg;I alt;2016;30
      Tingbjerg;Indbrud;2017;11
      Tingbjerg;Hærværk;2017;21
      Tingbjerg;I alt;2017;32
      """, kind: .crime
    ).normalised()
    #expect(reviewed.value.crimes.count == 4)
    #expect(
      reviewed.value.claimLines == [
        "count total 'Tingbjerg I alt' 2016 30 = 2:4-3:4 (2)",
        "count total 'Tingbjerg I alt' 2017 32 = 5:4-6:4 (2)",
      ])
  }

  @Test("prose is no table, and an empty extra worksheet is no finding")
  func prose() {
    let plan = TableText.worksheet("Aktivitet;2017\nKvindeidræt;100")
    let letter = TableText.worksheet("Hej. Her er vores budget.\nVenlig hilsen boligselskabet", named: "Brev")
    let empty = TableText.worksheet("", named: "Ark2")
    let reviewed = PartnerFile(kind: .budget, plan, letter, empty).normalised()
    #expect(reviewed.findings.isEmpty)
    #expect(reviewed.value.budget.count == 1)
  }

  @Test("a letter in place of a table says what was missing")
  func letterOnly() {
    let reviewed = PartnerFile.delimited(
      "Hej. Tallene kommer i næste uge\nnår systemet er oppe.", kind: .crime
    ).normalised()
    #expect(reviewed.findings.map(\.code) == [.unrecognisedTable])
  }

  @Test("a single column of amounts takes its year from the title")
  func yearInTitle() {
    let reviewed = PartnerFile.worksheet(
      """
      Budget 2017 for Kvindemotion

      Budgetpost;Beløb
      Lønmidler;50000
      Aktivitetsmidler;25000
      I alt;75000
      """
    ).normalised()
    #expect(reviewed.value.budget.map(\.year) == [2017, 2017])
    #expect(reviewed.value.claimLines == ["activity total 'I alt' 2017 75000 = B4:B5 (2)"])
  }

  @Test("a kind that the job leaves out is decided, and the reasons are told")
  func kinds() {
    let budget = PartnerFile.worksheet("Aktivitet;2017\nKvindeidræt;100", kind: nil).recognised()
    let crime = PartnerFile.delimited("Gerningstype;2016\nIndbrud;12", kind: nil, path: "a.csv").recognised()
    let targets = PartnerFile.delimited(
      "Gerningstype;Baseline 2012;Måltal 2013\nIndbrud;154;139 (-10 %)", kind: nil
    ).recognised()
    let indicators = PartnerFile.delimited("Indikator;År;Værdi\nUtryghed;2016;12", kind: nil).recognised()
    let incidents = PartnerFile.delimited(
      "Journalnummer;Gerningsdato;Gerningstype\n0100-1;04-01-2013;Indbrud", kind: nil
    ).recognised()
    let found = [budget, crime, targets, indicators, incidents].flatMap(\.value)
    #expect(found.map(\.kind) == [.budget, .crime, .targets, .indicators, .incidents])
    #expect(found.allSatisfy { !$0.reasons.isEmpty })
  }
}

@Suite("Sheets that nobody showed us")
struct UnseenSheetTests {
  @Test("a sheet's short name gives way to the activity that its title names")
  func title() {
    let reviewed = PartnerFile.worksheet(
      "Videns- og kompetencehus i Husum\n\nBudgetpost;2017\nDrift;326000\nI alt;326000",
      named: "Videnshus Husum"
    ).normalised()
    #expect(reviewed.value.tables.map(\.activity?.label) == ["Videns- og kompetencehus i Husum"])
    let general = PartnerFile.worksheet(
      "Budgetark 2017\n\nBudgetpost;2017\nDrift;326000\nI alt;326000", named: "Bylivspuljen"
    ).normalised()
    #expect(general.value.tables.map(\.activity?.label) == ["Bylivspuljen"])
  }

  @Test("focus areas as headings hold for the rows beneath them, and are known by the job's names")
  func headings() {
    var glossary = Glossary.plain
    glossary.focusAreas = [1: "Positive fællesskaber", 2: "Tryggere byliv"]
    let reviewed = PartnerFile.worksheet(
      """
      Aktivitet;Budget 2017 (kr.);Budget 2018 (kr.);Bemærkning
      Positive fællesskaber
      Kvindeidræt;165000;;afventer
      Tryggere byliv
      Bylivspuljen;75000;80000
      I alt;240000;80000
      """
    ).normalised(glossary)
    #expect(reviewed.value.budget.map(\.focusArea) == ["1", "1", "2", "2"])
    #expect(reviewed.value.budget.map(\.note) == ["afventer", "afventer", nil, nil])
    #expect(reviewed.value.claims.map(\.covers.count) == [2, 2])
  }

  @Test("a total that stands first for each group is a subtotal, and its group's rows are its details")
  func groupsWithAmounts() {
    let reviewed = PartnerFile.worksheet(
      """
      Aktivitet;2017;2018
      Indsatsområde 1 i alt;300;320
      Kvindeidræt;100;110
      Byhaven;200;210
      Indsatsområde 2 i alt;75;95
      Bylivspuljen;50;60
      Gadelys;25;35
      """
    ).normalised()
    #expect(reviewed.value.budget.count == 8)
    #expect(reviewed.value.claims.map(\.coveredRange) == ["B3:B4", "C3:C4", "B6:B7", "C6:C7"])
  }

  @Test("a long budget has one amount a row")
  func longBudget() {
    let reviewed = PartnerFile.delimited(
      """
      Aktivitet;År;Beløb
      Kvindeidræt;2017;165.000
      Kvindeidræt;2018;?
      Bylivspuljen;2017;75.000
      I alt;2017;240.000
      """, kind: .budget
    ).normalised()
    #expect(
      reviewed.value.budgetLines == [
        "Kvindeidræt | 2017 | 165000", "Kvindeidræt | 2018 | ?", "Bylivspuljen | 2017 | 75000",
      ])
    #expect(reviewed.value.claimLines == ["column total 'I alt' 2017 240000 = 2:3, 4:3 (2)"])
  }

  @Test("years may stand down and offence types across, their total at the end of each row")
  func yearsDown() {
    let reviewed = PartnerFile.delimited(
      """
      År;Indbrud;Vold;Hærværk;I alt
      2016;10;20;30;60
      2017;11;21;31;63
      """, kind: .crime
    ).normalised()
    #expect(
      reviewed.value.crimeLines.prefix(3) == [
        "Indbrud | 2016 | 10", "Vold | 2016 | 20", "Hærværk | 2016 | 30",
      ])
    #expect(reviewed.value.claims.map(\.coveredRange) == ["2:2-2:4", "3:2-3:4"])
    #expect(reviewed.value.claims.map(\.period) == [.year(2016), .year(2017)])
  }

  @Test("months down are months, and text years are years")
  func months() {
    let reviewed = PartnerFile.delimited(
      """
      Måned;Indbrud
      januar 2016;3
      feb 2016;4
      2016-03;5
      """, kind: .crime
    ).normalised()
    #expect(reviewed.value.crimes.map(\.period.description) == ["2016-01", "2016-02", "2016-03"])
  }

  @Test("offence types stand under the area that heads them")
  func areaHeadings() {
    var glossary = Glossary.plain
    glossary.partnership.areas = ["Tingbjerg", "Gadelandet"]
    let reviewed = PartnerFile.worksheet(
      """
      Gerningstype;2016;2017
      Tingbjerg
      Indbrud;10;11
      Hærværk;20;21
      I alt;30;32
      Gadelandet
      Indbrud;5;6
      Hærværk;7;8
      I alt;12;14
      """, kind: .crime
    ).normalised(glossary)
    #expect(
      reviewed.value.crimes.map(\.area) == Array(repeating: "Tingbjerg", count: 4)
        + Array(repeating: "Gadelandet", count: 4))
    #expect(reviewed.value.claims.map(\.coveredRange) == ["B3:B4", "C3:C4", "B7:B8", "C7:C8"])
  }

  @Test("percentages in a column of their own are no figures of the table")
  func percentColumn() {
    let reviewed = PartnerFile.worksheet(
      """
      Aktivitet;2017;Andel i %
      Kvindeidræt;100;33 %!
      Byhaven;200;67 %!
      I alt;300;100 %!
      """
    ).normalised()
    #expect(reviewed.value.budgetLines == ["Kvindeidræt | 2017 | 100", "Byhaven | 2017 | 200"])
    #expect(reviewed.findings.isEmpty)
  }

  @Test("an unknown offence type is told once, at its first cell, with what it may mean")
  func unknownOffence() {
    var glossary = Glossary.plain
    glossary.offenceTypes = [.init(id: "vandalism", name: "Hærværk"), .init(id: "burglary", name: "Indbrud")]
    let reviewed = PartnerFile.delimited(
      "Gerningstype;2016;2017\nHoerveerk;1;2\nIndbrud;3;4\nHoerveerk;5;6", kind: .crime
    ).normalised(glossary)
    #expect(reviewed.findingLines == ["unknown-offence-type 2:1"])
    #expect(reviewed.findings.first?.message.danish.contains("Hærværk") == true)
    #expect(reviewed.value.crimes.map(\.offence.canonical) == [nil, nil, "burglary", "burglary", nil, nil])
  }

  @Test("notes, a second unit and a date beneath a total are neither rows nor units of the table")
  func tail() {
    let reviewed = PartnerFile.worksheet(
      """
      Økonomi for indsatsen
      Aktivitet;2017;2018
      Kvindeidræt;165;170
      Bylivspuljen;75;80
      Sum;240;250

      Beløb i t.kr.
      Godkendt af styregruppen 1. maj 2017
      Hertil kommer 300.000 kr. om året.
      """
    ).normalised()
    #expect(reviewed.value.budget.map(\.amount.value?.description) == ["165000", "170000", "75000", "80000"])
    #expect(reviewed.value.claims.map(\.covers.count) == [2, 2])
    #expect(reviewed.findings.isEmpty)
  }
}

@Suite("Persons in partners' sheets")
struct PersonalDataTests {
  @Test("a registration number in a note is told of and not kept; an account number is none")
  func note() {
    let reviewed = PartnerFile.worksheet(
      """
      Aktivitet;2017;Bemærkning
      Kvindeidræt;100;Kontakt 010180-0000
      Byhaven;200;Konto 0101800000
      """
    ).normalised()
    #expect(reviewed.findingLines == ["personal-data C2"])
    #expect(reviewed.value.budget.map(\.note) == [nil, "Konto 0101800000"])
    #expect(!reviewed.findings.contains { $0.description.contains("010180") })
  }
}
