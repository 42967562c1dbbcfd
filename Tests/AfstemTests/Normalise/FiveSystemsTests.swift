import Afstem
internal import AfstemCells
internal import AfstemModel
import Testing

@Suite("The tables of the five partnerships")
struct FiveSystemsTests {
  @Test("a plan with unknown amounts, a two-row header and a focus area of several is read cell by cell")
  func overview2017() {
    let reviewed = PartnerFile.worksheet(
      """
      Tryghedsplan 2017 – økonomi

      Indsatsområde;Aktivitet;Finansiering (kr.)
      ;;2017;2018
      1;Kvindeidræt;'165.000;?
      1 + 2 + 3;Kommunikation, dialog og begivenheder;300000;300000
      -;Mødefacilitering;'3.000;?
      I alt;;468000;468000

      ? = beløbet er endnu ikke fastlagt.
      """
    ).normalised()
    #expect(
      reviewed.value.budgetLines == [
        "1 | Kvindeidræt | 2017 | 165000", "1 | Kvindeidræt | 2018 | ?",
        "1 + 2 + 3 | Kommunikation, dialog og begivenheder | 2017 | 300000",
        "1 + 2 + 3 | Kommunikation, dialog og begivenheder | 2018 | 300000",
        "- | Mødefacilitering | 2017 | 3000", "- | Mødefacilitering | 2018 | ?",
      ])
    #expect(
      reviewed.value.claimLines == [
        "column total 'I alt' 2017 468000 = C5:C7 (3)", "column total 'I alt' 2018 468000 = D5:D7 (3)",
      ])
    #expect(reviewed.value.tables.map(\.level) == [.overview])
    #expect(reviewed.findingLines == ["number-as-text C5"])
  }

  @Test("a sheet of budget items is about the activity that its title names, notes and footnotes kept")
  func activity2017() {
    let reviewed = PartnerFile.worksheet(
      """
      Kvindemotion

      Budgetpost;2017;2018
      Lønmidler;0 (Forankres i SOF og Husum for Alle);?
      Aktivitetsmidler;165.000*;?
      Evt. andet;0;?
      I alt;'165.000;?

      * Dækker instruktører.
      """
    ).normalised()
    #expect(reviewed.value.tables.map(\.level) == [.activity])
    #expect(reviewed.value.tables.map(\.activity?.label) == ["Kvindemotion"])
    #expect(
      reviewed.value.budgetLines == [
        "Kvindemotion | Lønmidler | 2017 | 0", "Kvindemotion | Lønmidler | 2018 | ?",
        "Kvindemotion | Aktivitetsmidler | 2017 | 165000", "Kvindemotion | Aktivitetsmidler | 2018 | ?",
        "Kvindemotion | Evt. andet | 2017 | 0", "Kvindemotion | Evt. andet | 2018 | ?",
      ])
    #expect(
      reviewed.value.budget.map(\.note) == [
        "Forankres i SOF og Husum for Alle", nil, "Dækker instruktører.", nil, nil, nil,
      ])
    #expect(
      reviewed.value.claimLines
        == [
          "activity total 'I alt' 2017 165000 = B4:B6 (3)", "activity total 'I alt' 2018 ? = B4:B6 (3)",
        ].map { $0.replacing("? = B4:B6", with: "? = C4:C6") })
    #expect(reviewed.findingLines == ["note-in-cell B4", "note-in-cell B5", "number-as-text B7"])
  }

  @Test("a remainder row is a claim of its own and covers nothing")
  func remainder2013() {
    let reviewed = PartnerFile.worksheet(
      """
      Indsatsområde;Aktivitet;Finansiering\\n2013;Finansiering\\n2014
      1;Indbrudsindsats;'40.000;
      3;Dialog med beboerne;'30.000.;'30.000
      I alt;;'70.000;'30.000
      Resterende beløb pr. år;;'510.000;'970.000
      """
    ).normalised()
    #expect(
      reviewed.value.budgetLines == [
        "1 | Indbrudsindsats | 2013 | 40000", "1 | Indbrudsindsats | 2014 | blank",
        "3 | Dialog med beboerne | 2013 | 30000", "3 | Dialog med beboerne | 2014 | 30000",
      ])
    #expect(
      reviewed.value.claimLines == [
        "column total 'I alt' 2013 70000 = C2:C3 (2)", "column total 'I alt' 2014 30000 = D2:D3 (2)",
        "column remainder 'Resterende beløb pr. år' 2013 510000 =  (0)",
        "column remainder 'Resterende beløb pr. år' 2014 970000 =  (0)",
      ])
  }

  @Test("tables of focus areas stacked on one sheet each have their own total")
  func focusAreas2013() {
    let reviewed = PartnerFile.worksheet(
      """
      Aktiviteter i 2013–2016 pr. indsatsområde
      Alle beløb i kr.

      Indsatsområde 1: Tryghed og kriminalitet
      Indsatsområde;Aktivitet;Finansiering\\n2013;Finansiering\\n2014
      1;Indbrudskampagne i\\nTingbjerg-Husum;40000;
      1;Belysning på Volden;340000;
      I alt;;380000;

      Indsatsområde 2: Fælles kommunikation
      Indsatsområde;Aktivitet;Finansiering\\n2013;Finansiering\\n2014
      2;Kommunikationsmedarbejder;450000;450000
      I alt;;450000;450000

      Indsatsområde 5 har ingen aktiviteter i 2013.
      """
    ).normalised()
    #expect(reviewed.value.tables.map(\.level) == [.focusArea, .focusArea])
    #expect(reviewed.value.budget.map(\.focusArea) == ["1", "1", "1", "1", "2", "2"])
    #expect(reviewed.value.budget.first?.activity.label == "Indbrudskampagne i Tingbjerg-Husum")
    #expect(
      reviewed.value.claimLines == [
        "focus_area total 'I alt' 2013 380000 = C6:C7 (2)", "focus_area total 'I alt' 2013 450000 = C12 (1)",
        "focus_area total 'I alt' 2014 450000 = D12 (1)",
      ])
    #expect(reviewed.findings.isEmpty)
  }

  @Test("a table with totals by row and by column claims its corner both ways")
  func corner2010() {
    let reviewed = PartnerFile.worksheet(
      """
      Treårig strategi. Beløb i kr.

      Indsatsområde;Aktivitet;Bevilling;;I alt
      ;;2010;2011;
      1;Opsøgende medarbejdere;650000;650000;1300000
      2;Lektiecafé;310000;335000;645000
      I alt;;960000;985000;1945000
      """
    ).normalised()
    #expect(
      reviewed.value.claimLines == [
        "row total 'Opsøgende medarbejdere' - 1300000 = C5:D5 (2)",
        "row total 'Lektiecafé' - 645000 = C6:D6 (2)",
        "column total 'I alt' 2010 960000 = C5:C6 (2)", "column total 'I alt' 2011 985000 = D5:D6 (2)",
        "column total 'I alt' - 1945000 = E5:E6 (4)", "row total 'I alt' - 1945000 = C7:D7 (4)",
      ])
  }

  @Test("amounts in thousands and in millions become whole øre")
  func units() {
    let thousands = PartnerFile.worksheet(
      """
      Indsatsområde 3: Børn, unge og beboere
      Alle beløb i 1.000 kr.

      Aktivitet;Finansiering;
      ;2017;2018
      Lommepengeprojekt;197.5;220
      Sum;197.5;220

      Hertil kommer 300 t.kr. om året til sekretariatet.
      """
    ).normalised()
    #expect(thousands.value.budgetLines.first == "3 | Lommepengeprojekt | 2017 | 197500")
    #expect(thousands.findings.isEmpty)
    let millions = PartnerFile.worksheet(
      """
      Okonomi, Tingbjerg-Husum Partnerskab
      mio. kr.

      Aktivitet;Ansvarlig;2013
      Tryghedsskabende aktiviteter;Arbejdsgruppen;2
      Sekretariatsbetjening;@konomiforvaltningen;0.3
      I alt;;'2,3
      """
    ).normalised()
    #expect(
      millions.value.budgetLines == [
        "Tryghedsskabende aktiviteter | 2013 | 2000000", "Sekretariatsbetjening | 2013 | 300000",
      ])
    #expect(millions.value.claimLines == ["column total 'I alt' 2013 2300000 = C5:C6 (2)"])
  }

  @Test("a target that lost its minus or its bracket is read, and pointed at")
  func scannedTargets() {
    let reviewed = PartnerFile.delimited(
      """
      Gerningstype;Baseline 2012;Mdltal 2013;Mdltal 2014
      Indbrud;154;139 (-10 %);131 (-15 %)
      Vold/Trusler;65;59 (-10 %);55 -15 %)
      Hærværk;73;66 (10 %);62 (15 %)
      """, kind: .targets
    ).normalised()
    let targets = reviewed.value.targets
    #expect(targets.map(\.target.value) == [139, 131, 59, 55, 66, 62])
    #expect(targets.map(\.percent?.description) == ["-10", "-15", "-10", "-15", "10", "15"])
    #expect(targets.map(\.baseline.value) == [154, 154, 65, 65, 73, 73])
    #expect(targets.map(\.baselineYear) == Array(repeating: 2012, count: 6))
    #expect(targets.allSatisfy { $0.rule == .reduce })
    #expect(
      reviewed.findingLines == ["percent-malformed 3:4", "percent-malformed 4:3", "percent-malformed 4:4"])
  }

  @Test("a total over baselines covers those that are not monitored only")
  func totalOverBaselines() {
    let reviewed = PartnerFile.delimited(
      """
      Gerningstype;Mål;Baseline 2015 (antal anm.)
      Indbrud;Minimum fastholdelse;48
      Tyveri/Røveri;Minimum fastholdelse;128
      Samlet antal;Minimum fastholdelse;176
      Narkotika;Monitoreres;24
      """, kind: .targets
    ).normalised()
    #expect(reviewed.value.targets.map(\.rule) == [.maintain, .maintain, .maintain, .monitor])
    #expect(reviewed.value.targets.map(\.isTotal) == [false, false, true, false])
    #expect(reviewed.value.targets.allSatisfy { $0.year == nil && $0.baselineYear == 2015 })
    #expect(reviewed.value.claimLines == ["count total 'Samlet antal' 2015 176 = 2:3-3:3 (2)"])
    #expect(reviewed.findings.isEmpty)
  }

  @Test("half years stand in a matrix under two title lines, and their total is a claim of counts")
  func halves() {
    let reviewed = PartnerFile.delimited(
      """
      Københavns Politi;;
      Anmeldelser i Tingbjerg-Husum, udtrukket 31-01-2014;;

      Gerningstype;1. halvår 2012;2. halvår 2012
      Indbrud;81;73
      Tyverier;228;234
      I alt;309;307
      """, kind: .crime
    ).normalised()
    #expect(
      reviewed.value.crimeLines == [
        "Indbrud | 2012-H1 | 81", "Indbrud | 2012-H2 | 73", "Tyverier | 2012-H1 | 228",
        "Tyverier | 2012-H2 | 234",
      ])
    #expect(reviewed.value.crimes.first?.stated == CalendarDate(year: 2014, month: 1, day: 31))
    #expect(
      reviewed.value.claimLines == [
        "count total 'I alt' 2012-H1 309 = 5:2-6:2 (2)", "count total 'I alt' 2012-H2 307 = 5:3-6:3 (2)",
      ])
  }

  @Test("the statistics bank's long format is one statement a line")
  func long() {
    let reviewed = PartnerFile.delimited(
      """
      OMRÅDE;OVERTRÆD;TID;INDHOLD
      Urbanplanen;Indbrud;2015K1;7
      Hørgården;Indbrud;2015K1;5
      Urbanplanen;Indbrud;2015K2;..
      """, kind: .crime
    ).normalised()
    #expect(
      reviewed.value.crimeLines == [
        "Urbanplanen | Indbrud | 2015-Q1 | 7", "Hørgården | Indbrud | 2015-Q1 | 5",
        "Urbanplanen | Indbrud | 2015-Q2 | ?",
      ])
  }

  @Test("indicators are numbers with a unit, or levels in words")
  func indicators() {
    let reviewed = PartnerFile.delimited(
      """
      Indikator;Område;Segment;Periode;Værdi;Enhed
      Utryghed;Tingbjerg-Husum;Hele døgnet;2017;13,2;%
      Tryghedsindeks;Distrikt 18;;2017;ordinært;niveau
      """, kind: .indicators
    ).normalised()
    let values = reviewed.value.indicators
    #expect(
      values.map(\.value) == [
        .known(.number(ExactDecimal(significand: 132, exponent: -1))), .known(.level("ordinært")),
      ])
    #expect(values.map(\.unit) == ["%", "niveau"])
    #expect(values.map(\.segment) == ["Hele døgnet", ""])
    #expect(values.map(\.period) == [.year(2017), .year(2017)])
  }

  @Test(
    "incidents are counted by area, type and year; a repeated number once, a registration number never kept")
  func incidents() {
    let reviewed = PartnerFile.delimited(
      """
      Journalnummer;Gerningsdato;Gerningstype;Bydel;Bemærkning
      0100-70011-13;04-01-2013;Indbrud;Tingbjerg;
      0100-70018-13;11-03-2013;Tyverier;Husum;
      0100-70025-13;02-08-2013;Tyverier;Husum;Anmelder 010180-0000 ringede selv
      0100-70018-13;11-03-2013;Tyverier;Husum;
      """, kind: .incidents, path: "politi/udtraek-2013.csv"
    ).normalised()
    #expect(reviewed.value.crimeLines == ["Tingbjerg | Indbrud | 2013 | 1", "Husum | Tyverier | 2013 | 2"])
    #expect(reviewed.findingLines == ["duplicate-record 5:1", "personal-data 4:5"])
    #expect(!reviewed.findings.contains { $0.description.contains("010180") })
  }
}
