import AfstemCSV
import AfstemTestSupport
import Testing

@testable import AfstemInterpret
@testable import AfstemModel

@Suite("Adding the counts of incidents")
struct IncidentSummaryTests {
  /// Incidents by chance: few areas, types and months, some without a date, some sent twice.
  private func rows(_ count: Int, from id: Int, _ random: inout SeededGenerator) -> [String] {
    var rows: [String] = []
    for number in 0..<count {
      let isRepeat = Int.random(in: 0..<4, using: &random) == 0
      if isRepeat, let earlier = rows.randomElement(using: &random) {
        rows.append(earlier)
        continue
      }
      let month = Int.random(in: 1...3, using: &random)
      let odd = ["ukendt", "01-01-1900"].randomElement(using: &random) ?? ""
      let date = Int.random(in: 0..<6, using: &random) == 0 ? odd : "05-0\(month)-2016"
      let type = ["Indbrud", "Vold", "Hærværk"].randomElement(using: &random) ?? ""
      let area = ["Nord", "Syd"].randomElement(using: &random) ?? ""
      let text = Int.random(in: 0..<5, using: &random) == 0 ? "010203-1234" : ""
      let key = Int.random(in: 0..<8, using: &random) == 0 ? "1,00701E+11" : "\(id + number)"
      rows.append("\(key);\(date);\(type);\(area);\(text)")
    }
    return rows
  }

  /// - Parameter first: The line of the first row.
  private func counted(_ rows: some Sequence<String>, from first: Int) throws -> IncidentSummary {
    let text = String(repeating: "\n", count: first - 1) + rows.joined(separator: "\n") + "\n"
    var reader = try CSVReader(bytes: Array(text.utf8), options: .init(dialect: .excelDanish))
    var tally = IncidentTally(
      IncidentFields(date: 2, offence: 3, area: 4, id: 1), identities: HeldIdentities())
    while let record = try reader.next() { if record.line >= first { tally.add(record) } }
    return tally.finish()
  }

  @Test("order and grouping do not matter", arguments: 1...20)
  func laws(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let parts = try (0..<3).map { _ in try counted(rows(60, from: 0, &random), from: 2) }
    let (a, b, c) = (parts[0], parts[1], parts[2])
    #expect(a + b == b + a)
    #expect((a + b) + c == a + (b + c))
    #expect(a + IncidentSummary() == a)
    #expect(IncidentSummary() + a == a)
  }

  @Test("the parts of an extract that share no id add up to the whole", arguments: 1...20)
  func parts(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let first = rows(50, from: 0, &random)
    let second = rows(30, from: 1000, &random)
    let whole = try counted(first + second, from: 2)
    #expect(try counted(first, from: 2) + counted(second, from: 52) == whole)
    #expect(whole.duplicates.count > 0)
    #expect(whole.placeholderDates.count > 0)
    #expect(whole.damagedIDs.count > 0)
    #expect(whole.personalNumbers[5] != nil)
  }
}
