import Afstem
import AfstemInterpret
import Foundation
internal import AfstemModel
import AfstemTestSupport
import Testing

/// Real files beside the project, which a checkout need not have.
enum SharedFiles {
  /// Whether someone reads along: then every file is taken, whatever its size, and its description printed.
  static let isSurvey = ProcessInfo.processInfo.environment["AFSTEM_SURVEY"] != nil

  /// Every CSV and XLSX file of the police and of budgets; the largest only in a survey, for they take a minute.
  static let paths: [String] = ["police", "budget"].flatMap(SharedData.files).filter { file in
    ["csv", "xlsx"].contains(file.pathExtension) && (isSurvey || SharedData.size(of: file) < 150_000)
  }.map(\.path)
}

@Suite("Real files", .needsSharedData())
struct SharedFilesTests {
  @Test(
    "every real file is described, or a finding says why not",
    arguments: SharedFiles.paths)
  func described(path: String) throws {
    let source = SourceFile(path: path, sha256: "", byteCount: 0, order: 0)
    let file = FoundFile(source: source, location: path)
    let read = Extraction().read(file)
    guard let extract = read.value else {
      #expect(!read.findings.isEmpty)
      return
    }
    let clock = ContinuousClock()
    var regions = Reviewed<[TableRegion]>([])
    var statements = Reviewed(Statements())
    let recognising = clock.measure { regions = Recognition().tables(in: extract) }
    let normalising = clock.measure { statements = Normalisation(glossary: .plain)(regions.value) }
    if SharedFiles.isSurvey {
      print("TIME \(recognising) \(normalising)");
      print(Survey(path: path, regions: regions, statements: statements).text)
    }
    #expect(regions.value.contains { $0.missing == nil } || !regions.findings.isEmpty)
  }
}

/// What came of a file, for someone who reads along.
private struct Survey {
  let path: String
  let regions: Reviewed<[TableRegion]>
  let statements: Reviewed<Statements>

  var text: String {
    let value = statements.value
    var lines = ["==== \(path)"]
    lines.append(
      "crimes \(value.crimes.count) budget \(value.budget.count) targets \(value.targets.count) indicators \(value.indicators.count) claims \(value.claims.count)"
    )
    for region in regions.value.prefix(4) {
      let described = TableDescription(region, rows: 6)
      lines.append(
        "-- \(described.sheet ?? "") \(described.range) kind=\(described.kind) level=\(described.level) activity=\(described.activity) unit=\(described.unit) rows=\(described.rowCount) reasons=\(described.reasons)"
      )
      lines.append(
        "   title \(described.title.prefix(3)) notes \(described.notes.prefix(3).map { $0.prefix(60) })")
      lines.append(
        "   "
          + described.columns.prefix(16).map { "\($0.place):\($0.label.prefix(18))=\($0.role)" }.joined(
            separator: " | "))
      for row in described.rows {
        lines.append(
          "   \(row.number) \(row.role) \(row.cells.prefix(8).map { $0.prefix(20) }.joined(separator: ";")) \(row.covers.isEmpty ? "" : "\(row.covers.prefix(20))")"
        )
      }
      let totals = region.rows.filter { $0.role.isTotal }.prefix(3)
      for row in totals {
        lines.append(
          "   total \(row.number) \(row.labels.values.sorted()) \(row.evidence) covers \(row.covers.count)")
      }
    }
    lines += (regions.findings + statements.findings).prefix(6).map {
      "   ! \($0.text(in: .danish)) [\($0.code.rawValue)]"
    }
    lines.append("   findings \(regions.findings.count + statements.findings.count)")
    return lines.joined(separator: "\n")
  }
}
