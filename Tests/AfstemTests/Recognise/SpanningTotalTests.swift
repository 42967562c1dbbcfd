import Testing

@testable import Afstem
@testable import AfstemModel

@Suite("Totals of several tables")
struct SpanningTotalTests {
  private static let stack = """
    Fællesskaber
    Aktivitet;2017;2018
    Nabohjælp;120000;121000
    Gadeidræt;135250;136250
    I alt;255250;257250

    Byliv
    Aktivitet;2017;2018
    Lektiecafé;150500;151500
    Natteravne;165750;166750
    I alt;316250;318250

    """

  private func read(_ grids: Grid...) -> Reading {
    var file = PartnerFile(kind: .budget)
    file.grids = grids
    let normalised = file.normalised()
    return Reading(statements: normalised.value, findings: normalised.findings)
  }

  private func read(_ text: String) -> Reading { read(TableText.worksheet(text, named: "Plan")) }

  private struct Reading {
    var statements: Statements
    var findings: [Finding]

    var budget: [Int: Int64] {
      statements.budget.reduce(into: [:]) { sums, statement in
        sums[statement.year, default: 0] += (statement.amount.value?.øre ?? 0) / 100
      }
    }
    var verdicts: [String] {
      statements.checked(.plain).value.reconciliations.map { "\($0.provenance.cell) \($0.verdict.rawValue)" }
    }
    var codes: [String] { findings.filter { $0.severity != .info }.map(\.code.rawValue) }
    func range(of label: String) -> [String] {
      statements.claims.filter { $0.label == label }.map(\.coveredRange)
    }
  }

  private static let sums: [Int: Int64] = [2017: 571_500, 2018: 575_500]

  @Test(
    "a total beneath two tables is held against both",
    arguments: ["\nSamlet;571500;575500", "Samlet for begge områder;571500;575500"])
  func beneath(_ total: String) {
    let reading = read(Self.stack + total)
    #expect(reading.budget == Self.sums)
    #expect(reading.verdicts.count == 6 && reading.verdicts.allSatisfy { $0.hasSuffix("holds") })
  }

  @Test("a total of two tables that is wrong in one year differs from both together")
  func wrongInOneYear() {
    let reading = read(Self.stack + "\nSamlet;571500;576500")
    #expect(reading.budget == Self.sums)
    #expect(reading.verdicts.suffix(2) == ["B13 holds", "C13 differs"])
    #expect(reading.range(of: "Samlet") == ["B3:B4, B9:B10", "C3:C4, C9:C10"])
  }

  @Test("a total that agrees with no tables is not held against the last alone")
  func unknownTables() {
    let reading = read(Self.stack + "\nSamlet;1900000;1912000")
    #expect(reading.budget == Self.sums)
    #expect(!reading.verdicts.contains { $0.hasSuffix("differs") })
    #expect(reading.codes.contains("reading-ambiguous"))
  }

  @Test("the only total beneath two tables is that of both")
  func onlyTotal() {
    let reading = read(
      """
      Aktivitet;2017
      Nabohjælp;120000
      Gadeidræt;135250

      Aktivitet;2017
      Lektiecafé;150500
      Natteravne;165750

      I alt;571500
      """)
    #expect(reading.budget == [2017: 571_500])
    #expect(reading.verdicts == ["B9 holds"])
  }

  @Test("a total of all tables stands above the first")
  func above() {
    let reading = read("Samlet budget;571500;575500\n\n" + Self.stack)
    #expect(reading.budget == Self.sums)
    #expect(reading.verdicts.prefix(2) == ["B1 holds", "C1 holds"] && reading.verdicts.count == 6)
  }

  @Test("rows that each state a table are claims about it, and count nothing twice")
  func summary() {
    let reading = read(
      Self.stack + "\nSamlet;2017;2018\nFællesskaber;255250;257250\nByliv;316250;319250\nI alt;571500;576500")
    #expect(reading.budget == Self.sums)
    #expect(reading.verdicts.filter { $0.hasSuffix("differs") } == ["C15 differs", "C16 differs"])
    #expect(reading.verdicts.count == 10)
  }

  @Test("a total on a sheet of its own is that of the other sheets", arguments: [575_500, 585_500])
  func ownSheet(_ stated: Int) {
    let reading = read(
      TableText.worksheet(
        "Aktivitet;2017;2018\nNabohjælp;120000;121000\nGadeidræt;135250;136250", named: "Fællesskaber"),
      TableText.worksheet(
        "Aktivitet;2017;2018\nLektiecafé;150500;151500\nNatteravne;165750;166750", named: "Byliv"),
      TableText.worksheet(";2017;2018\nSamlet;571500;\(stated)", named: "Samlet"))
    #expect(reading.budget == Self.sums)
    #expect(reading.verdicts == ["B2 holds", stated == 575_500 ? "C2 holds" : "C2 differs"])
    #expect(reading.range(of: "Samlet").first == "Fællesskaber!B2:B3, Byliv!B2:B3")
  }

  @Test("a last table that two tables do not add up to keeps its own total")
  func ownTotal() {
    let reading = read(Self.stack.replacing("316250", with: "316251"))
    #expect(reading.verdicts.filter { $0.hasSuffix("differs") } == ["B11 differs"])
  }
}
