import Testing

@testable import AfstemInterpret
@testable import AfstemModel
@testable import AfstemVocabulary

@Suite("Labels understood whole")
struct LabelReadingTests {
  private static let grammar = LabelGrammar(names: ["Indbrud", "Vold/Trusler", "Byhaven"])

  @Test(
    "a period is read in every form that a header writes it in",
    arguments: [
      ("2016", "2016"), ("2.016", "2016"), ("2016.", "2016"), ("'16", "2016"), ("2018M01", "2018-01"),
      ("2019K1", "2019-Q1"), ("2019-K1", "2019-Q1"), ("K1 2019", "2019-Q1"), ("K1-2019", "2019-Q1"),
      ("1. kvartal 2017", "2017-Q1"), ("1.-3. kvartal 2017", "2017 months 1-9"), ("2017 K1-K2", "2017-H1"),
      ("2017 K1-K4", "2017"), ("K1-K4", "months 1-12"), ("Q1-Q3 2018", "2018 months 1-9"),
      ("Q1-3 2018", "2018 months 1-9"), ("1Q19", "2019-Q1"), ("jan", "months 1-1"),
      ("Jan 2018", "2018-01"), ("jan-18", "2018-01"), ("jan-mar", "months 1-3"),
      ("jan-mar 2018", "2018-Q1"), ("januar - marts 2018", "2018-Q1"),
      ("Januar til marts 2018", "2018-Q1"), ("jan. 2018", "2018-01"), ("maj", "months 5-5"),
      ("2018-05", "2018-05"), ("05/2013", "2013-05"), ("2011/12", "2011/12"), ("2017/18", "2017/18"),
      ("2017/2018", "2017/18"), ("skoleåret 2017/18", "2017/18"), ("Sæson 17/18", "2017/18"),
      ("2013-2016", "2013-2016"), ("2013–2016", "2013-2016"), ("2013-16", "2013-2016"),
      ("I alt 2013-2016", "2013-2016; total"), ("I alt 2017", "2017; total"),
      ("1. halvår 2016", "2016-H1"), ("H1 2016", "2016-H1"), ("2016-H2", "2016-H2"),
      ("første halvår 2016", "2016-H1"), ("uge 12", "weeks 12-12"), ("uge 12 2018", "2018 weeks 12-12"),
      ("2018 uge 12-15", "2018 weeks 12-15"), ("2018-W12", "2018 weeks 12-12"),
      ("31-12-2018", "2018 day 31/12"), ("31.12.18", "2018 day 31/12"), ("1.1.-30.6.2018", "2018-H1"),
      ("1/1 - 30/6 2018", "2018-H1"), ("01-01-2018 - 31-03-2018", "2018-Q1"), ("2017 (foreløbig)", "2017"),
      ("Indbrud 2016", "2016"), ("Sum af 2017", "2017"), ("Finansiering 2013", "2013; of value"),
      ("Måltal 2016", "2016; of target"), ("Aktivitet 2017", "2017; of activity"),
      ("Vold/Trusler 2018", "2018"), ("Byhaven 2017", "2017"), ("Udgifter 2017", "2017; of value"),
      ("1. kvt. 2018", "2018-Q1"), ("2018 4. kvt.", "2018-Q4"), ("II. kvartal 2018", "2018-Q2"),
      ("1. tertial 2018", "2018 months 1-4"), ("Q1 '18", "2018-Q1"), ("December", "months 12-12"),
      ("2018 December", "2018-12"), ("FY2017", "2017"), ("FY 2017/18", "2017/18"),
      ("Regnskabsår 2017", "2017"), ("Hele året 2018", "2018; total; of total"), ("Q3 2018", "2018-Q3"),
      ("3rd quarter 2018", "2018-Q3"), ("First half 2018", "2018-H1"),
      ("Week 12 2018", "2018 weeks 12-12"), ("May 2018", "2018-05"), ("Mar-18", "2018-03"),
      ("2018 Q4", "2018-Q4"), ("(2018)", "2018"), ("[2018]", "2018"), ("»2018«", "2018"),
      ("2018:", "2018"), ("2018;", "2018"), ("2018 -", "2018"), ("År 2018", "2018; of period"),
      ("2018 år", "2018; of period"), ("i 2018", "2018"), ("Hele 2018", "2018"),
      ("Året 2018", "2018; total; of total"),
      ("2018 i alt", "2018; total"), ("Total 2018", "2018; total"), ("Sum 2018", "2018; total"),
      ("Subtotal 2018", "2018; total"), ("Perioden 2013-2016", "2013-2016"),
      ("2013 til 2016", "2013-2016"), ("1/1-31/12 2018", "2018"), ("1. januar - 30. juni 2018", "2018-H1"),
      ("jan 2018 - mar 2018", "2018-Q1"), ("jul-dec", "months 7-12"), ("2. halvår", "months 7-12"),
      ("4. kvartal", "months 10-12"), ("Kvartal 1", "months 1-3"), ("K1", "months 1-3"),
      ("M03", "months 3-3"), ("uge 1-26 2018", "2018 weeks 1-26"), ("U12 2018", "2018 weeks 12-12"),
      ("1. uge 2018", "2018 weeks 1-1"), ("Januar", "months 1-1"), ("JAN", "months 1-1"),
      ("Sept. 2018", "2018-09"), ("okt", "months 10-10"), ("Maj 2018 (foreløbig)", "2018-05"),
      ("Løn 2018", "2018"), ("Tingbjerg 2018", "2018"), ("Hele landet 2018", "2018"),
      ("Vold 2018", "2018"), ("Tyveri/Røveri 2018", "2018"), ("Beløb ekskl. moms 2018", "2018; of value"),
      ("2018 (ekskl. moms)", "2018"), ("Beløb 2018 inkl. moms", "2018; of value"),
      ("Lønmidler 2018", "2018"), ("1. halvår 2018 (foreløbige tal)", "2018-H1"),
      ("2018, 1. halvår", "2018-H1"), ("Januar-marts", "months 1-3"), ("Jan. - Mar.", "months 1-3"),
      ("Nov/dec 2018", "2018 months 11-12"), ("1.-2. kvt. 2018", "2018-H1"), ("K1–K2 2018", "2018-H1"),
      ("H1 2018/H2 2018", "2018"), ("Uge 5, 2018", "2018 weeks 5-5"), ("2018-01-01", "2018 day 1/1"),
      ("01.01.2018", "2018 day 1/1"), ("1/1 2018", "2018 day 1/1"), ("1. januar 2018", "2018 day 1/1"),
      ("31. dec.", "day 31/12"), ("2018 – foreløbig", "2018"),
    ])
  func periods(label: String, summary: String) {
    let reading = Self.grammar.reading(of: label)
    #expect(reading.isWhole)
    #expect(reading.summary(of: label) == summary)
  }

  @Test(
    "a figure that counts up to a day, or over a stretch that moves, is told from one of the period",
    arguments: [
      ("Akk. 2018", "2018 (covers nothing); accumulated"),
      ("ÅTD 2018", "2018 (covers nothing); accumulated"),
      ("År til dato 2018", "2018 (covers nothing); accumulated"),
      ("Akk. marts 2018", "2018-03 (covers 2018-Q1); accumulated"),
      ("pr. 31. december 2018", "2018 day 31/12 (covers 2018); accumulated"),
      ("Forbrug pr. 30-06-2018", "2018 day 30/6 (covers 2018-H1); accumulated; actual"),
      ("Rullende 12 måneder 2018", "2018 (covers nothing); rolling"), ("12 mdr. rullende", "rolling"),
      ("t.o.m. marts 2018", "2018-03 (covers 2018-Q1); accumulated"),
      ("Forbrug til dato 2018", "2018 (covers nothing); accumulated; actual"),
      ("Forbrug ÅTD", "accumulated; actual"),
      ("Anmeldelser, udtrukket 31-01-2014", "reported; drawn on 2014-01-31"),
      ("Opdateret 01.02.2018", "drawn on 2018-02-01"), ("Dato: 31-12-2018", "drawn on 2018-12-31"),
      ("Status pr. 31.12.2018", "2018 day 31/12 (covers 2018); accumulated"),
      ("Kumuleret 2018", "2018 (covers nothing); accumulated"),
      ("Akkumuleret til og med maj 2018", "2018-05 (covers 2018 months 1-5); accumulated"),
      ("YTD 2018", "2018 (covers nothing); accumulated"),
      ("YTD June 2018", "2018-06 (covers 2018-H1); accumulated"),
      ("Year to date 2018", "2018 (covers nothing); accumulated"), ("År til dato", "accumulated"),
      ("ÅTD marts 2018", "2018-03 (covers 2018-Q1); accumulated"),
      ("År til dato pr. 30. juni 2018", "2018 day 30/6 (covers 2018-H1); accumulated"),
      ("2017 til dato", "2017 (covers nothing); accumulated"),
      ("Glidende gennemsnit 2018", "2018 (covers nothing); rolling"), ("Seneste 12 måneder", "rolling"),
      ("Forbrug seneste 12 mdr.", "rolling; actual"),
    ])
  func extents(label: String, summary: String) {
    let reading = Self.grammar.reading(of: label)
    #expect(reading.isWhole)
    #expect(reading.summary(of: label) == summary)
  }

  @Test(
    "a measure is what the words mean together",
    arguments: [
      ("Budget 2017", "2017; budget"), ("Regnskab 2017", "2017; actual"),
      ("Afvigelse 2017", "2017; remainder"), ("Forbrug 2017", "2017; actual"),
      ("Forbrugsprocent", "share"), ("Oprindeligt budget 2017", "2017; original"),
      ("Revideret budget 2017", "2017; revised"), ("Anmeldelser 2016", "2016; reported"),
      ("Sigtelser 2016", "2016; charges"), ("Antal anmeldelser 2018", "2018; reported"),
      ("Andel 2018", "2018; share"), ("Ændring 2016-2017", "2016-2017; change"),
      ("Indeks (2012=100)", "index"), ("Indeks 2018", "2018; index"),
      ("Gennemsnit 2013-2016", "2013-2016; average"), ("Pris pr. stk.", "unitPrice"), ("Antal", "count"),
      ("Debet", "debit"), ("Kredit", "credit"), ("D/K", "side"),
      ("Ansatz 2016 (Erträge)", "2016; budget income"), ("Medfinansiering 2018", "2018; cofunding"),
      ("heraf 2018", "2018; ofWhich"), ("hvoraf cykeltyveri", "ofWhich"),
      ("Indtægter 2018", "2018; income"), ("Rest", "remainder"), ("Rest 2018", "2018; remainder"),
      ("Restbudget 2018", "2018; remainder"), ("Budgetafvigelse 2018", "2018; remainder"),
      ("Budget og regnskab 2017", "2017; ambiguous"), ("Budget/regnskab 2017", "2017; ambiguous"),
      ("Afvigelse budget/regnskab 2017", "2017; remainder"),
      ("Mer-/mindreforbrug 2018", "2018; remainder"),
      ("Baseline 2015 (antal anm.)", "2015; reported count; of baseline"), ("B 2017", "2017; budget"),
      ("R2016", "2016; actual"), ("2016 (R)", "2016; actual"), ("BO 2019", "2019; forecast"),
      ("Prognose 2018", "2018; forecast"), ("Forventet regnskab 2018", "2018; forecast"),
      ("Resterende beløb pr. år", "remainder; broken down"), ("Samlet budget 2017", "2017; budget; total"),
      ("Antal sigtelser pr. 1.000 indbyggere", "charges rate"),
      ("Budgetteret forbrug 2018", "2018; budget"), ("Faktisk 2018", "2018; actual"),
      ("Realiseret 2018", "2018; actual"), ("Bevilling 2018", "2018; budget"),
      ("Bevilget 2018", "2018; budget"), ("Budgetramme 2018", "2018; budget"),
      ("Årsbudget 2018", "2018; budget"), ("Årsregnskab 2017", "2017; actual"),
      ("Nettobudget 2018", "2018; budget"), ("Budgettal 2018", "2018; budget"),
      ("Samlet forbrug 2018", "2018; actual"), ("Forbrug 1. halvår 2018", "2018-H1; actual"),
      ("Forbrug jan-jun 2018", "2018-H1; actual"), ("Disponeret 2018", "2018; committed"),
      ("Uforbrugt 2018", "2018; remainder"), ("Til rådighed 2018", "2018; remainder"),
      ("Resultat 2017", "2017; actual"), ("Over-/underskud", "remainder"), ("Skøn 2019", "2019; forecast"),
      ("Overslag 2019", "2019; forecast"), ("Budgetoverslag 2020", "2020; forecast"),
      ("Indtægter i alt 2017", "2017; income; total"), ("Andel af budget", "budget share"),
      ("Gns. 2013-2016", "2013-2016; average"), ("Gennemsnitligt antal 2018", "2018; average"),
      ("Median 2018", "2018; average"), ("Enhedspris", "unitPrice"),
      ("Anmeldte forbrydelser 2018", "2018; reported"), ("Anmeldte 2018", "2018; reported"),
      ("Sigtede 2018", "2018; charges"), ("Antal sigtelser 2018", "2018; charges"),
      ("Domfældte 2018", "2018; convictions"), ("Opklaringsprocent 2018", "2018; share"),
      ("Ofre 2018", "2018; victims"), ("2018 (sigtelser)", "2018; charges"),
      ("Anmeldelser, 1. kvartal 2018", "2018-Q1; reported"),
      ("Anmeldelser jan.-jun. 2018", "2018-H1; reported"),
      ("Anmeldelser pr. 1.000 indbyggere 2018", "2018; reported rate"), ("Actual 2018", "2018; actual"),
      ("Amended budget FY2018", "2018; revised"), ("Annual budget 2018", "2018; budget"),
      ("Budget 2018 (faste priser)", "2018; budget"), ("Gennemsnit af pris", "average"),
      ("Budget", "budget"), ("Regnskab", "actual"), ("Forbrug", "actual"), ("Afvigelse", "remainder"),
      ("Afvig. 2018", "2018; remainder"), ("Oprindeligt", "original"), ("Revideret", "revised"),
      ("Korr. budget", "revised"), ("Vedtaget budget 2018", "2018; original"),
      ("Godkendt budget 2018", "2018; budget"), ("Budget 2018 (godkendt)", "2018; budget"),
      ("Budget (oprindeligt) 2018", "2018; original"), ("Difference", "remainder"), ("Indeks", "index"),
      ("Indekstal 2018", "2018; index"), ("Heraf løn 2018", "2018; ofWhich"),
      ("Hvoraf fondsmidler 2018", "2018; cofunding ofWhich"), ("Rev. budget 2018", "2018; revised"),
      ("Antal anmeldelser i 2018", "2018; reported"), ("Anmeldelser i alt 2018", "2018; reported; total"),
      ("Udvikling 2017–2018", "2017-2018; change"), ("Bud\u{AD}get 2018", "2018; budget"),
      ("BUDGET  2018", "2018; budget"), ("Måltal 2018 (antal)", "2018; count; of target"),
      ("2018 budget", "2018; budget"), ("Budget år 2018", "2018; budget; of period"),
      ("Forventet indtægt 2018", "2018; forecast income"),
      ("Faktiske indtægter 2018", "2018; actual income"), ("Budget indtægter 2018", "2018; budget income"),
      ("Rest af bevilling 2018", "2018; remainder"), ("Heraf", "ofWhich"), ("Pris", "unitPrice"),
      ("Takst 2018", "2018; unitPrice"), ("Indeks 2018 (2012=100)", "2018; index"),
      ("Indeks (2012 = 100) 2018", "2018; index"), ("Sigtelser, antal", "charges count"),
      ("Restbeløb 2017-2020", "2017-2020; remainder"), ("Total budget 2018", "2018; budget; total"),
      ("Vedtaget 2018", "2018; original"), ("Ajourført budget 2018", "2018; revised"),
      ("Estimat 2019", "2019; forecast"), ("F 2019", "2019; forecast"), ("R 2016", "2016; actual"),
      ("2017B", "2017; budget"), ("KB 2018", "2018; revised"), ("Plan 2017", "2017; budget"),
      ("Ist 2015", "2015; actual"), ("Ergebnis 2015 (Erträge)", "2015; actual income"),
      ("Soll 2018", "2018; budget"), ("Budsjett 2018", "2018; budget"),
      ("Antal pr. 100 indbyggere", "rate"),
      ("Anmeldelser pr. kvartal 2018", "2018; reported; broken down"),
      ("Anmeldelser fordelt på område 2018", "2018; reported; broken down"),
      ("Anmeldelser efter gerningstype 2018", "2018; reported; broken down"),
      ("Budget for 2019", "2019; budget"), ("Budgetteret beløb 2018", "2018; budget"),
      ("Afholdte udgifter 2018", "2018; actual"), ("Udbetalt 2018", "2018; actual"),
      ("Heraf brugt 2018", "2018; actual ofWhich"), ("Overskud 2018", "2018; remainder"),
      ("Mindreforbrug 2018", "2018; remainder"), ("Indbetalinger 2018", "2018; income"),
      ("Gennemsnit pr. måned 2018", "2018; average; broken down"), ("Andel, 2018", "2018; share"),
      ("Procentvis ændring 2018", "2018; change"),
    ])
  func measures(label: String, summary: String) {
    let reading = Self.grammar.reading(of: label)
    #expect(reading.isWhole)
    #expect(reading.summary(of: label) == summary)
  }

  @Test(
    "a unit, a currency or a price level stands beside the period and is none",
    arguments: [
      ("Korrigeret budget 2018 (1.000 kr.)", "2018; revised; in DKK×10^3"),
      ("Budget 2017 (kr.)", "2017; budget; in DKK"), ("2017, kr.", "2017; in DKK"),
      ("2018, t.kr.", "2018; in DKK×10^3"),
      ("Budget 2017-2018, 1.000 kr. (2017-pl)", "2017-2018; budget; in DKK×10^3; prices of 2017"),
      ("2018 i pct.", "2018; share; in %"), ("2018 (%)", "2018; share; in %"),
      ("Forbrug i pct. af budget 2018", "2018; share; in %"),
      ("Ændring i pct. 2016-17", "2016-2017; change; in %"), ("Beløb (EUR)", "in EUR; of value"),
      ("Ansatz 2016 in EUR", "2016; budget; in EUR"), ("2005 (persons)", "2005; in persons"),
      ("Finansiering (kr.)", "in DKK; of value"), ("2018-PL", "prices of 2018"),
      ("Beløb i 2018-priser", "prices of 2018; of value"), ("kr.", "in DKK"), ("tkr", "in DKK×10^3"),
      ("TDKK", "in DKK×10^3"), ("mio. kr. 2018", "2018; in DKK×10^6"), ("DKK '000", "in DKK×10^3"),
      ("Budget 2018, pr. måned (kr.)", "2018; budget; in DKK; broken down"), ("1.000 kr.", "in DKK×10^3"),
      ("Samlet budget (kr.)", "budget; in DKK; total"), ("Sager 2018", "2018; in sager"),
      ("Beløb i kr.", "in DKK; of value"), ("Egenfinansiering 2018 (kr.)", "2018; cofunding; in DKK"),
      ("Andel i pct.", "share; in %"), ("Fordeling i pct. 2018", "2018; share; in %"),
      ("Forbrug/budget i %", "share; in %"), ("% af budget", "budget share; in %"),
      ("Pct. 2018", "2018; share; in %"), ("Stk.", "count; in stk"), ("Antal stk.", "count; in stk"),
      ("Timer", "in timer"), ("Timer 2018", "2018; in timer"), ("Budget 2018 DKK", "2018; budget; in DKK"),
      ("2018 (t.kr.)", "2018; in DKK×10^3"), ("2018 i t.kr.", "2018; in DKK×10^3"),
      ("2018 i 1.000 kr.", "2018; in DKK×10^3"), ("2018 tkr.", "2018; in DKK×10^3"),
      ("2018, mio. kr.", "2018; in DKK×10^6"), ("Budget 2018, mio.", "2018; budget; in DKK×10^6"),
      ("2018 (EUR)", "2018; in EUR"), ("2018 $", "2018; in USD"), ("2018 €", "2018; in EUR"),
      ("2018 mSEK", "2018; in SEK×10^6"), ("2018 NOK", "2018; in NOK"), ("Kr. 2018", "2018; in DKK"),
      ("Beløb 2018 (2018-PL)", "2018; prices of 2018; of value"),
      ("Budget 2018 i 2017-priser", "2018; budget; prices of 2017"), ("2018 PL", "prices of 2018"),
      ("pl 2018", "prices of 2018"), ("2018-prisniveau", "prices of 2018"),
      ("Budget 2018 (pris- og lønniveau 2018)", "2018; budget; prices of 2018"),
      ("Diff. i pct.", "remainder share; in %"), ("Beløb i 1.000 kr.", "in DKK×10^3; of value"),
      ("Amount ($)", "in USD; of value"),
      ("Budget 2018 i 1.000 kr. (2018-PL)", "2018; budget; in DKK×10^3; prices of 2018"),
      ("2018 (1.000 kr)", "2018; in DKK×10^3"), ("2018 (x 1.000 kr.)", "2018; in DKK×10^3"),
      ("2018 kr. (1.000)", "2018; in DKK×10^3"), ("DKK, thousands 2018", "2018; in DKK×10^3"),
      ("2018 kkr.", "2018; in DKK×10^3"), ("2018 mia.", "2018; in DKK×10^9"),
      ("1.000.000 kr.", "in DKK×10^6"), ("Ændring 2017-2018 i pct.", "2017-2018; change; in %"),
      ("Vækst i % 2018", "2018; change; in %"), ("Forbrug i % af budget", "share; in %"),
      ("Pct. opklarede", "clearances share; in %"), ("Bevilget beløb 2018, kr.", "2018; budget; in DKK"),
      ("Regnskab 2017 (mio. kr.)", "2017; actual; in DKK×10^6"), ("Pct. af total", "share; in %; total"),
      ("Beløb i NOK 2018", "2018; in NOK; of value"), ("2018 tSEK", "2018; in SEK×10^3"),
      ("Regnskab 2016, t.€", "2016; actual; in EUR×10^3"),
      ("Beløb i hele kroner 2018", "2018; in DKK; of value"),
      ("Kr. pr. indbygger 2018", "2018; rate; in DKK"),
      ("Beløb i t.kr. 2018", "2018; in DKK×10^3; of value"),
      ("Faktisk forbrug 2018 (1.000 kr.)", "2018; actual; in DKK×10^3"),
      ("Budget 2019, hele kr.", "2019; budget; in DKK"), ("Antal sager 2018", "2018; count; in sager"),
    ])
  func units(label: String, summary: String) {
    let reading = Self.grammar.reading(of: label)
    #expect(reading.isWhole)
    #expect(reading.summary(of: label) == summary)
  }

  @Test(
    "a mark that refers to a note is no digit of the year",
    arguments: [
      ("2016*", "2016; mark *"), ("2016 1)", "2016; mark 1)"), ("2016¹", "2016; mark ¹"),
      ("2016 (1)", "2016; mark (1)"), ("2016, note 3", "2016; mark 3"),
      ("2018 **", "2018; mark *; mark *"), ("2018†", "2018; mark †"), ("2018 ²", "2018; mark ²"),
      ("2018 1) 2)", "2018; mark 1); mark 2)"), ("Budget¹ 2018", "2018; budget; mark ¹"),
      ("Note 1", "mark 1"), ("Beløb 2018 *", "2018; mark *; of value"),
    ])
  func marks(label: String, summary: String) {
    let reading = Self.grammar.reading(of: label)
    #expect(reading.isWhole)
    #expect(reading.summary(of: label) == summary)
  }

  @Test(
    "what a column is for is read by the words of the vocabulary and the job",
    arguments: [
      ("Antal af Sagsnr", "of id"), ("Beløb", "of value"), ("År", "of period"), ("Kvartal", "of period"),
      ("Bemærkninger", "of note"), ("Sum af Beløb", "of value"), ("Sum of Amount", "of value"),
      ("Antal af Journalnummer", "of id"), ("Drift", ""), ("Segment", "of segment"), ("Enhed", "of unit"),
      ("Aktivitetsnavn", "of activity"), ("Finansieres af", "of funder"), ("Grand total", "total"),
    ])
  func subjects(label: String, summary: String) {
    let reading = Self.grammar.reading(of: label)
    #expect(reading.isWhole)
    #expect(reading.summary(of: label) == summary)
  }
}
