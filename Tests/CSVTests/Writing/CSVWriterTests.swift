import AfstemCSV
import Testing

@Suite("Writing records")
struct CSVWriterTests {
  private func text(_ records: [[String]], by writer: CSVWriter = CSVWriter()) -> String {
    var writer = writer
    for record in records { writer.write(record) }
    return String(decoding: writer.take(), as: UTF8.self)
  }

  @Test("only fields that a reader would misread without quotes are quoted")
  func quotes() {
    #expect(
      text([["a", "b,c", "d\"e", "f\ng", " h", "i j", ""]]) == "a,\"b,c\",\"d\"\"e\",\"f\ng\",\" h\",i j,\r\n"
    )
  }

  @Test(
    "a delimiter, a line ending or a quote anywhere in a field of any length makes it quoted",
    arguments: 1...40)
  func quotesWherever(length: Int) {
    for place in 0..<length {
      for special in [",", "\n", "\r", "\""] {
        let field =
          String(repeating: "x", count: place) + special
          + String(repeating: "ø", count: length - place - 1)
        let quoted = "\"" + field.replacing("\"", with: "\"\"") + "\"\r\n"
        #expect(text([[field]]) == quoted, "\(place) \(special.debugDescription)")
      }
    }
    let plain = String(repeating: ".", count: length)
    #expect(text([[plain]]) == plain + "\r\n")
  }

  @Test(
    "a field that is appended in place is written like any other",
    arguments: [
      "", "a", " b", "b,c", "d\"e", "\"", "f\r\ng", "1800000.50", "Tingbjerg, Utterslevhuse og Husum",
    ])
  func inPlace(field: String) {
    var (whole, placed) = (CSVWriter(), CSVWriter())
    for record in [[field], [field, field], ["x", field, "y"]] {
      whole.write(record)
      for field in record { placed.writeField { $0 += field.utf8 } }
      placed.endRecord()
    }
    #expect(placed.take() == whole.take())
  }

  @Test("text written for detection is read back with the dialect found out")
  func forDetection() throws {
    let tables: [[[String]]] = [
      [["Anne Marie Hansen"], ["Per Ole Jensen"], ["Bo Ib Holm"]], [["12:30"], ["13:45"], ["25:10"]],
      [["Sal 1"], ["Sal 2"], ["Sal 3"]], [["sep=;"], ["a;b"]], [["C:\\Temp\\Test 1"]], [["1,5"], ["2,5"]],
      [["", "BottomBorder = Thick; Red"], ["", "LeftBorder = Thick; Blue"], ["", "Top; 3"]],
      [["a", "'b'"], ["c", "'d"], ["e", "f'"]], [["Titel"], ["1", "2"], ["3", "4"]], [["a|b"], ["c|d"]],
      [["Vælg 'Filer -> Udskriv -> Alt' for at se mere"]],
    ]
    for table in tables {
      for dialect in [Dialect.rfc4180, .excelDanish] {
        var writer = CSVWriter(dialect, quotesForDetection: true)
        for record in table { writer.write(record) }
        var reader = try CSVReader(bytes: writer.take())
        var back: [[String]] = []
        while let record = try reader.next() { back.append(record.strings) }
        #expect(back == table)
      }
    }
  }

  @Test("a record of one empty field is not written as a blank line")
  func loneEmptyField() {
    #expect(text([[""], ["", ""]]) == "\"\"\r\n,\r\n")
  }

  @Test("a Danish Excel gets a byte order mark, semicolons and CRLF")
  func excelDanish() {
    #expect(text([["Indbrud", "1,5", "a;b"]], by: .excelDanish) == "\u{FEFF}Indbrud;1,5;\"a;b\"\r\n")
  }

  @Test("records that are written and read back are unchanged")
  func roundTrip() throws {
    let records = [["a", "", " b ", "\"", "\"\"", "\r", "c\r\nd", ";", ","], [""], ["", ""], ["æøå"]]
    var reader = try CSVReader(bytes: Array(text(records).utf8), options: .init(dialect: .rfc4180))
    var read: [[String]] = []
    while let record = try reader.next() { read.append(record.strings) }
    #expect(read == records)
  }

  @Test(
    "text that begins like a formula is neutralised, other text is not",
    arguments: [
      ("=1+1", "'=1+1"), ("+45 33", "'+45 33"), ("-5", "'-5"), ("@SUM", "'@SUM"), ("\tx", "'\tx"),
      ("a=b", "a=b"),
      ("", ""),
    ])
  func formulas(text: String, neutralised: String) {
    #expect(FormulaInjection.neutralised(text) == neutralised)
  }
}
