import AfstemCSV
import Testing

@Suite("Reading records")
struct CSVReaderTests {
  private func records(
    _ text: String, dialect: Dialect? = .excelDanish, keepsBlankLines: Bool = false
  ) throws -> [[String]] {
    var reader = try CSVReader(
      bytes: Array(text.utf8), options: .init(dialect: dialect, keepsBlankLines: keepsBlankLines))
    var records: [[String]] = []
    while let record = try reader.next() { records.append(record.strings) }
    return records
  }

  @Test("a doubled quote within quotes is one quote")
  func doubledQuote() throws {
    #expect(
      try records("1;\"Skoleindsats \"\"Det gode valg\"\"\";220.000") == [
        ["1", "Skoleindsats \"Det gode valg\"", "220.000"]
      ])
  }

  @Test("a delimiter and a line ending within quotes are text")
  func quotedStructure() throws {
    #expect(
      try records("a;\"Fyraftensmøde;\r\nforløb\";40.000\r\nb;c;d") == [
        ["a", "Fyraftensmøde;\r\nforløb", "40.000"], ["b", "c", "d"],
      ])
  }

  @Test("every kind of line ending is accepted, mixed in one file")
  func mixedLineEnds() throws {
    #expect(try records("a\nb\r\nc\rd") == [["a"], ["b"], ["c"], ["d"]])
  }

  @Test("a record has the line on which it starts, also after quoted line endings and blank lines")
  func lines() throws {
    var reader = try CSVReader(
      bytes: Array("a;\"x\r\ny\rz\"\n\nb\nc".utf8), options: .init(dialect: .excelDanish))
    var lines: [Int] = []
    var offsets: [Int] = []
    while let record = try reader.next() {
      lines.append(record.line)
      offsets.append(record.offset)
    }
    #expect(lines == [1, 5, 6])
    #expect(offsets == [0, 12, 14])
  }

  @Test("a byte order mark before a quoted label is not part of the label")
  func markBeforeQuote() throws {
    #expect(try records("\u{FEFF}\"Gerningstype\";\"Antal\"\n") == [["Gerningstype", "Antal"]])
  }

  @Test("records may differ in their number of fields")
  func ragged() throws {
    #expect(
      try records("a;b;c\n1\n1;2;3;4\n;;\n") == [
        ["a", "b", "c"], ["1"], ["1", "2", "3", "4"], ["", "", ""],
      ])
  }

  @Test("blank lines are skipped unless they are asked for")
  func blankLines() throws {
    #expect(try records("a\n\n\nb\n") == [["a"], ["b"]])
    #expect(try records("a\n\n\nb\n", keepsBlankLines: true) == [["a"], [""], [""], ["b"]])
  }

  @Test("a single quote that is followed by another on the line is text")
  func strayQuotes() throws {
    #expect(
      try records("\"Han sagde \"hej; ven\" til\";5\n1;2") == [
        ["Han sagde \"hej; ven\" til", "5"], ["1", "2"],
      ])
  }

  @Test("text after a closing quote belongs to its field")
  func textAfterQuote() throws {
    #expect(try records("\"Indbrud\" i alt;5\n\"Vold\";6") == [["Indbrud i alt", "5"], ["Vold", "6"]])
  }

  @Test("a quote that never closes is text, and the lines after it stay records")
  func unclosedQuote() throws {
    let text = "1;\"Belysning;340.000\n2;Kommunikation;450.000\n"
    #expect(try records(text) == [["1", "\"Belysning", "340.000"], ["2", "Kommunikation", "450.000"]])
  }

  @Test(
    "each flaw is reported as what it is",
    arguments: [
      ("a;b", Flaws()), ("5\" rør;b", .strayQuote), ("\"a\" b;c", .textAfterQuote), ("\"a;b", .unclosedQuote),
    ])
  func flaws(text: String, flaws: Flaws) throws {
    var reader = try CSVReader(bytes: Array(text.utf8), options: .init(dialect: .excelDanish))
    #expect(try reader.next()?.flaws == flaws)
  }

  @Test("a backslash makes the next character literal if it is the dialect's escape")
  func backslash() throws {
    let dialect = Dialect(delimiter: UInt8(ascii: ","), escape: UInt8(ascii: "\\"))
    #expect(try records("\"a\\\"b\",c\\,d\n", dialect: dialect) == [["a\"b", "c,d"]])
  }

  @Test("the line that names the delimiter is not a record")
  func separatorLine() throws {
    #expect(try records("sep=|\r\na|b\r\n", dialect: nil) == [["a", "b"]])
  }

  @Test("asking whether another record follows skips none, however often it is asked")
  func hasNext() throws {
    var reader = try CSVReader(bytes: Array("a\n\nb\n".utf8), options: .init(dialect: .excelDanish))
    for value in ["a", "b"] {
      #expect(try reader.hasNext())
      #expect(try reader.hasNext())
      #expect(try reader.next()?.strings == [value])
    }
    #expect(try !reader.hasNext())
    #expect(try reader.next() == nil)
    #expect(try !reader.hasNext())
  }

  @Test(
    "a plain value is the field between its quotes, and there is none if quotes or escapes must be resolved",
    arguments: [
      ("a;b", "a"), ("\"a\";b", "a"), (";b", ""), ("\"\";b", ""), ("\"a\"\"b\";c", nil), ("\"a\" b;c", nil),
      ("a\\b;c", nil), ("5\" rør;b", "5\" rør"),
    ])
  func plainValue(text: String, value: String?) throws {
    var dialect = Dialect.excelDanish
    if text.contains("\\") { dialect.escape = UInt8(ascii: "\\") }
    var reader = try CSVReader(bytes: Array(text.utf8), options: .init(dialect: dialect))
    var plain: String?
    if let record = try reader.next() {
      if let bytes = record.plainValue(at: 0) { plain = String(decoding: bytes) }
      let hasThird = record.plainValue(at: 2) != nil
      #expect(!hasThird)
      #expect(record[0]?.isPlain == (value != nil))
    }
    #expect(plain == value)
  }

  @Test("only a line with nothing on it is blank", arguments: [("", true), ("\"\"", false), (";", false)])
  func isBlank(line: String, isBlank: Bool) throws {
    for (text, escape) in [("\(line)\nx", nil), ("\(line)\nx", UInt8(ascii: "\\"))] {
      let dialect = Dialect(delimiter: UInt8(ascii: ";"), escape: escape)
      var reader = try CSVReader(
        bytes: Array(text.utf8), options: .init(dialect: dialect, keepsBlankLines: true))
      #expect(try reader.next()?.isBlank == isBlank)
    }
  }

  @Test("the bytes of a record are as in the file, without the line ending")
  func recordBytes() throws {
    var reader = try CSVReader(
      bytes: Array("\"a;b\";c\r\n\"d\" e;f\n\n".utf8),
      options: .init(dialect: .excelDanish, keepsBlankLines: true))
    var records: [String] = []
    while let record = try reader.next() { records.append(String(decoding: record.bytes)) }
    #expect(records == ["\"a;b\";c", "\"d\" e;f", ""])
  }

  @Test("windows that end anywhere give the same records as one that holds the whole file")
  func longFile() throws {
    let row = "14-11-2023;\"Tyveri; \"\"simpelt\"\"\";Tingbjerg\r\n"
    let count = 7_000
    var reader = try CSVReader(
      bytes: Array(String(repeating: row, count: count).utf8), options: .init(dialect: .excelDanish))
    var seen = 0
    while let record = try reader.next() {
      let isRight = record.strings == ["14-11-2023", "Tyveri; \"simpelt\"", "Tingbjerg"]
      if isRight, record.line == seen + 1 { seen += 1 }
    }
    #expect(seen == count)
  }
}

@Suite("Limits")
struct LimitsTests {
  private func error(_ text: String, _ limits: Limits) -> CSVError? {
    do throws(CSVError) {
      var reader = try CSVReader(
        bytes: Array(text.utf8), options: .init(dialect: .excelDanish, limits: limits))
      while try reader.next() != nil {}
      return nil
    } catch { return error }
  }

  @Test("more bytes than allowed are refused")
  func bytes() {
    #expect(error("abcdef", Limits(bytes: 5)) == CSVError(.tooManyBytes(limit: 5)))
    #expect(error("abcde", Limits(bytes: 5)) == nil)
  }

  @Test("more columns than allowed are refused, with the line")
  func columns() {
    let expected = CSVError(.tooManyColumns(limit: 2), at: .init(offset: 4, line: 2))
    #expect(error("a;b\na;b;c\n", Limits(columns: 2)) == expected)
  }

  @Test("a field longer than allowed is refused, with the line")
  func fieldLength() {
    let expected = CSVError(.fieldTooLong(limit: 3), at: .init(offset: 4, line: 2))
    #expect(error("abc\nabcd\n", Limits(fieldLength: 3)) == expected)
  }

  @Test("a record longer than allowed is refused before the whole of it is held")
  func recordLength() {
    let text = "a\n\"" + String(repeating: "x\n", count: 1_000_000)
    let expected = CSVError(.recordTooLong(limit: 1000), at: .init(offset: 2, line: 2))
    #expect(error(text, Limits(recordLength: 1000)) == expected)
  }
}
