import AfstemCSV
import Foundation
import AfstemTestSupport
import Testing

/// Disabled if the shared files are absent: their licences do not allow copies here.
@Suite("Files written by other programs and people")
struct CorpusTests {
  @Test(
    "every file of csv-spectrum reads as its authors expect",
    .needsSharedData("csv/max-mapper+csv-spectrum"),
    arguments: SharedData.files(in: "csv/max-mapper+csv-spectrum/csvs").map(\.lastPathComponent))
  func spectrum(name: String) throws {
    let folder = SharedData.folder.appending(path: "csv/max-mapper+csv-spectrum")
    var reader = try CSVReader(path: folder.appending(path: "csvs/\(name)").path)
    let header = try #require(try reader.next()?.strings)
    var records: [[String: String]] = []
    while let record = try reader.next() {
      records.append(Dictionary(zip(header, record.strings), uniquingKeysWith: { $1 }))
    }
    let json = folder.appending(path: "json/\(name.replacing(".csv", with: ".json"))")
    // One of the expected files is not valid UTF-8 itself: it is repaired like the records.
    let text = String(decoding: try Data(contentsOf: json), as: UTF8.self)
    let decoder = JSONDecoder()
    let expected =
      try (try? decoder.decode([[String: String]].self, from: Data(text.utf8)))
      ?? [decoder.decode([String: String].self, from: Data(text.utf8))]
    #expect(records.map(Self.asShipped) == expected.map(Self.asShipped))
  }

  /// Leaves out what differs between files and expectations as shipped: a telephone number in one, and line endings that
  /// version control changed in another.
  private static func asShipped(_ record: [String: String]) -> [String: String] {
    record.filter { $0.key != "Contact Phone Number" }.mapValues { $0.replacing("\r\n", with: "\n") }
  }

  static let sniffer = "csv/ws-garcia+CSVsniffer"

  /// The annotations call every file ASCII or UTF-8, but one is Windows-1252 with a single `£`, and one is Chinese.
  @Test(
    "the delimiter is detected in at least 142 of 145 messy files, the encoding in all",
    .needsSharedData(sniffer))
  func messyFiles() throws {
    let cases = try AnnotatedFile.all(in: SharedData.folder.appending(path: Self.sniffer))
    var wrong: [String] = []
    for file in cases {
      let reader = try CSVReader(path: file.path, options: .anySize)
      if reader.dialect.dialect.delimiter != file.delimiter { wrong.append(file.name) }
      switch file.name {
      case "Mixed comma and semicolon.csv": #expect(reader.encoding.encoding == .windows1252)
      case "PLA_6%Talc-1hz.csv": #expect(reader.encoding.encoding == .gb18030)
      default: #expect(reader.encoding.encoding == .utf8, "\(file.name)")
      }
    }
    print("delimiters: \(cases.count - wrong.count) of \(cases.count); wrong: \(wrong)")
    #expect(cases.count == 145)
    #expect(cases.count - wrong.count >= 142)
  }

  @Test(
    "no file of any kind stops the reader", .needsSharedData("csv"),
    arguments: ["csv", "police", "budget"])
  func anyFile(folder: String) throws {
    for file in SharedData.files(in: folder) where SharedData.size(of: file) < 100_000 {
      var reader = try CSVReader(path: file.path, options: .anySize)
      var line = 0
      var isAscending = true
      while let record = try reader.next() {
        isAscending = isAscending && record.line > line
        line = record.line
      }
      #expect(isAscending, "\(file.lastPathComponent)")
    }
  }
}

extension CSVReader.Options {
  static let anySize = CSVReader.Options(
    limits: Limits(bytes: .max, columns: .max, fieldLength: .max, recordLength: .max))
}

/// A file of the CSVsniffer collection, with the delimiter that its authors annotated.
private struct AnnotatedFile {
  let name: String
  let path: String
  let delimiter: UInt8

  private static let delimiters: [String: UInt8] = [
    "comma": UInt8(ascii: ","), "semicolon": UInt8(ascii: ";"), "tab": UInt8(ascii: "\t"),
    "space": UInt8(ascii: " "), "vslash": UInt8(ascii: "|"),
  ]

  /// The annotated files that are present.
  static func all(in folder: URL) throws -> [AnnotatedFile] {
    let annotations = folder.appending(path: "Dialect_annotations.txt")
    let dialect = Dialect(delimiter: UInt8(ascii: "|"), quote: nil)
    var reader = try CSVReader(path: annotations.path, options: .init(dialect: dialect))
    var files: [AnnotatedFile] = []
    while let record = try reader.next() {
      guard let name = record.string(at: 0), let word = record.string(at: 2), let delimiter = delimiters[word]
      else {
        continue
      }
      let path = folder.appending(path: "CSV/\(name)").path
      guard FileManager.default.fileExists(atPath: path) else { continue }
      files.append(AnnotatedFile(name: name, path: path, delimiter: delimiter))
    }
    return files
  }
}
