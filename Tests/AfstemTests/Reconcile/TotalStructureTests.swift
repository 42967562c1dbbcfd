import Testing

@testable import Afstem
@testable import AfstemFiles
@testable import AfstemModel
@testable import AfstemPublish
@testable import AfstemVocabulary

@Suite("Rows that are struck through")
struct StruckRowTests {
  private func check(total: [String]) -> Reviewed<Checked> {
    var statements = Statements()
    statements.add(
      BudgetSheet(
        years: [2013, 2014],
        rows: [
          .init("A", ["100", "100"]), .init("B", ["50", ""]),
          .init("C", ["12", "7"], isStruckThrough: true),
        ], total: total))
    return statements.checked()
  }

  private func amounts(_ reviewed: Reviewed<Checked>) -> [Int64] {
    let budget = reviewed.value.statements.budget
    return reviewed.value.plan.activities.flatMap(\.facts).flatMap(\.standing)
      .compactMap { budget[$0].amount.value.map { $0.øre / 100 } }
  }

  @Test("a struck row is no fact where the total holds only without it, and that is said at the row")
  func leftOut() {
    let reviewed = check(total: ["150", "100"])
    #expect(reviewed.value.reconciliations.map(\.verdict) == [.holds, .holds])
    #expect(amounts(reviewed) == [100, 100, 50])
    #expect(
      reviewed.findings.map { $0.text(in: .danish) } == [
        "Ark 'Oversigt', celle B5: 'C' er streget over; totalen passer kun uden rækken, så dens beløb "
          + "(12 i 2013 og 7 i 2014) er ikke talt med"
      ])
  }

  @Test("a struck row that the total counts is counted, and one without a total is too; both are said")
  func counted() {
    let counted = check(total: ["162", "107"])
    #expect(amounts(counted) == [100, 100, 50, 12, 7])
    #expect(counted.texts(.struckThrough).count == 1)
    #expect(counted.texts(.totalDiffers) == [])
    let open = check(total: [])
    #expect(amounts(open) == [100, 100, 50, 12, 7])
    #expect(open.texts(.struckThrough).first?.contains("ingen total viser") == true)
  }
}

@Suite("Totals of rounded figures")
struct RoundedTotalTests {
  private func check(_ title: String, _ figures: [String], total: String) -> Reviewed<Checked> {
    let rows = figures.enumerated().map { "Aktivitet \($0);\($1)" }
    let lines = [title, "", "Aktivitet;2017"] + rows + ["I alt;\(total)"]
    return PartnerFile.worksheet(lines.joined(separator: "\n")).normalised().value.checked()
  }

  @Test(
    "a total within half a step a figure and half of its own holds where figures are evidently rounded",
    arguments: [
      ("Beløb i 1.000 kr.", ["120", "135", "150", "165"], "572"),
      ("Beløb i mio. kr. På grund af afrunding kan summer afvige.", ["0.4", "0.4", "0.4"], "1.3"),
      ("Beløb i mio. kr.", ["0.4", "0.4", "0.4"], "1.3"),
      ("Tallene er afrundet til hele 1.000", ["120000", "135000", "150000"], "406000"),
    ])
  func holds(title: String, figures: [String], total: String) {
    let reviewed = check(title, figures, total: total)
    #expect(reviewed.value.reconciliations.map(\.verdict) == [.holds])
    #expect(reviewed.texts(.withinRounding).first?.contains("inden for afrunding") == true)
    #expect(reviewed.texts(.totalDiffers) == [])
  }

  @Test(
    "where eight totals hold to the digit, one that misses by a step is wrong, though rounding could explain it"
  )
  func loneMiss() {
    let years = (2010...2018).map(String.init).joined(separator: ";")
    let table = [
      "Beløb i 1.000 kr.", "", "Aktivitet;\(years)", "Nabohjælp" + String(repeating: ";120", count: 9),
      "Gadeidræt" + String(repeating: ";135", count: 9), "Lektiecafé" + String(repeating: ";150", count: 9),
      "I alt;406" + String(repeating: ";405", count: 8),
    ]
    let checked = PartnerFile.worksheet(table.joined(separator: "\n")).normalised().value.checked()
    #expect(checked.value.reconciliations.map(\.verdict) == [.differs] + Array(repeating: .holds, count: 8))
    #expect(checked.texts(.withinRounding) == [])
  }

  @Test("fifty rounded figures are not off by twelve steps")
  func farOff() {
    let figures = Array(repeating: "120", count: 50)
    #expect(
      check("Beløb i 1.000 kr.", figures, total: "6012").value.reconciliations.map(\.verdict) == [.differs])
    #expect(
      check("Beløb i 1.000 kr.", figures, total: "6003").value.reconciliations.map(\.verdict) == [.holds])
  }

  @Test(
    "a total that is further off, a sum of two, or one of figures that nothing shows to be rounded differs",
    arguments: [
      ("Beløb i 1.000 kr.", ["120", "135", "150", "165"], "573"),
      ("Beløb i 1.000 kr.", ["120", "135"], "256"),
      ("Beløb i 1.000 kr.", ["120.5", "135.25", "150"], "407"),
      ("Beløb i kr.", ["120000", "135000", "150000"], "406000"),
    ])
  func differs(title: String, figures: [String], total: String) {
    let reviewed = check(title, figures, total: total)
    #expect(reviewed.value.reconciliations.map(\.verdict) == [.differs])
    #expect(reviewed.texts(.withinRounding) == [])
  }
}

@Suite("Subtotals, total columns and corners")
struct TotalStructureTests {
  /// Two focus areas with a subtotal each (rows 5 and 8) and a grand total (row 9) over one year.
  private func plan(subtotals: [Int64], total: Int64) -> Reviewed<Checked> {
    var statements = Statements()
    let names = ["A", "B", "C", "D"]
    let sheet = BudgetSheet(
      years: [2013],
      rows: zip(names, ["100000", "50000", "30000", "20000"]).map { BudgetSheet.Row($0, [$1]) })
    let table = statements.add(sheet)
    let covers = [[0, 1], [2, 3], [0, 1, 2, 3]]
    let figures = subtotals + [total]
    for (number, (covered, figure)) in zip(covers, figures).enumerated() {
      let isTotal = number == 2
      statements.claims.append(
        Claim(
          table: table, kind: isTotal ? .column : .focusArea, role: isTotal ? .total : .subtotal,
          label: "I alt",
          period: .year(2013), claimed: .known(figure * 100), measure: .money, covers: covered,
          provenance: sheet.place(row: [5, 8, 9][number], column: 3)))
    }
    return statements.checked()
  }

  @Test("a grand total is held against the details beneath its subtotals")
  func grandTotal() {
    let reviewed = plan(subtotals: [150_000, 50_000], total: 200_000)
    #expect(reviewed.value.reconciliations.map(\.verdict) == [.holds, .holds, .holds])
  }

  @Test("a wrong subtotal is a finding of its own and leaves the grand total alone")
  func wrongSubtotal() {
    let reviewed = plan(subtotals: [140_000, 50_000], total: 200_000)
    #expect(reviewed.value.reconciliations.map(\.verdict) == [.differs, .holds, .holds])
  }

  @Test("a grand total that counts its subtotals too is explained")
  func subtotalsCounted() throws {
    let reviewed = plan(subtotals: [150_000, 50_000], total: 400_000)
    let text = try #require(reviewed.texts(.totalDiffers).first)
    #expect(text.hasSuffix("Afvigelsen svarer til, at subtotalerne C5 og C8 også er talt med"))
  }

  @Test("every total column and the corner, by row and by column, is a line of its own")
  func twoTotalColumns() {
    var statements = Statements()
    let sheet = BudgetSheet(
      years: [2013, 2014],
      rows: [BudgetSheet.Row("A", ["100", "200"]), BudgetSheet.Row("B", ["300", "400"])],
      total: ["400", "600"])
    let table = statements.add(sheet)
    for (column, figures) in [(5, [300, 700]), (6, [300, 701])] {
      for (row, figure) in figures.enumerated() {
        statements.claims.append(
          Claim(
            table: table, kind: .row, label: ["A", "B"][row], period: nil,
            claimed: .known(Int64(figure) * 100),
            measure: .money, covers: [row * 2, row * 2 + 1], coveredRange: "C\(row + 3):D\(row + 3)",
            provenance: sheet.place(row: row + 3, column: column)))
      }
    }
    for kind in [Claim.Kind.column, .row] {
      statements.claims.append(
        Claim(
          table: table, kind: kind, label: "I alt", period: nil, claimed: .known(100_000), measure: .money,
          covers: [0, 1, 2, 3], provenance: sheet.place(row: 5, column: 5)))
    }
    let reviewed = statements.checked()
    #expect(
      reviewed.value.reconciliations.map(\.verdict) == [
        .holds, .holds, .holds, .holds, .holds, .differs, .holds, .holds,
      ])
    #expect(
      reviewed.texts(.totalDiffers) == [
        "Ark 'Oversigt', celle F4: Totalen for 'B' er 701, men C4:D4 giver 700 (afvigelse 1)"
      ])
  }

  @Test("a total that counts the remainder too is explained")
  func remainder() throws {
    var statements = Statements()
    statements.add(
      BudgetSheet(
        years: [2013], rows: [.init("A", ["700000"]), .init("B", ["100000"])], total: ["2000000"],
        remainder: ["1200000"]))
    let text = try #require(statements.checked().texts(.totalDiffers).first)
    #expect(text.hasSuffix("Afvigelsen svarer til, at 'Resterende beløb' (1.200.000) er talt med"))
  }

  @Test("a total that is the sum of another year is explained")
  func otherYear() throws {
    var statements = Statements()
    statements.add(
      BudgetSheet(
        years: [2013, 2014], rows: [.init("A", ["710000", "333000"]), .init("B", ["120000", "90000"])],
        total: ["830000", "830000"]))
    let text = try #require(statements.checked().texts(.totalDiffers).first)
    #expect(
      text.hasSuffix(
        "celle D5: I alt er 830.000, men D3:D4 giver 423.000 (afvigelse 407.000). Tallet er summen for 2013"))
  }
}
