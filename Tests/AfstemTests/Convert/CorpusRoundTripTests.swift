import CSV
import Foundation
import Testing

@testable import Afstem

/// Disabled where the shared files are absent: they are not ours to copy.
@Suite("Files that nobody here wrote, to a workbook and back")
struct CorpusRoundTripTests {
  private static let longest = 32_767
  /// Of larger files, the head: it is text as good as the whole.
  private static let headLength = 64 << 10

  private static let corpora: [URL] = {
    let folder = RealFile.dataFolder.appending(path: "csv")
    return (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
  }()

  private static func files(in folder: URL) -> [URL] {
    let found = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: [.isRegularFileKey])
    let urls = found?.compactMap { $0 as? URL } ?? []
    return urls.filter { (try? $0.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile) == true }
      .sorted { $0.path < $1.path }
  }

  @Test("no field is lost or changed", .enabled(if: !corpora.isEmpty), arguments: corpora)
  func roundTrip(corpus: URL) throws {
    let desk = try ConversionDesk()
    for file in Self.files(in: corpus) {
      let handle = try FileHandle(forReadingFrom: file)
      try desk.folder.write(try handle.read(upToCount: Self.headLength) ?? Data(), to: "in.csv")
      let before = try records("\(desk.folder.path)/in.csv", nil)
      let isHeld = before.allSatisfy {
        $0.count <= 16_384 && $0.allSatisfy { $0.utf16.count <= Self.longest }
      }
      guard isHeld else { continue }
      for types in [ConversionOptions.FieldTypes.auto, .text] {
        try desk.convert("in.csv", "book.xlsx") { $0.types = types }
        try desk.convert("book.xlsx", "out.csv") { $0.keepsRowLengths = true }
        let after = try records("\(desk.folder.path)/out.csv", .rfc4180)
        #expect(after == before, "\(file.lastPathComponent)")
      }
    }
  }

  /// Every record up to the last that holds something: a worksheet has no more rows than that.
  private func records(_ path: String, _ dialect: Dialect?) throws -> [[String]] {
    let limits = CSV.Limits(bytes: .max, columns: .max, fieldLength: .max, recordLength: .max)
    let options = CSVReader.Options(dialect: dialect, limits: limits, keepsBlankLines: true)
    var reader = try CSVReader(path: path, options: options)
    var records: [[String]] = []
    while let record = try reader.next() { records.append(record.strings) }
    while records.last == [""] { records.removeLast() }
    return records
  }
}
