import AfstemCSV
import Foundation
import AfstemTestSupport
import Testing

@testable import Afstem
@testable import AfstemConvert
@testable import AfstemFiles
@testable import AfstemModel
@testable import AfstemPublish
@testable import AfstemRead
@testable import AfstemVocabulary

/// Disabled where the shared files are absent: they are not ours to copy.
@Suite("Real files, to a workbook and back")
struct CorpusRoundTripTests {
  private static let longest = 32_767
  /// Of larger files, the head: it is text as good as the whole.
  private static let headLength = 16 << 10

  /// The folders of `csv`, by name.
  private static let corpora = Set(SharedData.files(in: "csv").compactMap(corpus)).sorted()

  private static func corpus(of file: URL) -> String? {
    let parts = file.pathComponents.dropFirst(SharedData.folder.appending(path: "csv").pathComponents.count)
    return parts.count > 1 ? parts.first : nil
  }

  @Test("no field is lost or changed", .needs(!corpora.isEmpty, "../shared/data"), arguments: corpora)
  func roundTrip(corpus: String) throws {
    let desk = try ConversionDesk()
    for file in SharedData.files(in: "csv/\(corpus)") {
      let handle = try FileHandle(forReadingFrom: file)
      let head = try handle.read(upToCount: Self.headLength) ?? Data()
      try desk.folder.write(head, to: "in.csv")
      // Some are archives by another name, or describe the files beside them in JSON.
      guard try FileFormat(path: "\(desk.folder.path)/in.csv") == .delimited else { continue }
      let before = try records("\(desk.folder.path)/in.csv", nil)
      let isHeld = before.allSatisfy {
        $0.count <= 16_384 && $0.allSatisfy { $0.utf16.count <= Self.longest }
      }
      guard isHeld else { continue }
      for types in [ConversionOptions.FieldTypes.auto, .text] {
        try desk.convert("in.csv", "book.xlsx") { $0.types = types }
        try desk.convert("book.xlsx", "out.csv") { $0.keepsRowLengths = true }
        let after = try records("\(desk.folder.path)/out.csv", .rfc4180)
        // Numbers with a decimal comma come back so where a decimal comma is written.
        try desk.convert("book.xlsx", "danish.csv") {
          $0.keepsRowLengths = true
          $0.writing.hasDecimalComma = true
        }
        let danish = try records("\(desk.folder.path)/danish.csv", .rfc4180)
        let isSame =
          after.map(\.count) == before.map(\.count)
          && before.indices.allSatisfy { row in
            before[row].indices.allSatisfy { [after[row][$0], danish[row][$0]].contains(before[row][$0]) }
          }
        #expect(isSame, "\(file.lastPathComponent)")
      }
    }
  }

  /// Every record up to the last that holds something: a worksheet has no more rows than that.
  private func records(_ path: String, _ dialect: Dialect?) throws -> [[String]] {
    let limits = AfstemCSV.Limits(bytes: .max, columns: .max, fieldLength: .max, recordLength: .max)
    let options = CSVReader.Options(dialect: dialect, limits: limits, keepsBlankLines: true)
    var reader = try CSVReader(path: path, options: options)
    var records: [[String]] = []
    while let record = try reader.next() { records.append(record.strings) }
    while records.last == [""] { records.removeLast() }
    return records
  }
}
