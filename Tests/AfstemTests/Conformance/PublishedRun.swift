import Foundation
import AfstemTestSupport
import Testing

/// What a run published, read back from its files as a stranger would.
struct PublishedRun: Sendable {
  typealias Row = [String: String]

  /// Every file's bytes by its path in the output folder; hidden files are the program's own.
  let files: [String: Data]

  init(folder: URL) throws {
    var files: [String: Data] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    where !name.hasPrefix(".") && !folder.appending(path: name).hasDirectoryPath {
      files[name] = FileManager.default.contents(atPath: folder.appending(path: name).path)
    }
    self.files = files
  }

  /// Writes the files into a folder again, for programs that read files.
  func written() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for (name, bytes) in files { try folder.write(bytes, to: name) }
    return folder
  }

  /// The rows of one table by its columns' names.
  func rows(_ table: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> [Row] {
    let bytes = try #require(files["csv/\(table).csv"], sourceLocation: sourceLocation)
    var records = Self.records(of: String(decoding: bytes, as: UTF8.self))
    try #require(!records.isEmpty, sourceLocation: sourceLocation)
    let header = records.removeFirst()
    return records.map { Row(zip(header, $0), uniquingKeysWith: { first, _ in first }) }
  }

  func rows(
    _ table: String, where conditions: Row, sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> [Row] {
    try rows(table, sourceLocation: sourceLocation).filter { row in
      conditions.allSatisfy { row[$0.key] == $0.value }
    }
  }

  /// What stands in `budget` for a year, in kroner.
  func budget(of year: String) throws -> Int {
    try rows("budget", where: ["year": year]).compactMap { $0["amount"].flatMap { Int($0) } }.reduce(0, +)
  }

  /// RFC 4180, read by other code than ours.
  static func records(of text: String) -> [[String]] {
    var records: [[String]] = []
    var record: [String] = []
    var field = ""
    var isQuoted = false
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      defer { previous = scalar }
      switch scalar {
      case "\"":
        if !isQuoted, previous == "\"" { field.append("\"") }
        isQuoted.toggle()
      case "," where !isQuoted:
        record.append(field)
        field = ""
      case "\n" where !isQuoted:
        records.append(record + [field])
        (record, field) = ([], "")
      case "\r" where !isQuoted: break
      default: field.unicodeScalars.append(scalar)
      }
    }
    return records
  }
}
