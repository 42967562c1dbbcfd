import AfstemCSV
import Testing

@Suite("Detecting dialects")
struct DialectDetectorTests {
  private func detect(_ text: String) -> DialectDetection {
    DialectDetector().detect(Array(text.utf8).span, isWhole: true)
  }

  @Test(
    "the delimiter is detected",
    arguments: [
      ("Gerningstype;2013;2014\nIndbrud;1,5;2,5\nVold, trusler;3,5;4\n", ";"),
      ("Gerningstype;Antal\nIndbrud;154\n", ";"),
      ("Dato;Tid;Sted\n14-11-2023;23:13;Husum\n15-11-2023;22:10;Tingbjerg\n", ";"),
      ("Type,2013,2014\n\"Vold; trusler\",1,2\n\"Tyveri; simpelt\",3,4\n", ","),
      ("Navn\tAntal\nHansen, Peter\t5\nJensen, Ole\t6\n", "\t"),
      ("Område|Antal\nHusum|5\nTingbjerg|6\n", "|"),
      ("\"Område\";\"Antal\"\r\n\"Tingbjerg\";\"1,5\"\r\n", ";"),
      ("kl:a:b\n1:2:3\n4:5:6\n", ":"),
    ])
  func delimiter(text: String, delimiter: Unicode.Scalar) {
    let detection = detect(text)
    #expect(detection.dialect.delimiter == UInt8(ascii: delimiter))
    #expect(detection.isReliable)
    #expect(!detection.reasons.isEmpty)
  }

  @Test("title lines above a table and notes below it do not mislead")
  func titles() {
    let detection = detect(
      """
      Anmeldelser i Tingbjerg, Utterslevhuse, Voldparken og Gadelandet
      Kilde: Politiet, trukket 01-02-2016

      Gerningstype;2013;2014
      Indbrud;154;139
      Tyverier;462;416
      Hærværk;73;66

      Note: tallene er foreløbige, og kan ændres

      """)
    #expect(detection.dialect.delimiter == UInt8(ascii: ";"))
    #expect(detection.isReliable)
  }

  @Test("a column of numbers with decimal commas is one column")
  func decimalColumn() {
    #expect(detect("Beløb\n1,5\n2,5\n3,75\n").dialect.delimiter != UInt8(ascii: ","))
  }

  @Test(
    "one column is not split at what stands within its values",
    arguments: [
      "navn\nAnne Marie Hansen\nPer Ole Jensen\nBo Ib Holm\n",
      "Anne Marie Hansen\nPer Ole Jensen\nBo Ib Holm\n",
      "Fulde navn\nAnne Marie Hansen\nPer Ole Jensen\nBo Ib Holm\n", "Sal 1\nSal 2\nSal 3\nSal 4\n",
      "Tid\n12:30\n13:45\n09:10\n", "12:30\n13:45\n09:10\n", "00:12:15\n01:04:15\n12:35:21\n\n\n",
      "Tidspunkt\n2026-01-02 12:30\n2026-01-03 13:45\n", "2026-01-02 12:30\n2026-01-03 13:45\n",
      "2026-01-02T12:30:00\n2026-01-03T13:45:10\n", "https://a.example/x\nhttps://b.example/y\n",
      "Beløb\n1,5\n2,25\n3,75\n",
    ])
  func oneColumn(text: String) throws {
    let detection = detect(text)
    #expect(detection.isReliable)
    var reader = try CSVReader(bytes: Array(text.utf8))
    while let record = try reader.next() { #expect(record.count == 1) }
  }

  @Test(
    "a comma that divides the numbers below a title divides the table",
    arguments: [
      "Budget 2017\n1.5,2.5\n3.5,4.5\n5.5,6.5\n7.5,8.5\n", "Budget 2017\n154,1390\n462,41\n73,660\n",
    ])
  func titleOverNumbers(text: String) {
    let detection = detect(text)
    #expect(detection.dialect.delimiter == UInt8(ascii: ","))
    #expect(detection.isReliable)
  }

  @Test("pairs of numbers below a title that may be decimals are one column, but not for certain")
  func decimalsBelowTitle() {
    let detection = detect("Salg 2020\n10,20\n30,40\n50,60\n")
    #expect(detection.dialect.delimiter != UInt8(ascii: ","))
    #expect(!detection.isReliable)
  }

  @Test("the delimiter that divides every line alike is chosen over one that leaves the labels whole")
  func dividesEveryLine() {
    let detection = detect("navn,liste\n1;2;3,4;5;6\na;b;c,d;e;f\n")
    #expect(detection.dialect.delimiter == UInt8(ascii: ","))
    #expect(detection.isReliable)
    #expect(detect("Budget, kr.\nLøn;1,5\nDrift;2,5\nAndet;3,5\n").dialect.delimiter == UInt8(ascii: ";"))
  }

  @Test("with the delimiter told, quotes and escapes are detected nevertheless")
  func toldDelimiter() throws {
    let text = "1,'x, y',3\n2,'z',4\n"
    var reader = try CSVReader(bytes: Array(text.utf8), options: .init(delimiter: UInt8(ascii: ",")))
    #expect(reader.dialect.dialect.quote == UInt8(ascii: "'"))
    #expect(reader.dialect.reasons == [.given])
    #expect(try reader.next()?.strings == ["1", "x, y", "3"])
    let told = DialectDetector().detect(
      Array("sep=;\na;b\n".utf8).span, isWhole: true, delimiter: UInt8(ascii: ";"))
    #expect(told.dialect.hasSeparatorLine)
    let absent = DialectDetector().detect(
      Array("a;b\n".utf8).span, isWhole: true, delimiter: UInt8(ascii: "|"))
    #expect(absent.dialect.delimiter == UInt8(ascii: "|"))
  }

  @Test("the dialect of prose is not reliable")
  func prose() {
    let text =
      "Et brev, der handler om; ja, om hvad?\nDet er ikke til at sige\nog slet ikke, i dag, for nogen\n"
    #expect(!detect(text).isReliable)
  }

  @Test("a first line that names the delimiter decides")
  func separatorLine() {
    let detection = detect("sep=,\r\na;b,c;d\r\n")
    #expect(detection.dialect.delimiter == UInt8(ascii: ","))
    #expect(detection.dialect.hasSeparatorLine)
    #expect(detection.reasons == [.separatorLine])
  }

  @Test("single quotes and backslashes are detected where they do the quoting")
  func otherQuotes() {
    #expect(detect("1,'a,b',x\n2,'c,d',y\n3,'e,f',z\n").dialect.quote == UInt8(ascii: "'"))
    #expect(detect("1,\"a \\\"b\\\", c\",x\n2,\"d \\\"e\\\", f\",y\n").dialect.escape == UInt8(ascii: "\\"))
  }

  @Test("spaces between delimiters and quotes are ignored")
  func initialSpaces() throws {
    let text = "1, \"a, b\", 2\n3, \"c, d\", 4\n"
    #expect(detect(text).dialect.skipsInitialSpace)
    var reader = try CSVReader(bytes: Array(text.utf8))
    #expect(try reader.next()?.strings == ["1", "a, b", "2"])
  }

  @Test(
    "the most common line ending is detected",
    arguments: [
      ("a;b\r\nc;d\r\ne;f\n", Dialect.Terminator.carriageReturnLineFeed), ("a;b\nc;d\n", .lineFeed),
      ("a;b\rc;d\r", .carriageReturn),
    ])
  func terminator(text: String, terminator: Dialect.Terminator) {
    #expect(detect(text).dialect.terminator == terminator)
  }
}
