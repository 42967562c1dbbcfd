import Testing

@testable import AfstemInterpret
@testable import AfstemModel

@Suite("Layouts of budgets and statistics")
struct LayoutTests {
  private func read(_ text: String, kind: ExtractKind = .budget, named name: String = "Plan") -> Reading {
    let recognised = PartnerFile.worksheet(text, kind: kind, named: name).recognised(.plain)
    let normalised = recognised.then(Normalisation(glossary: .plain).callAsFunction)
    return Reading(statements: normalised.value, findings: normalised.findings)
  }

  private struct Reading {
    var statements: Statements
    var findings: [Finding]

    /// The plan's amounts in kroner, added up by year.
    var budget: [Int: Int64] {
      statements.budget.filter { $0.measure == .main }.reduce(into: [:]) { sums, statement in
        sums[statement.year, default: 0] += (statement.amount.value?.øre ?? 0) / 100
      }
    }
    var verdicts: [String] {
      statements.checked(.plain).value.reconciliations.map { "\($0.provenance.cell) \($0.verdict.rawValue)" }
    }
    var codes: [String] { findings.filter { $0.severity != .info }.map(\.code.rawValue) }
  }

  /// A sheet whose rows are grouped and whose labels are indented as deep as the digits before each line say.
  private func read(grouped levels: [UInt8], indented: Bool = false, _ text: String) -> Reading {
    var grid = TableText.worksheet(text, named: "Byhaven")
    for (index, level) in levels.enumerated() where grid.rows.indices.contains(index) {
      if indented { grid.rows[index].cells[0].indent = level } else { grid.rows[index].outlineLevel = level }
    }
    let normalised = PartnerFile(kind: .budget, grid).normalised()
    return Reading(statements: normalised.value, findings: normalised.findings)
  }

  @Test("rows that are grouped or indented beneath another make it up", arguments: [false, true])
  func groups(isIndented: Bool) {
    let reading = read(
      grouped: [0, 0, 1, 1, 0, 1, 1, 0], indented: isIndented,
      """
      Budgetpost;2017;2018
      Lønmidler;80000;81000
      Projektleder;60000;61000
      Vikarer;20000;20000
      Aktivitetsmidler;30000;30500
      Materialer;10000;10000
      Forplejning;20000;20500
      I alt;110000;111500
      """)
    #expect(reading.budget == [2017: 110_000, 2018: 111_500])
    #expect(reading.verdicts.count == 6 && reading.verdicts.allSatisfy { $0.hasSuffix("holds") })
  }

  @Test("a group's total beneath it takes the group in, and differs in the year in which it is wrong")
  func groupAbove() {
    let reading = read(
      grouped: [0, 1, 1, 0, 1, 1, 0, 0],
      """
      Budgetpost;2017;2018
      Projektleder;60000;61000
      Vikarer;20000;20000
      Lønmidler;80000;81000
      Materialer;10000;10000
      Forplejning;20000;20500
      Aktivitetsmidler;30000;31500
      I alt;110000;111500
      """)
    #expect(reading.budget == [2017: 110_000, 2018: 111_500])
    #expect(reading.verdicts.filter { $0.hasSuffix("differs") } == ["C7 differs"])
  }

  @Test("a total that could be a year is a total, above its parts and beneath them")
  func totalLikeYear() {
    let beneath = read(
      """
      Budget 2017, 1.000 kr.
      Budgetpost;Beløb
      Lønmidler;980
      Materialer;1040
      Total;2063
      """)
    #expect(beneath.budget == [2017: 2_020_000])
    #expect(beneath.verdicts == ["B5 differs"])
    let above = read(
      """
      Budget 2017, 1.000 kr.
      Budgetpost;Beløb
      Total;2020
      Lønmidler;980
      Materialer;1040
      """)
    #expect(above.budget == [2017: 2_020_000])
    #expect(above.verdicts == ["B3 holds"])
  }

  @Test("a band of years over labels may have a note beside it and blank columns between")
  func bandBesideNote() {
    let reading = read(
      """
      Tryghedspulje 2021

      ;;2021;;2022;;Bemærkning
      Indsats;;Budget;Regnskab;Budget;Regnskab;
      Gadeteam;;310000;298500;320000;0;Følges op
      Natcafé;;88250;90100;91000;0;
      I alt;;398250;388600;421000;0;
      """)
    #expect(reading.budget == [2021: 398_250, 2022: 411_000])
    #expect(reading.verdicts == ["C7 holds", "D7 holds", "E7 differs", "F7 holds"])
  }

  @Test("two columns of one label, and of no year of their own, count once")
  func repeatedLabel() {
    let reading = read("Budget 2021\n\nAktivitet;Beløb;Beløb\nNabohjælp;100;110\nGadeidræt;200;220")
    #expect(reading.budget == [2021: 300])
    #expect(reading.codes == ["left-out"])
  }

  @Test("half-years among months, and the year, are sums of the months")
  func halfYearsAmongMonths() {
    let months = (1...6).map { "\($0)0" }.joined(separator: ";")
    let reading = read(
      """
      Budget 2019

      Aktivitet;Jan;Feb;Mar;Apr;Maj;Jun;1. halvår;Jul;Aug;Sep;Okt;Nov;Dec;2. halvår;Året
      Nabohjælp;\(months);210;\(months);210;420
      Gadeidræt;\(months);210;\(months);220;420
      """)
    #expect(reading.budget == [2019: 840])
    #expect(reading.verdicts.filter { $0.hasSuffix("differs") } == ["O5 differs"])
    #expect(reading.verdicts.count == 6)
  }

  @Test("a year beneath its quarters is their total, and no fact beside them")
  func yearRows() {
    let reading = read(
      """
      Kvartal;Indbrud;Vold
      2019K1;12;5
      2019K2;10;4
      2019K3;9;6
      2019K4;14;7
      2019;45;32
      """, kind: .crime)
    #expect(reading.statements.crimes.count == 8)
    #expect(reading.verdicts == ["B6 holds", "C6 differs"])
  }

  @Test("amounts under the name of who pays are items, where the sum of each row says so")
  func payers() {
    let reading = read(
      """
      Aktivitet;Kommune;Boligorganisation;Samlet 2020
      Gårdmiljø;200000;200000;400000
      Ungeværksted;300000;200000;510000
      Kulturfest;100000;200000;300000
      """)
    #expect(reading.budget == [2020: 1_200_000])
    #expect(reading.verdicts == ["D2 holds", "D3 differs", "D4 holds"])
  }

  @Test("a change from one year to the next is their difference", arguments: ["Ændring", "Diff."])
  func change(_ label: String) {
    let reading = read(
      """
      Aktivitet;2020;2021;\(label)
      Gårdmiljø;400000;410000;10000
      Ungeværksted;500000;520000;25000
      I alt;900000;930000;30000
      """)
    #expect(reading.budget == [2020: 900_000, 2021: 930_000])
    #expect(reading.verdicts.filter { $0.hasSuffix("differs") } == ["D3 differs"])
  }

  @Test("what is granted is no total of what is spent and what is left")
  func frameAndRest() {
    let reading = read(
      """
      Aktivitet;2020;2021
      Gårdmiljø;400;410
      Ungeværksted;500;520
      I alt;900;930
      Ramme;1000;1000
      Rest;100;70
      """)
    #expect(reading.budget == [2020: 900, 2021: 930])
    #expect(reading.verdicts.allSatisfy { $0.hasSuffix("holds") } && reading.verdicts.count == 4)
  }

  @Test("a group's heading in bold, like those that agree, is held against its group")
  func boldHeadings() {
    var grid = TableText.worksheet(
      """
      Aktivitet;2020;2021
      Fællesskaber;900000;930000
      Gårdmiljø;400000;410000
      Ungeværksted;500000;520000
      Uddannelse;210000;220000
      Lektiehjælp;120000;125000
      Fritidspas;80000;85000
      """, named: "Plan")
    for row in [1, 4] {
      for cell in grid.rows[row].cells.indices { grid.rows[row].cells[cell].isBold = true }
    }
    let normalised = PartnerFile(kind: .budget, grid).normalised()
    let reading = Reading(statements: normalised.value, findings: normalised.findings)
    #expect(reading.budget == [2020: 1_100_000, 2021: 1_140_000])
    #expect(reading.verdicts == ["B2 holds", "C2 holds", "B5 differs", "C5 differs"])
  }

  @Test("years like amounts head columns beside a word for labels")
  func dottedYears() {
    let reading = read("Gerningstype;'2.016;'2.017\nIndbrud;5;3\nTyveri;7;4", kind: .crime)
    #expect(Set(reading.statements.crimes.map(\.period)) == [.year(2016), .year(2017)])
  }

  @Test("activities across and years down are a budget")
  func yearsDown() {
    let reading = read(
      """
      År;Nabohjælp;Gadeidræt;I alt
      2017;120000;135250;255250
      2018;121000;136250;257250
      I alt;241000;271500;512500
      """)
    #expect(reading.budget == [2017: 255_250, 2018: 257_250])
    #expect(Set(reading.statements.budget.map(\.activity.label)) == ["Nabohjælp", "Gadeidræt"])
    #expect(reading.verdicts.allSatisfy { $0.hasSuffix("holds") } && reading.verdicts.count == 6)
    #expect(reading.codes == [])
  }

  @Test("the country is the total of its regions, and stands beside one town as it is")
  func wholeCountry() {
    let regions = read(
      "Område;Gerningstype;2015;2016\nHele landet;Indbrud;30;33\nRegion Nord;Indbrud;10;11\nRegion Syd;Indbrud;20;22",
      kind: .crime)
    #expect(regions.statements.crimes.count == 4)
    #expect(regions.verdicts == ["C2 holds", "D2 holds"])
    let town = read("Område;Gerningstype;2015\nHele landet;Indbrud;30\nRoskilde;Indbrud;2", kind: .crime)
    #expect(town.statements.crimes.count == 2 && town.verdicts == [])
  }

  @Test("an average is no offence, whole numbers or not")
  func wholeAverage() {
    let reading = read("Gerningstype;2017;2018\nIndbrud;30;28\nVold;12;12\nGennemsnit;21;20", kind: .crime)
    #expect(reading.statements.crimes.count == 4)
    #expect(reading.codes == [])
  }

  @Test(
    "a column of targets keeps its figures among words, which are the rules of their rows",
    arguments: [
      "Tyveri;160;fastholdes|Vold;20;18", "Vold;20;18|Tyveri;160;fastholdes",
      "Tyveri;160;fastholdes|Uro;9;følges|Vold;20;18",
    ])
  func mixedTargets(_ rows: String) {
    let reading = read(
      "Gerningstype;Udgangspunkt 2016;Mål 2018\n" + rows.replacing("|", with: "\n"), kind: .targets)
    #expect(reading.statements.targets.compactMap(\.target.value) == [18])
    #expect(reading.statements.targets.first { $0.offence.label == "Tyveri" }?.rule == .maintain)
    #expect(reading.findings.map(\.code.rawValue).contains("note-in-cell"))
  }

  @Test("what was spent is no budget, and the rest is what it leaves of it")
  func spentAndRest() {
    let reading = read(
      """
      Aktivitet;Budget 2018;Forbrug 2018;Rest
      Nabohjælp;100;90;10
      Gadeidræt;200;150;60
      I alt;300;240;70
      """)
    #expect(reading.budget == [2018: 300])
    #expect(reading.verdicts.contains("D2 holds") && reading.verdicts.contains("D3 differs"))
    #expect(reading.codes == ["left-out"])
  }

  @Test("rows that a column says are spent are no budget")
  func measureInRows() {
    let reading = read(
      """
      Aktivitet;Art;År;Beløb
      Nabohjælp;Budget;2017;100
      Nabohjælp;Forbrug;2017;90
      Gadeidræt;Budget;2017;200
      Gadeidræt;Forbrug;2017;150
      """)
    #expect(reading.budget == [2017: 300])
    #expect(reading.codes == ["left-out"])
  }

  @Test("years that stand over budget and accounts are a band of the header")
  func bands() {
    let reading = read(
      """
      ;2017;;2018;
      Aktivitet;Budget;Regnskab;Budget;Regnskab
      Nabohjælp;100;90;110;95
      Gadeidræt;200;150;210;160
      I alt;300;240;320;255
      """)
    #expect(reading.budget == [2017: 300, 2018: 320])
  }

  @Test("a line of units beneath the years is part of the header")
  func unitBand() {
    let reading = read(
      """
      Aktivitet;2017;2018
      ;'1.000 kr.;'1.000 kr.
      Nabohjælp;120;121
      Gadeidræt;135;136
      I alt;255;257
      """)
    #expect(reading.budget == [2017: 255_000, 2018: 257_000])
  }

  @Test("columns whose names nobody knows are items where a total that holds in every row takes them in")
  func unknownParts() {
    let reading = read(
      """
      Aktivitet;Kommunen 2017;Loppefonden 2017;I alt 2017
      Nabohjælp;117000;3000;120000
      Gadeidræt;130250;5000;135250
      Lektiecafé;146500;4000;150500
      I alt;393750;12000;405750
      """)
    #expect(reading.budget == [2017: 405_750])
    #expect(reading.codes == [])
  }

  @Test("of the budget as adopted and as revised, the revised one stands")
  func revised() {
    let reading = read(
      """
      Aktivitet;Oprindeligt budget 2018;Revideret budget 2018
      Nabohjælp;100;110
      Gadeidræt;200;180
      I alt;300;290
      """)
    #expect(reading.budget == [2018: 290])
    #expect(reading.codes == ["left-out"])
  }

  @Test("two columns of the same year that nothing tells apart count once")
  func repeatedYear() {
    let reading = read(
      """
      Aktivitet;Budget 2018;2018
      Nabohjælp;100;101
      Gadeidræt;200;202
      """)
    #expect(reading.budget == [2018: 300])
    #expect(reading.codes == ["left-out"])
  }

  @Test(
    "the parts of a year make it up, and the year is their total",
    arguments: [
      "K1 2018;K2 2018;K3 2018;K4 2018;2018|10;20;30;40;100",
      "1. halvår 2018;2. halvår 2018;Hele 2018|40;60;100",
    ])
  func partsOfYear(_ table: String) {
    let lines = table.split(separator: "|").map(String.init)
    let reading = read("Aktivitet;\(lines[0])\nNabohjælp;\(lines[1])\nGadeidræt;\(lines[1])")
    #expect(reading.budget == [2018: 200])
    #expect(reading.verdicts.allSatisfy { $0.hasSuffix("holds") } && reading.verdicts.count == 2)
  }

  @Test("a year that its quarters do not make up differs")
  func wrongYear() {
    let reading = read(
      """
      Gerningstype;K1 2018;K2 2018;K3 2018;K4 2018;2018
      Indbrud;30;30;30;21;121
      Tyveri;90;80;90;80;340
      """, kind: .crime)
    #expect(Set(reading.verdicts) == ["F2 differs", "F3 holds"])
  }

  @Test("months take their year from the title")
  func months() {
    let reading = read(
      """
      Budget 2018

      Aktivitet;Jan;Feb;Mar;I alt
      Nabohjælp;10;20;30;60
      Gadeidræt;11;21;31;63
      I alt;21;41;61;123
      """)
    #expect(reading.budget == [2018: 123])
    #expect(reading.verdicts.allSatisfy { $0.hasSuffix("holds") } && reading.verdicts.count == 7)
  }

  @Test(
    "a heading that is understood in part only makes no facts",
    arguments: ["2018M13", "2018/19", "Regnbue 2018"])
  func unreadLabel(_ label: String) {
    let reading = read("Gerningstype;2017;\(label)\nIndbrud;5;3\nTyveri;7;4", kind: .crime)
    #expect(reading.statements.crimes.map(\.period) == [.year(2017), .year(2017)])
    #expect(reading.codes == ["label-unread"])
  }

  @Test("quarters and halves without a year hold figures, and take it from the title")
  func quarters() {
    let layouts = [
      ("1. kvartal;2. kvartal;3. kvartal;4. kvartal", "10;20;30;40", "F"),
      ("1. halvår;2. halvår", "30;70", "D"),
    ]
    for (parts, figures, total) in layouts {
      let reading = read(
        """
        Budget 2018

        Post;\(parts);I alt
        Revision;\(figures);100
        Transport;\(figures);100
        """)
      #expect(reading.budget == [2018: 200])
      #expect(reading.verdicts == ["\(total)4 holds", "\(total)5 holds"])
      #expect(reading.codes == [])
    }
  }

  @Test(
    "beside areas, a column under a name that nobody knows is an area, whether or not a total takes it in")
  func unknownArea() {
    for total in [(";I alt", ";5", ";50"), ("", "", "")] {
      let reading = read(
        """
        Anmeldelser 2018
        Gerningstype;Emdrup;Vanløse\(total.0)
        Indbrud;2;3\(total.1)
        Vold;20;30\(total.2)
        """, kind: .crime)
      let facts = reading.statements.crimes.map {
        "\($0.area ?? "") \($0.offence.label) \($0.provenance.cell)"
      }
      #expect(facts == ["Emdrup Indbrud B3", "Vanløse Indbrud C3", "Emdrup Vold B4", "Vanløse Vold C4"])
    }
  }

  @Test("figures accumulated to a day that is not said are no figures of the year")
  func accumulated() {
    let reading = read("Gerningstype;Akk. 2018\nIndbrud;5\nTyveri;7", kind: .crime)
    #expect(reading.statements.crimes.allSatisfy { $0.measure == .accumulated })
    #expect(reading.codes == ["left-out"])
  }

  @Test("a period's cell that is understood in part only is malformed")
  func unreadPeriod() {
    let reading = read("Gerningstype;Periode;Antal\nIndbrud;2018;5\nIndbrud;ÅTD 2018;3", kind: .crime)
    #expect(reading.statements.crimes.count == 1)
    #expect(reading.codes == ["number-malformed"])
  }

  @Test("charges beside reports are another measure")
  func charges() {
    let reading = read(
      "Gerningstype;Anmeldelser 2018;Sigtelser 2018\nIndbrud;18;5\nTyveri;51;9", kind: .crime)
    #expect(
      reading.statements.crimes.filter { $0.measure == .main }.map(\.count) == [.known(18), .known(51)])
    #expect(reading.codes == ["left-out"])
  }

  @Test("a number and a price are no amounts")
  func quantity() {
    let reading = read("Budgetpost;Antal;Pris pr. stk.;Beløb 2018\nBænke;4;100;400\nKasser;10;15;150")
    #expect(reading.budget == [2018: 550])
    #expect(reading.codes == [])
  }

  @Test("a last row that is the sum in one year is a total, and differs in the other")
  func unknownTotalWord() {
    let reading = read(
      """
      Aktivitet;2017;2018
      Nabohjælp;120000;121000
      Gadeidræt;135250;136250
      Lektiecafé;150500;150000
      Hovedtotal;405750;408250
      """)
    #expect(reading.budget == [2017: 405750, 2018: 407250])
    #expect(reading.verdicts == ["B5 holds", "C5 differs"])
  }

  @Test("a group's sum in its heading row is a total of the rows beneath it")
  func headingSums() {
    let reading = read(
      """
      Aktivitet;2017;2018
      Indsatsområde 1: Fællesskaber;255250;257250
      Nabohjælp;120000;121000
      Gadeidræt;135250;136250
      Indsatsområde 2: Byliv;316250;318250
      Lektiecafé;150500;151500
      Natteravne;165750;166750
      I alt;571500;575500
      """)
    #expect(reading.budget == [2017: 571500, 2018: 575500])
    #expect(reading.verdicts.allSatisfy { $0.hasSuffix("holds") } && reading.verdicts.count == 6)
    #expect(Set(reading.statements.budget.map(\.focusArea)).count == 2)
  }

  @Test("a row that no word calls a total, and that the figures do, is said to be read as one")
  func silentTotal() {
    let reading = read(
      """
      Budgetpost;2017;2018
      Løn A;101;113
      Løn B;57;64
      Personale;158;177
      Leje;23;29
      I alt;181;206
      """)
    #expect(reading.budget == [2017: 181, 2018: 206])
    #expect(reading.codes == ["reading-ambiguous"])
  }

  @Test("an activity whose name begins with a word for totals is a part of the total that takes it in")
  func nameLikeTotal() {
    let reading = read(
      """
      Aktivitet;2017;2018
      Nabohjælp;80000;81000
      Total Fodbold;25000;26500
      Lektiecafé;30000;30500
      I alt;135000;138000
      """)
    #expect(reading.budget == [2017: 135000, 2018: 138000])
    #expect(reading.verdicts == ["B5 holds", "C5 holds"])
  }

  @Test(
    "an activity whose name begins with a word for a part or a rest is one where the total takes it in",
    arguments: ["Heraf kan vi lære", "Rest- og spildplads", "Herunder broen", "Udvikling af området"])
  func nameLikePart(_ name: String) {
    let reading = read(
      """
      Aktivitet;2017;2018
      Nabohjælp;120000;121000
      \(name);25000;26500
      Gadeidræt;135250;136250
      I alt;280250;283750
      """)
    #expect(reading.budget == [2017: 280_250, 2018: 283_750])
    #expect(reading.verdicts == ["B5 holds", "C5 holds"])
  }

  @Test("a result that is wrong in every year is no activity")
  func wrongResult() {
    let reading = read("Aktivitet;2017;2018\nNabohjælp;120000;121000\nGadeidræt;135250;136250\nResultat;1;2")
    #expect(reading.budget == [2017: 255_250, 2018: 257_250])
    #expect(reading.codes == ["figure-unexplained"])
  }

  @Test("a row of an average, an index or a count of rows is no fact, wherever it stands")
  func asides() {
    let reading = read(
      """
      Gerningstype;2016;2017
      Indbrud;118;111
      Tyveri;351;340
      Gennemsnit;234;225
      I alt;469;451
      Indeks (2016=100);100;96
      Antal rækker;2;2
      """, kind: .crime)
    #expect(reading.statements.crimes.count == 4)
    #expect(reading.verdicts == ["B5 holds", "C5 holds"])
    #expect(reading.codes == ["figure-unexplained"])
  }

  @Test("a second breakdown of a total counts nothing twice")
  func secondBreakdown() {
    let reading = read(
      """
      Aktivitet;2017;2018
      Nabohjælp;120000;121000
      Gadeidræt;135250;136250
      Udgifter i alt;255250;257250
      Heraf fra fonde;100000;100500
      Partnerskabets andel;155250;156750
      """)
    #expect(reading.budget == [2017: 255250, 2018: 257250])
  }

  @Test("a result is income less expenses, and no item")
  func result() {
    let reading = read(
      """
      Budgetpost;2019
      Tilskud fra kommunen;300000
      Tilskud fra foreningen;120000
      Indtægter i alt;420000
      Løn;280000
      Aktiviteter;90000
      Udgifter i alt;370000
      Resultat;60000
      """)
    #expect(reading.statements.budget.count == 4)
    #expect(reading.verdicts == ["B4 holds", "B7 holds", "B8 differs"])
  }

  @Test("rows indented beneath another are its parts where they add up to it")
  func indented() {
    let reading = read(
      """
      Budgetpost;2017;2018
      Lønmidler;80000;80000
         Projektleder;60000;60000
         Vikarer;20000;20000
      Drift;30000;30000
         Materialer;10000;10000
         Forplejning;20000;20000
      I alt;110000;110000
      """)
    #expect(reading.budget == [2017: 110000, 2018: 110000])
    #expect(reading.verdicts.allSatisfy { $0.hasSuffix("holds") } && reading.verdicts.count == 6)
  }

  @Test(
    "where most headings are the sums of what is indented beneath them, one that is wrong in a year is a wrong sum"
  )
  func wrongHeading() {
    let reading = read(
      """
      Aktivitet;2018;2019
      Spor 1;300;70
        Nabohjælp;100;30
        Gadeidræt;200;40
      Spor 2;700;99
        Lektiecafé;300;40
        Natteravne;400;50
      Spor 3;30;17
        Mentorer;10;8
        Byvandring;20;9
      I alt;1030;177
      """)
    #expect(reading.budget == [2018: 1030, 2019: 177])
    #expect(reading.verdicts.filter { $0.hasSuffix("differs") } == ["C5 differs"])
  }

  @Test(
    "rows that the total of all holds without, among those it adds up, are counted in what it has counted")
  func untakenRows() {
    let reading = read(
      """
      Aktivitet;2018;2019
      Spor 1;31234;7021
      Nabohjælp;10123;3010
      Gadeidræt;21111;4011
      Spor 2;75555;9999
      Lektiecafé;30444;4005
      Natteravne;40555;5016
      I alt;106789;17020
      """)
    #expect(reading.budget == [2018: 106_789, 2019: 17_020])
    #expect(reading.codes.contains("figure-unexplained"))
  }

  @Test("items across under a year are items, and their total is theirs")
  func itemsAcross() {
    let reading = read(
      """
      Budget 2019

      Aktivitet;Løn;Drift;Øvrige udgifter;I alt
      Nabohjælp;40000;20000;1000;61000
      Gadeidræt;41000;20500;3000;64500
      Lektiecafé;42000;21000;6000;69000
      I alt;123000;61500;10000;194500
      """)
    #expect(reading.budget == [2019: 194500])
    #expect(reading.verdicts.allSatisfy { $0.hasSuffix("holds") })
  }

  @Test(
    "a unit is read as it stands beside the table",
    arguments: [
      "Beløb i TDKK", "i hele tusinde kroner", "Budget 2017-2018, 1.000 kr. (2017-pl)", "Beløb i 1000kr",
    ])
  func unit(_ note: String) {
    let reading = read("\(note)\n\nAktivitet;2017\nNabohjælp;80\nGadeidræt;30\nI alt;110")
    #expect(reading.budget == [2017: 110_000])
    #expect(reading.codes == [])
  }

  @Test("columns have units of their own")
  func unitByColumn() {
    let reading = read("Aktivitet;2017, kr.;2018, t.kr.\nNabohjælp;80000;80\nGadeidræt;30000;30")
    #expect(reading.budget == [2017: 110_000, 2018: 110_000])
    #expect(reading.codes == [])
  }

  @Test(
    "amounts in a currency or a unit that cannot be read are unknown",
    arguments: [("Alle beløb i EUR", "currency"), ("Beløb i 1.000 rubler", "unit-ambiguous")])
  func unusableUnit(_ note: String, _ code: String) {
    let reading = read("\(note)\n\nAktivitet;2017\nNabohjælp;80\nGadeidræt;30")
    #expect(reading.statements.budget.map(\.amount) == [.unknown, .unknown])
    #expect(reading.findings.filter { $0.severity == .error }.map(\.code.rawValue) == [code])
  }

  @Test("amounts that all have three digits behind a comma may be thousands, and are unknown")
  func threeDecimals() {
    let reading = read("Aktivitet;2017\nNabohjælp;80,000\nGadeidræt;12,500")
    #expect(reading.statements.budget.map(\.amount) == [.unknown, .unknown])
    #expect(reading.codes == ["unit-ambiguous"])
  }

  @Test("what is credited counts against what is debited")
  func sides() {
    let marked = read("Aktivitet;Beløb 2017;D/K\nNabohjælp;80000;D\nGadeidræt;12500;K")
    #expect(marked.budget == [2017: 67500])
    let apart = read("Budget 2017\n\nAktivitet;Debet;Kredit\nNabohjælp;80000;\nGadeidræt;;12500")
    #expect(apart.budget == [2017: 67500])
  }

  @Test("a total's label may end in a colon, a blank row above it")
  func colon() {
    let reading = read("Budgetpost;2017\nLøn;100000\nTransport;20000\n\nI alt:;999999")
    #expect(reading.budget == [2017: 120_000])
    #expect(reading.verdicts == ["B5 differs"])
  }

  @Test(
    "two names of a row may both be totals, and each total adds up what agrees with it in the other",
    arguments: [["I alt", "Lønmodtagere", "Studerende"], ["", "", ""]])
  func crossedTotals(repeated: [String]) {
    let reading = read(
      """
      Status;Gerningstype;2015;2016
      I alt;Straffelov i alt;50;60
      \(repeated[0]);Vold;20;25
      \(repeated[0]);Indbrud;30;35
      Lønmodtagere;Straffelov i alt;30;36
      \(repeated[1]);Vold;12;15
      \(repeated[1]);Indbrud;18;21
      Studerende;Straffelov i alt;20;24
      \(repeated[2]);Vold;8;10
      \(repeated[2]);Indbrud;12;14
      """, kind: .crime)
    #expect(reading.statements.crimes.count == 8)
    #expect(reading.verdicts.allSatisfy { $0.hasSuffix("holds") } && reading.verdicts.count == 10)
  }

  @Test("fields that commas within amounts have divided are held out")
  func dividedAmounts() {
    let file = PartnerFile.delimited(
      "Aktivitet;2017;2018\nNabohjælp;80000;50;80000;50\nKlub;30000;00;30000;00", kind: .budget)
    let reviewed = file.recognised().then(Normalisation(glossary: .plain).callAsFunction)
    #expect(reviewed.value.budget.isEmpty)
    #expect(reviewed.findings.contains { $0.code == .labelUnread })
  }

  @Test("a year's column keeps what can be read of it")
  func unreadableCells() {
    let reading = read("Aktivitet;2017;2018\nNabohjælp;3 x 15.000;80\nGadeidræt;2 stk. á 5;30\nKlub;5000;5")
    #expect(reading.budget == [2017: 5000, 2018: 115])
    #expect(reading.codes == ["number-malformed", "number-malformed"])
  }

  @Test(
    "income beside expenses is no part of the budget, and the net is their difference",
    arguments: [
      "Udgifter\nLektiecafé;50000\nKlub;70000\nUdgifter i alt;120000\nIndtægter\nTilskud;20000\nKontingent;10000\n"
        + "Indtægter i alt;30000\nNetto;90000",
      "Lektiecafé;50000\nKlub;70000\nUdgifter i alt;120000\nIndtægter i alt;30000\nNettoudgift;90000",
      "Lektiecafé;50000\nKlub;70000\nUdgifter i alt;120000\nØvrige indtægter;30000\nResultat;90000",
    ])
  func income(rows: String) {
    let reading = read("Aktivitet;Budget 2018\n" + rows)
    #expect(reading.budget == [2018: 120_000])
    #expect(reading.codes == ["left-out"])
    #expect(reading.verdicts.allSatisfy { $0.hasSuffix("holds") })
  }

  @Test(
    "who finances a budget is no part of it, whether a word says so or the same total",
    arguments: [
      ("Finansiering", "Finansiering i alt"), ("Finansieres af", "I alt"), ("Hvem betaler", "I alt"),
    ])
  func financing(heading: String, total: String) {
    let reading = read(
      """
      Aktivitet;Budget 2018
      Lektiecafé;50000
      Klub;70000
      I alt;120000
      \(heading);
      Kommunen;90000
      Boligforeningen;30000
      \(total);120000
      """)
    #expect(reading.budget == [2018: 120_000])
    #expect(reading.codes.contains("left-out"))
    #expect(reading.verdicts.count == 2 && reading.verdicts.allSatisfy { $0.hasSuffix("holds") })
  }

  @Test("groups of equal sums that a total takes in are all counted")
  func equalGroups() {
    let reading = read(
      "Aktivitet;2018\nCafé;50000\nKlub;70000\nSum;120000\nFest;40000\nLejr;80000\nSum;120000\nI alt;240000")
    #expect(reading.budget == [2018: 240_000])
    #expect(reading.codes == [])
  }

  @Test("a running sum beside the amounts is no total of its row")
  func runningSum() {
    let reading = read(
      "Aktivitet;Budget 2018;Løbende sum\nCafé;50000;50000\nKlub;70000;120000\nI alt;120000;")
    #expect(reading.budget == [2018: 120_000])
    #expect(reading.verdicts == ["B4 holds"])
    #expect(reading.codes == ["left-out"])
  }

  @Test("a column called a total whose parts are shares holds the amounts themselves")
  func totalOfShares() {
    let reading = read(
      "Budget 2018\nAktivitet;Samlet budget;Kommunens andel\nCafé;50000;40000\nKlub;70000;50000\nI alt;120000;90000"
    )
    #expect(reading.budget == [2018: 120_000])
  }

  @Test("income with a sign of its own counts against what is spent")
  func negativeIncome() {
    let reading = read(
      "Aktivitet;Budget 2018\nLektiecafé;50000\nKlub;70000\nUdgifter i alt;120000\nIndtægter;-30000\nNetto;90000"
    )
    #expect(reading.budget == [2018: 90_000])
    #expect(reading.codes == [])
    #expect(reading.verdicts == ["B4 holds", "B6 holds"])
  }

  @Test("a net that is wrong is reported where it stands")
  func wrongNet() {
    let reading = read(
      "Aktivitet;Budget 2018\nLektiecafé;50000\nKlub;70000\nUdgifter i alt;120000\nIndtægter i alt;30000\nNetto;95000"
    )
    #expect(reading.budget == [2018: 120_000])
    #expect(reading.verdicts == ["B4 holds", "B6 differs"])
  }

  @Test("what was spent by a day, and a remainder without a year, are of the budget's year and no budget")
  func undatedMeasures() {
    let reading = read(
      """
      Budgetopfølgning 2017
      Indsats;Budget;Forbrug pr. 30/6;Forventet forbrug;Rest
      Lektiecafé;50000;20000;48000;2000
      Klub;70000;30000;66000;4000
      I alt;120000;50000;114000;6000
      """)
    #expect(reading.budget == [2017: 120_000])
    #expect(reading.codes.allSatisfy { $0 == "left-out" })
    let beside = read(
      "Navn;Budget 2018;Forbrug;Restbudget\nLektiecafé;50000;55000;-5000\nKlub;70000;70000;0\nI alt;120000;125000;-5000"
    )
    #expect(beside.budget == [2018: 120_000])
    #expect(beside.verdicts.contains("D2 holds") && beside.verdicts.allSatisfy { $0.hasSuffix("holds") })
  }

  @Test("of two columns of amounts that nothing tells apart only the first counts, which is reported")
  func twoColumns() {
    let reading = read(
      "Budget 2018\nIndsats;Beløb;Kr.\nLektiecafé;50000;48000\nKlub;70000;66000\nI alt;120000;114000")
    #expect(reading.budget == [2018: 120_000])
    #expect(reading.codes == ["left-out"])
  }

  @Test(
    "years one above the other, each headed by its own title, are tables of their own",
    arguments: [("2017", "2018"), ("Budget 2017", "2018"), ("2017", "År 2018")])
  func yearsBeneathEachOther(first: String, second: String) {
    let reading = read(
      """
      \(first)
      Navn;Kr.
      Lektiecafé;50000
      Klub;70000
      I alt;120000
      \(second)
      Navn;Beløb i kr.
      Lektiecafé;51000
      Klub;72000
      I alt;123000
      """)
    #expect(reading.budget == [2017: 120_000, 2018: 123_000])
    #expect(reading.codes.isEmpty)
    #expect(reading.verdicts.count == 2 && reading.verdicts.allSatisfy { $0.hasSuffix("holds") })
  }

  @Test("a total of a year in a long table adds up the rows of that year")
  func totalOfYear() {
    let reading = read(
      """
      År;Aktivitet;Beløb
      2017;Lektiecafé;50000
      2017;Klub;70000
      2017 i alt;I alt;120000
      2018;Lektiecafé;51000
      2018;Klub;72000
      2018 i alt;I alt;123000
      """)
    #expect(reading.budget == [2017: 120_000, 2018: 123_000])
    #expect(reading.verdicts.count == 2 && reading.verdicts.allSatisfy { $0.hasSuffix("holds") })
  }

  @Test("columns of unlike units, each in its own heading, are read in them")
  func unitsInHeadings() {
    let reading = read("Navn;2017 (t.kr.);2018 (kr.)\nLektiecafé;50;51000\nKlub;70;72000\nI alt;120;123000")
    #expect(reading.budget == [2017: 120_000, 2018: 123_000])
  }

  @Test("an amount that looks like a year is an amount beneath a heading of amounts")
  func amountLikeYear() {
    let reading = read("Budget 2019\nAktivitet;Beløb\nNetværk Amager;2000\nKlub;70000\nI alt;72000")
    #expect(reading.budget == [2019: 72_000])
    #expect(reading.verdicts == ["B5 holds"])
  }

  @Test("a row of areas above years without a word for what the rows are is part of the header")
  func areasAboveYears() {
    let reading = read(
      """
      ;Tingbjerg;;Husum;;I alt;
      Navn;2019;2020;2019;2020;2019;2020
      Lektiecafé;50000;51000;10000;12000;60000;63000
      Klub;70000;72000;20000;21000;90000;93000
      I alt;120000;123000;30000;33000;150000;156000
      """)
    #expect(reading.budget == [2019: 150_000, 2020: 156_000])
    #expect(reading.verdicts.allSatisfy { $0.hasSuffix("holds") })
  }

  @Test(
    "what an earlier year had, beneath the total, is no line of this year's budget",
    arguments: [
      "Forrige år i alt", "Budget sidste år", "Til sammenligning: sidste år", "Budget 2018", "I alt 2018",
    ])
  func earlierYear(label: String) {
    let reading = read("Aktivitet;Budget 2019\nLektiecafé;50000\nKlub;70000\nI alt;120000\n\(label);116400")
    #expect(reading.budget == [2019: 120_000])
    #expect(reading.verdicts == ["B4 holds"])
    #expect(reading.codes == ["figure-unexplained"])
  }

  @Test("what an earlier year had, amid the lines of a budget, is left out with a finding")
  func earlierYearAmidLines() {
    let reading = read(
      "Aktivitet;Budget 2019\nLektiecafé;50000\nSidste års budget;40000\nKlub;70000\nHavehold;5000")
    #expect(reading.budget == [2019: 125_000])
    #expect(reading.codes == ["left-out"])
  }

  @Test("what an earlier year had, beneath a total of types, is no count of this year")
  func earlierCounts() {
    let reading = read(
      "Gerningstype;2018;2019\nTyveri;40;30\nVold;20;10\nI alt;60;40\nTil sammenligning: sidste år;66;60",
      kind: .crime)
    #expect(reading.statements.crimes.filter { $0.measure == .main }.count == 4)
    #expect(reading.codes == ["figure-unexplained"])
  }

  @Test("what was carried over from an earlier year is money of this one")
  func carriedOver() {
    let reading = read("Aktivitet;Budget 2019\nOverført fra sidste år;50000\nKlub;70000\nI alt;120000")
    #expect(reading.budget == [2019: 120_000])
    #expect(reading.codes.isEmpty)
  }

  @Test("a journal number or the day of printing above a table does not unsay the year of its title")
  func titleAmongNumbers() {
    let reading = read(
      "Journalnr. 2018-0012345\nUdskrevet 12-03-2020\nBudget 2019\nAktivitet;Kommunen;fsb;I alt\n"
        + "Lektiecafé;50000;1000;51000\nKlub;70000;2000;72000\nI alt;120000;3000;123000")
    #expect(reading.budget == [2019: 123_000])
  }

  @Test("where the year is known, a column of periods that are none in some rows tells more about them")
  func vaguePeriods() {
    let reading = read(
      "Aktivitet;Periode;År;Beløb\nLektiecafé;løbende;2018;50000\nKlub;2016-2019;2018;70000\n"
        + "Lektiecafé;jan-dec;2019;51000\nKlub;2018;2019;71000")
    #expect(reading.budget == [2018: 120_000, 2019: 122_000])
    #expect(reading.codes.isEmpty)
  }

  @Test("a count of something else beside types and their total is reported and counted for nothing")
  func otherCounts() {
    let reading = read(
      "Anmeldelser 2019\nOmråde;Tyveri;Vold;I alt;Antal deltagere\nValby;10;5;15;86\nHusum;20;6;26;8\n"
        + "I alt;30;11;41;", kind: .crime)
    #expect(reading.statements.crimes.compactMap(\.count.value).reduce(0, +) == 41)
    #expect(reading.codes == ["label-unread"])
  }

  @Test("hours a week beside counts of years do not make them counts of weeks")
  func hoursAWeek() {
    let reading = read(
      "Gerningstype;Timer pr. uge;2018;2019\nTyveri;12;40;30\nVold;8;20;10\nI alt;;60;40", kind: .crime)
    #expect(reading.statements.crimes.compactMap(\.count.value).reduce(0, +) == 100)
  }

  @Test("a table of other things beneath the total and a blank row is no part of the budget")
  func nextTable() {
    let reading = read(
      "Aktivitet;Budget 2019\nLektiecafé;50000\nKlub;70000\nI alt;120000\n\nKontakter\nNavn;Besøgende\nHavehold;400\n"
        + "Cykelhold;300")
    #expect(reading.budget == [2019: 120_000])
    #expect(reading.codes == ["unrecognised-table"])
  }

  @Test(
    "a total that leaves lines of its table out differs by them",
    arguments: [(335_500, "B2"), (412_500, "B5"), (134_000, "B2 og B3"), (257_000, "B3")])
  func linesLeftOut(total: Int, cell: String) {
    let reading = read(
      "Aktivitet;Budget 2018\nLektiecafé;123000\nGadevagt;201500\nMusikskole;88000\nNatteravn;46000\nI alt;\(total)"
    )
    #expect(reading.budget == [2018: 458_500])
    #expect(reading.verdicts == ["B6 differs"])
  }

  @Test("a group's total that leaves the group's first line out differs, and so does one of the whole table")
  func linesOfGroupLeftOut() {
    let reading = read(
      """
      Aktivitet;Budget 2018
      Gruppe A;
      Lektiecafé;123000
      Gadevagt;201500
      Musikskole;88000
      Gruppe A i alt;289500
      Gruppe B;
      Natteravn;46000
      Nabohjælp;5000
      Gruppe B i alt;51000
      I alt;340500
      """)
    #expect(reading.budget == [2018: 463_500])
    #expect(reading.verdicts == ["B6 differs", "B10 holds", "B11 differs"])
  }

  @Test(
    "a wrong total of a group stays one, though the total of all adds it up",
    arguments: ["Løn i alt", "Subtotal"])
  func wrongGroupTotal(label: String) {
    let reading = read(
      """
      Aktivitet;Budget 2018
      Lektiecafé;123000
      Gadevagt;201500
      \(label);317500
      Musikskole;88000
      Natteravn;46000
      Drift i alt;134000
      I alt;451500
      """)
    #expect(reading.budget == [2018: 458_500])
    #expect(reading.verdicts == ["B4 differs", "B7 holds", "B8 differs"])
  }

  @Test(
    "an activity whose name begins like a total is one where the total of all adds it up beside those above it"
  )
  func activityLikeTotal() {
    let reading = read(
      "Aktivitet;Budget 2018\nLektiecafé;123000\nGadevagt;201500\nSamlet koordinering;50000\nKlub;1000\nI alt;375500"
    )
    #expect(reading.budget == [2018: 375_500])
    #expect(reading.verdicts == ["B6 holds"])
  }

  @Test("a total column that leaves a year or a type out differs in each row")
  func columnLeftOut() {
    let years = read(
      "Aktivitet;2017;2018;2019;I alt\nLektiecafé;10000;11000;12500;23500\nKlub;7000;7100;7250;14350\n"
        + "Havehold;5000;5500;5600;11100")
    #expect(years.budget == [2017: 22_000, 2018: 23_600, 2019: 25_350])
    #expect(years.verdicts == ["E2 differs", "E3 differs", "E4 differs"])
    let types = read(
      "Anmeldelser 2019\nOmråde;Tyveri;Vold;Indbrud;I alt\nValby;10;5;7;15\nHusum;20;6;3;26\nAmager;31;8;9;39",
      kind: .crime)
    #expect(types.verdicts == ["E3 differs", "E4 differs", "E5 differs"])
  }

  @Test("dates a year apart head years, and firsts of months on end head months")
  func datesAsPeriods() {
    let years = read(
      "Aktivitet;2018-01-01;2019-01-01\nLektiecafé;50000;51000\nKlub;70000;71000\nI alt;120000;122000")
    #expect(years.budget == [2018: 120_000, 2019: 122_000])
    let months = read(
      "Gerningstype;2018-11-01;2018-12-01;2019-01-01\nTyveri;50;51;3\nVold;7;8;4", kind: .crime)
    #expect(Set(months.statements.crimes.map(\.period.description)) == ["2018-11", "2018-12", "2019-01"])
  }

  @Test(
    "a sheet that is named by its edition is about no activity of its own",
    arguments: ["Kopi", "Budget (2)", "Udkast v3", "Kopi af Budget", "Rev. 2", "Ark1"])
  func editions(name: String) {
    let reading = read("Budgetpost;2019\nLøn;50000\nLokaler;70000\nI alt;120000", named: name)
    #expect(Set(reading.statements.budget.map(\.activity.label)) == [""])
  }

}

@Suite("Units that number formats state of amounts")
struct FormatUnitTests {
  private func amounts(_ note: String, format: String) -> Reviewed<Statements> {
    var grid = TableText.worksheet(
      "\(note)\n\nAktivitet;2017\nNabohjælp;165000\nGadeidræt;85000", named: "Plan")
    for row in grid.rows.indices.dropFirst(2) {
      for cell in grid.rows[row].cells.indices where grid.rows[row].cells[cell].column == 2 {
        grid.rows[row].cells[cell].format = format
      }
    }
    return PartnerFile(kind: .budget, grid).normalised()
  }

  @Test("a sheet in thousands whose format hides three digits holds kroner")
  func scaled() {
    let reviewed = amounts("Alle beløb i 1.000 kr.", format: "#,##0,")
    #expect(
      reviewed.value.budget.map(\.amount) == [
        .known(Amount(øre: 16_500_000)), .known(Amount(øre: 8_500_000)),
      ])
  }

  @Test("a format in another currency makes its amounts unknown, each with a finding")
  func foreign() {
    let reviewed = amounts("Plan", format: "[$€-2] #,##0")
    #expect(reviewed.value.budget.map(\.amount) == [.unknown, .unknown])
    #expect(reviewed.findings.filter { $0.code == .currency }.count == 2)
  }

  @Test("a format that names millions beside a number in full is of what the number holds")
  func millions() {
    let reviewed = amounts("Plan", format: "0.0,, \"mio. kr.\"")
    #expect(reviewed.value.budget.first?.amount == .known(Amount(øre: 16_500_000)))
  }
}
