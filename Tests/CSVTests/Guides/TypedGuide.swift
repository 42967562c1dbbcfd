import AfstemCSV
import AfstemTestSupport
import Foundation
import Testing

/// Runs the code of the guides and doc comments about rows as values; ``GuideTests`` holds it against them.
@Suite("The guides to rows as values")
final class TypedGuide {
  private let folder: TemporaryFolder
  private let path: String
  private var printed: [String] = []

  init() throws {
    folder = try TemporaryFolder()
    path = folder.file("politi.csv")
    try folder.write("Politi;;\noffence;count;day\nIndbrud;1.154;31-05-2016\nVold;fire;\n", to: "politi.csv")
  }

  private func print(_ items: Any...) {
    printed.append(items.map { "\($0)" }.joined(separator: " "))
  }

  @Test("records are values of a type, by label")
  func values() throws {
    try folder.write("offence,count\nIndbrud,154\n", to: "politi.csv")
    struct Report: Codable {
      var offence: String
      var count: Int
    }

    for row in try CSVRows<Report>(path: path) {
      let report = try row.get()
      print(report.offence, report.count)
    }
    #expect(printed == ["Indbrud 154"])
  }

  struct Report: Codable {
    var offence: String
    var count: Int
  }

  @Test("a record that is no such value is a failure, and the next is read")
  func failures() throws {
    let rows = try CSVRows<Report>(path: path, header: .found, spelling: .danish)
    for row in rows {
      do {
        print(try row.get().count)
      } catch {
        print(error)  // politi.csv: line 4: 'count': 'fire' is no Int
      }
    }
    #expect(printed == ["1154", "\(path): line 4: 'count': 'fire' is no Int"])
  }

  @Test("a type says what a field states of it, and what is none is refused")
  func ownType() throws {
    let rows = Array(try CSVRows<[String: Kroner]>(bytes: Array("a\n12.5\n12.505\n".utf8)))
    var reports = [try rows[0].get()]
    #expect(reports[0]["a"]?.oere == 1_250)
    #expect(throws: RowError.self) { try rows[1].get() }
    reports[0]["a"]?.oere = 5
    var writer = CSVWriter()
    try writer.write(rows: reports)
    #expect(String(decoding: writer.take(), as: UTF8.self) == "a\r\n0.05\r\n")
  }
}

struct Kroner: Codable, FieldConvertible {
  var oere: Int64

  init?(_ value: StatedValue, spelling: TextSpelling) {
    let amount = value.as(ExactDecimal.self, spelling: spelling)?.whole(timesTenTo: 2)
    guard let amount, amount.isExact else { return nil }
    oere = amount.value
  }

  var stated: StatedValue { .number(ExactDecimal(significand: oere, exponent: -2)) }
}
