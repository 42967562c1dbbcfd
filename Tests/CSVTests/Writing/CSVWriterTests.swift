import CSV
import Testing

@Suite("Writing records")
struct CSVWriterTests {
  private func text(_ records: [[String]], by writer: CSVWriter = CSVWriter()) -> String {
    var writer = writer
    for record in records { writer.write(record) }
    return String(decoding: writer.take(), as: UTF8.self)
  }

  @Test("quotes stand only where a reader would go wrong without them")
  func quotes() {
    #expect(
      text([["a", "b,c", "d\"e", "f\ng", " h", "i j", ""]]) == "a,\"b,c\",\"d\"\"e\",\"f\ng\",\" h\",i j,\r\n"
    )
  }

  @Test("a record of one empty field is no blank line")
  func loneEmptyField() {
    #expect(text([[""], ["", ""]]) == "\"\"\r\n,\r\n")
  }

  @Test("a Danish Excel gets a byte order mark, semicolons and CRLF")
  func excelDanish() {
    #expect(text([["Indbrud", "1,5", "a;b"]], by: .excelDanish) == "\u{FEFF}Indbrud;1,5;\"a;b\"\r\n")
  }

  @Test("what is written is read back the same")
  func roundTrip() throws {
    let records = [["a", "", " b ", "\"", "\"\"", "\r", "c\r\nd", ";", ","], [""], ["", ""], ["æøå"]]
    var reader = try CSVReader(bytes: Array(text(records).utf8), options: .init(dialect: .rfc4180))
    var read: [[String]] = []
    while let record = try reader.next() { read.append(record.strings) }
    #expect(read == records)
  }

  @Test(
    "text that starts like a formula is neutralised, other text is not",
    arguments: [
      ("=1+1", "'=1+1"), ("+45 33", "'+45 33"), ("-5", "'-5"), ("@SUM", "'@SUM"), ("\tx", "'\tx"),
      ("a=b", "a=b"),
      ("", ""),
    ])
  func formulas(text: String, neutralised: String) {
    #expect(FormulaInjection.neutralised(text) == neutralised)
  }
}
