import Foundation
import AfstemTestSupport
import Testing

@Suite("Cases that others met", .needsSharedData("field-cases"), .needsProgram)
struct FieldCaseTests {
  @Test(
    "a run states what its sheets state, and says what it leaves out",
    arguments: FieldCases.expected.split(separator: "\n").map(String.init))
  func outcome(_ line: String) throws {
    let parts = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
    let name = try #require(parts.first)
    let place = try TemporaryFolder()
    let job = place.url.appending(path: "job")
    try FileManager.default.copyItem(at: SharedData.folder.appending(path: name), to: job)
    let status = try #require(GoldenCase.program).run(["run", job.path]).status
    let seen = ["status \(status)"] + (try Self.published(in: job.appending(path: "out")))
    #expect(seen == Array(parts.dropFirst()))
  }

  private static func published(in folder: URL) throws -> [String] {
    guard FileManager.default.fileExists(atPath: folder.path) else { return [] }
    let run = try PublishedRun(folder: folder)
    let budget = try run.rows("budget")
    let crime = try run.rows("crime")
    let totals = Dictionary(grouping: try run.rows("totals")) { $0["verdict"] ?? "" }.mapValues(\.count)
    let said = try run.rows("findings").filter { $0["severity"] != "info" }.compactMap { $0["code"] }
    return [
      line(
        "budget", sums(budget, of: "amount", by: "year"), unknown: budget.count { $0["status"] == "unknown" }),
      line("crime", sums(crime, of: "count", by: "period"), unknown: crime.count { $0["count"] == "" }),
      line("totals", totals.mapValues { "\($0)" }, unknown: 0),
      said.isEmpty ? nil : (["says"] + Set(said).sorted()).joined(separator: " "),
    ].compactMap(\.self)
  }

  private static func sums(_ rows: [PublishedRun.Row], of value: String, by key: String) -> [String: String] {
    Dictionary(grouping: rows) { $0[key] ?? "" }.mapValues { rows in
      "\(rows.compactMap { $0[value].flatMap { Decimal(string: $0) } }.reduce(0, +))"
    }
  }

  private static func line(_ name: String, _ values: [String: String], unknown: Int) -> String? {
    guard !values.isEmpty else { return nil }
    let list = values.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    return ([name] + list + (unknown > 0 ? ["unknown=\(unknown)"] : [])).joined(separator: " ")
  }
}
