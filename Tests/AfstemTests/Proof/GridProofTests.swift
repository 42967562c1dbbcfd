import Testing

@testable import Afstem
@testable import AfstemModel
@testable import AfstemProof

@Suite("Tables that nobody has described")
struct GridProofTests {
  @Test("a count of offences that is one off differs, where an amount may be rounded")
  func countOneOff() {
    let table = ";2017;2018\nA;10;20\nB;31;47\nC;55;62\nI alt;97;129"
    let counts = GridProof(TableText.worksheet("Anmeldte forbrydelser\n\(table)"), of: "tal.xlsx")
    #expect(
      counts.totals.map { "\($0.provenance.cell) \($0.verdict.rawValue)" } == ["B6 differs", "C6 holds"])
    let amounts = GridProof(TableText.worksheet("Regnskab, 1.000 kr.\n\(table)"), of: "tal.xlsx")
    #expect(amounts.totals.allSatisfy { $0.verdict == .holds })
  }

  @Test("a year over a column of amounts is its heading, not one of them")
  func yearHeading() throws {
    let proof = GridProof(
      .worksheet([
        ["Aktivitet", "2017"], ["Nabohjælp", "70000"], ["Gadeidræt", "50000"], ["I alt", "120000"],
      ]))
    let total = try #require(proof.totals.first)
    #expect(proof.totals.count == 1)
    #expect(total.provenance.cell == "B4")
    #expect(total.parts == ["B2:B3"])
    #expect(total.verdict == .holds)
  }

  @Test("a wrong total is reported at its cell, with what its parts give")
  func wrongTotal() throws {
    let proof = GridProof(
      .worksheet([
        ["Aktivitet", "2017"], ["Nabohjælp", "70000"], ["Gadeidræt", "50000"], [], ["I alt:", "999999"],
      ]))
    let finding = try #require(proof.totals.first?.finding)
    #expect(finding.code == .totalDiffers)
    #expect(
      finding.text(in: .danish)
        == "Ark 'Plan', celle B5: I alt: er 999.999, men B2:B3 giver 120.000 (afvigelse 879.999)")
  }

  @Test("a total that is exact but for the first line or the last is reported with what it leaves out")
  func lineLeftOut() throws {
    let lines = [
      ["Nabohjælp", "70250"], ["Gadeidræt", "50100"], ["Lektiecafé", "31400"], ["Havehold", "8000"],
    ]
    let first = GridProof(.worksheet([["Aktivitet", "2017"]] + lines + [["I alt", "89500"]]))
    #expect(
      first.incompleteRanges.map { $0.text(in: .danish) } == [
        "Ark 'Plan', celle B6: totalen når ikke 70.250 i B2, som står lige ved siden af det, den lægger sammen"
      ])
    let last = GridProof(.worksheet([["Aktivitet", "2017"]] + lines + [["I alt", "151750"]]))
    #expect(last.incompleteRanges.compactMap(\.provenance?.cell) == ["B6"])
    let whole = GridProof(.worksheet([["Aktivitet", "2017"]] + lines + [["I alt", "159750"]]))
    #expect(whole.incompleteRanges.isEmpty)
  }

  @Test(
    "a wrong total beneath the totals of groups differs, and so does a group's that the total of all adds up")
  func wrongGroups() {
    let rows = [
      ["Aktivitet", "2017"], ["Gruppe A", ""], ["Nabohjælp", "70250"], ["Gadeidræt", "50100"],
      ["Gruppe A i alt", "120350"],
      ["Gruppe B", ""], ["Lektiecafé", "31400"], ["Havehold", "8000"], ["Gruppe B i alt", "39400"],
    ]
    let all = GridProof(.worksheet(rows + [["Samlet i alt", "166750"]]))
    #expect(all.totals.filter { $0.verdict == .differs }.map(\.provenance.cell) == ["B10"])
    var wrong = rows
    wrong[4][1] = "113350"
    let group = GridProof(.worksheet(wrong + [["Samlet i alt", "152750"]]))
    #expect(group.totals.filter { $0.verdict == .differs }.map(\.provenance.cell) == ["B5"])
  }

  @Test("a total that is off by no more than rounding is reported as such")
  func withinRounding() throws {
    let proof = GridProof(
      .worksheet([
        ["Type", "2017"], ["Vold", "120"], ["Tyveri", "135"], ["Indbrud", "150"], ["I alt", "406"],
      ]))
    let finding = try #require(proof.totals.first?.finding)
    #expect(finding.code == .withinRounding)
    #expect(finding.severity == .info)
  }

  @Test("a row beneath figures is none of keys, though its name be a word for one")
  func nameLikeKey() {
    let states: [[String]] = [
      ["HI", "21737"], ["IA", "47578"], ["ID", "25007"], ["IL", "186534"], ["PR", "52344"],
    ]
    let proof = GridProof(.worksheet([["Stat", "Antal"]] + states + [[], ["Total:", "333200"]]))
    #expect(proof.totals.map(\.parts) == [["B2:B6"]])
    #expect(proof.totals.map(\.verdict) == [.holds])
  }

  @Test("a word for a result amid the words of a record makes it no result")
  func records() {
    let purchases = [2140, 1483, 14880, 86015, 4039, 9114, 30010].map { amount in
      ["Kommunen", "E080", "Drift", "A", "Netto (overskud) / underskud", "\(amount)"]
    }
    let proof = GridProof(
      .worksheet([["Navn", "Kode", "Afdeling", "Art", "Formål", "Beløb"]] + purchases))
    #expect(proof.totals.isEmpty)
  }

  @Test("three columns of which one adds up by chance are no sum where the others lie among their parts")
  func chanceColumn() {
    let proof = GridProof(
      .worksheet([
        ["Vare", "Antal", "Pris", "Beløb"],
        ["Bånd", "87", "15,00", "1305,00"], ["Ringe", "4", "4,99", "19,96"],
        ["Kugler", "7", "19,99", "139,93"], ["Kegler", "50", "5,99", "299,50"],
        ["Veste", "66", "1,99", "131,34"],
      ]))
    #expect(!proof.totals.contains { $0.provenance.cell.hasSuffix("4") && $0.verdict == .differs })
  }

  @Test("a figure's notation is its column's, or its table's where the column does not tell")
  func notation() {
    let proof = GridProof(
      .worksheet([
        ["Post", "A", "B"], ["x", "1.204,50", "1.100"], ["y", "1.391,25", "2.200"],
        ["I alt", "2.595,75", "3.300"],
      ]))
    #expect(proof.totals.map(\.claimed) == ["2595.75", "3300"])
    #expect(proof.totals.allSatisfy { $0.verdict == .holds })
  }

  @Test("a formula that does not reach the row above its total is reported there")
  func incompleteRange() throws {
    var grid = Grid.worksheet([
      ["Post", "Beløb"], ["Løn", "2400"], ["Leje", "1100"], ["Mad", "350"], ["I alt", "3500"],
    ])
    grid.rows[4].cells[1].formula = "SUM(B2:B3)"
    let finding = try #require(GridProof(grid).incompleteRanges.first)
    #expect(finding.provenance?.cell == "B5")
    #expect(finding.message.english == "the formula does not reach 350 in B4, right beside what it adds up")
  }

  @Test("each relation is explained in a line")
  func explanation() {
    let proof = GridProof(
      .worksheet([["Post", "A", "B"], ["x", "1204", "866"], ["y", "3391", "4017"], ["z", "4595", "4883"]]))
    let text = proof.explanations.map { $0.text(in: .english) }
    #expect(text.count == 1)
    #expect(text.first?.hasPrefix("row 4 = rows 2–3: holds in 2 of 2 columns (") == true)
  }
}

extension GridProof {
  fileprivate init(_ grid: Grid) { self.init(grid, of: "x.xlsx") }
}

extension Grid {
  fileprivate static func worksheet(_ rows: [[String]]) -> Grid {
    let rows = rows.enumerated().compactMap { index, texts -> GridRow? in
      let cells = texts.enumerated().filter { !$0.element.isEmpty }
        .map { RawCell(column: $0.offset + 1, content: .text($0.element)) }
      return cells.isEmpty ? nil : GridRow(number: index + 1, cells: cells)
    }
    return Grid(sheet: "Plan", rows: rows)
  }
}
