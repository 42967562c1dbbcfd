import AfstemCSV
import Foundation
import AfstemTestSupport
import Testing

/// Runs the code of ReadACSVFile.md, CSV.md and the doc comments; ``GuideTests`` holds it against them.
@Suite("The guide to reading")
final class ReadingGuide {
  private let folder: TemporaryFolder
  private let path: String
  private var printed: [String] = []

  init() throws {
    folder = try TemporaryFolder()
    path = folder.file("politi.csv")
    try folder.write(
      "Område;År;Antal\r\nTingbjerg;2013;5\r\n\"Husum\";2013;6\r\nVoldparken;2014;7\r\n", to: "politi.csv")
  }

  private func print(_ items: Any...) {
    printed.append(items.map { "\($0)" }.joined(separator: " "))
  }

  @Test("a file is read in three lines")
  func threeLines() throws {
    var reader = try CSVReader(path: path)
    while let record = try reader.next() {
      print(record.line, record.strings)
    }
    #expect(printed.count == 4)
    #expect(printed.last == #"4 ["Voldparken", "2014", "7"]"#)
  }

  @Test("an uncertain dialect is a question, and damage to the text has its place")
  func overview() throws {
    try folder.write(Data("a;b\nr".utf8) + [0xF8] + Data("d;1\n\0;2\n".utf8), to: "politi.csv")
    try {
      var reader = try CSVReader(path: path)
      if !reader.dialect.isReliable { print("Which delimiter?") }
      while let record = try reader.next() {
        print(record.line, record.strings)
      }
      for problem in reader.textProblems.first {
        print(problem.kind, problem.offset)
      }
    }()
    #expect(printed.last == "nul 10")
  }

  @Test("values are counted without a copy of each field")
  func plainValues() throws {
    var reader = try CSVReader(path: path)
    var counts: [String: Int] = [:]
    while let record = try reader.next() {
      guard let year = record.plainValue(at: 1), year.count == 4 else { continue }
      counts[String(decoding: year), default: 0] += 1  // UTF-8, whatever the file's encoding
    }
    #expect(counts == ["2013": 2, "2014": 1])
  }

  @Test("one array takes the value of one field after the other")
  func appendedValues() throws {
    var reader = try CSVReader(path: path)
    var value: [UInt8] = []
    while let record = try reader.next() {
      guard let field = record[0] else { continue }
      value.removeAll(keepingCapacity: true)
      field.append(to: &value)
      print(value.count, field.isQuoted)
    }
    #expect(printed == ["7 false", "9 false", "5 true", "10 false"])
  }

  @Test("a reader prints what it detected as the guide shows it")
  func detection() throws {
    let reader = try CSVReader(path: path)
    print(reader.encoding, reader.encoding.confidence, reader.encoding.reason)
    print(reader.dialect.dialect, reader.dialect.confidence)
    for reason in reader.dialect.reasons { print(reason) }
    let guide = Checkout.folder.appending(path: "Sources/CSV/CSV.docc/ReadACSVFile.md")
    let shown = try String(contentsOf: guide, encoding: .utf8)
    #expect(shown.contains("```\n\(printed.prefix(4).joined(separator: "\n"))\n```"), "\(printed)")
  }

  @Test("titles are told from labels")
  func tableShape() throws {
    try folder.write("Politiets tal\nOmråde;Antal\nHusum;5\nØ;6\n", to: "politi.csv")
    var reader = try CSVReader(path: path, options: .init(dialect: .excelDanish))
    let shape = try reader.tableShape()
    print(shape.leadingRecords, shape.headerLine ?? 0)
    #expect(printed == ["1 2"])
  }

  @Test("a descriptor is read by options, and left open")
  func options() throws {
    try folder.write(Data([0xE6, 0x3B, 0xF8, 0x0A, 0x0A]), to: "politi.csv")
    let file = try FileHandle(forReadingFrom: URL(filePath: path))
    let standardInput = file.fileDescriptor
    let options = CSVReader.Options(
      encoding: .windows1252, dialect: .excelDanish, limits: .unboundedFile, keepsBlankLines: true)
    var reader = try CSVReader(descriptor: standardInput, options: options)
    #expect(try reader.next()?.strings == ["æ", "ø"])
    #expect(try reader.next()?.strings == [""])
    #expect(try reader.next() == nil)
    try file.seek(toOffset: 0)
  }

  @Test("an error names the limit and the line")
  func limits() throws {
    let options = CSVReader.Options(dialect: .excelDanish, limits: Limits(columns: 2))
    var reader = try CSVReader(bytes: Array("a;b\n1;2;3\n".utf8), options: options)
    do {
      while let record = try reader.next() { print(record.count) }
    } catch {
      print(error)  // line 2: more than 2 fields in a record
    }
    #expect(printed == ["2", "line 2: more than 2 fields in a record"])
  }

  @Test("damage to the text has its place")
  func damage() throws {
    var reader = try CSVReader(bytes: Array("a;b\0\n".utf8), options: .init(dialect: .excelDanish))
    while try reader.next() != nil {}
    for problem in reader.textProblems.first {
      print(problem.kind, problem.offset)
    }
    #expect(printed == ["nul 3"])
  }
}
