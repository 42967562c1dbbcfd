internal import AfstemCells
import Foundation
import AfstemTestSupport
import Testing
internal import AfstemVocabulary

@testable import Afstem
@testable import AfstemFiles
@testable import AfstemInterpret
@testable import AfstemModel

@Suite("Each file on its own")
struct FileStagesTests {
  @Test(
    "what files state can be written down, read back and consolidated to what the run gives",
    arguments: Fixture.systems + Fixture.variants)
  func roundTrip(fixture: Fixture) throws {
    let pipeline = Pipeline(job: try Job(at: fixture.folder.path), vocabulary: .standard)
    let discovered = try pipeline.discover()
    let files = pipeline.statements(discovered.value).value
    let written = try files.map { try JSONEncoder().encode($0) }
    let read = try written.map { try JSONDecoder().decode(FileStatements.self, from: $0) }
    #expect(read == files)
    let whole = outcome { () throws(RunError) in try pipeline.consolidated(discovered) }
    let again = outcome { () throws(RunError) in
      try pipeline.consolidated(
        Reviewed(read, findings: discovered.findings), missing: discovered.value.missing)
    }
    #expect(again.package == whole.package)
    #expect(again.error == whole.error)
  }

  private func outcome(
    _ run: () throws(RunError) -> DataPackage
  ) -> (package: DataPackage?, error: String?) {
    do { return (try run(), nil) } catch { return (nil, "\(error)") }
  }

  @Test("files read one by one, in any order, give what the run gives", arguments: Fixture.systems)
  func anyOrder(fixture: Fixture) throws {
    let job = try Job(at: fixture.folder.path)
    let discovered = try Pipeline(job: job, vocabulary: .standard).discover()
    let files = discovered.value.files.reversed().map { FileStages(job: job, vocabulary: .standard)($0) }
      .sorted { $0.report.file.order < $1.report.file.order }
    let package = try Pipeline(job: job, vocabulary: .standard).consolidated(
      Reviewed(files, findings: discovered.findings), missing: discovered.value.missing)
    #expect(try package == Pipeline(job: job, vocabulary: .standard).consolidated(discovered))
  }

  @Test("figures come back to the last digit")
  func exactFigures() throws {
    let place = Provenance(
      file: "a.xlsx", place: .cell(sheet: "Ark", CellReference(clampingColumn: 2, row: 3)))
    var statements = Statements()
    statements.add(BudgetSheet(years: [2017], rows: [.init("A", ["1"])]))
    statements.budget[0].amount = .known(Amount(øre: .max))
    statements.indicators = [-Int64.max, 9_007_199_254_740_993].map { significand in
      IndicatorStatement(
        table: 0, indicator: "Tryghed", area: nil, period: .half(year: 2017, half: 2),
        value: .known(.number(ExactDecimal(significand: significand, exponent: -19))), provenance: place)
    }
    let file = FileStatements.test(Reconciled(statements))
    let read = try JSONDecoder().decode(FileStatements.self, from: JSONEncoder().encode(file))
    #expect(read == file)
  }

  @Test("a written value is refused where an index is that of no table or statement")
  func invalidIndices() throws {
    var statements = Statements()
    statements.add(BudgetSheet(years: [2017], rows: [.init("A", ["1"])], total: ["1"]))
    let spoiled: [(inout Reconciled) -> Void] = [
      { $0.statements.budget[0].table = 1 }, { $0.statements.claims[0].table = -1 },
      { $0.statements.claims[0].covers = [1] }, { $0.leftOut = [1] },
    ]
    for spoil in spoiled {
      var reconciled = Reconciled(statements)
      spoil(&reconciled)
      let written = try JSONEncoder().encode(reconciled)
      #expect(throws: DecodingError.self) { try JSONDecoder().decode(Reconciled.self, from: written) }
    }
  }

  @Test("the totals of the second file cover the rows of the second file")
  func renumbering() {
    var files = [Reconciled](repeating: Reconciled(), count: 2)
    files[0].statements.add(
      BudgetSheet(years: [2017], rows: [.init("A", ["1"]), .init("B", ["2"])], total: ["3"]))
    files[1].statements.add(
      BudgetSheet(file: "b.xlsx", years: [2017], rows: [.init("C", ["5"]), .init("C", ["5"])], total: ["5"]))
    var all = Reconciled()
    for file in files { all.append(TableReconciliation()(file.statements).value) }
    #expect(all.statements.claims.map(\.covers) == [[0, 1], [2, 3]])
    #expect(all.statements.claims.map(\.table) == [0, 1])
    #expect(all.statements.budget.map(\.table) == [0, 0, 1, 1])
    #expect(all.leftOut == [3])
    #expect(all.totals.map(\.verdict) == [.holds, .holds])
  }
}
