import AfstemCSV
import Testing

@Suite("Detecting encodings")
struct EncodingDetectorTests {
  static let text = "Gerningstype;Område\r\nHærværk;Ørestad\r\nRøveri;Ålholm – nord\r\nBåde ÆRØ og café\r\n"

  /// The text above in an encoding, by hand: our own tables would prove nothing.
  static func bytes(æ: UInt8, ø: UInt8, å: UInt8, Æ: UInt8, Ø: UInt8, Å: UInt8, é: UInt8) -> [UInt8] {
    let map: [Unicode.Scalar: UInt8] = ["æ": æ, "ø": ø, "å": å, "Æ": Æ, "Ø": Ø, "Å": Å, "é": é, "–": 0x2D]
    return text.unicodeScalars.map { map[$0] ?? UInt8(truncatingIfNeeded: $0.value) }
  }

  static let cases: [(TextEncoding, [UInt8])] = [
    (.windows1252, bytes(æ: 0xE6, ø: 0xF8, å: 0xE5, Æ: 0xC6, Ø: 0xD8, Å: 0xC5, é: 0xE9)),
    (.cp850, bytes(æ: 0x91, ø: 0x9B, å: 0x86, Æ: 0x92, Ø: 0x9D, Å: 0x8F, é: 0x82)),
    (.macRoman, bytes(æ: 0xBE, ø: 0xBF, å: 0x8C, Æ: 0xAE, Ø: 0xAF, Å: 0x81, é: 0x8E)),
    (.utf8, Array(text.utf8)),
    (.utf16LittleEndian, text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }),
    (.utf16BigEndian, text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }),
  ]

  @Test("the encoding of Danish text without a byte order mark is detected", arguments: cases)
  func withoutMark(encoding: TextEncoding, bytes: [UInt8]) throws {
    let detection = EncodingDetector.detect(bytes.span)
    #expect(detection.encoding == encoding)
    #expect(detection.isReliable)
    #expect(!detection.hasByteOrderMark)
  }

  @Test("text reads the same from every encoding", arguments: cases)
  func decoded(encoding: TextEncoding, bytes: [UInt8]) throws {
    var reader = try CSVReader(bytes: bytes, options: .init(dialect: .excelDanish))
    var values: [String] = []
    while let record = try reader.next() { values += record.strings }
    #expect(
      values.map { $0.replacing("–", with: "-") } == [
        "Gerningstype", "Område", "Hærværk", "Ørestad", "Røveri", "Ålholm - nord", "Både ÆRØ og café",
      ])
    #expect(reader.textProblems.isEmpty)
  }

  /// 下午 木塑 °C °C, by hand.
  static let chinese: [UInt8] = [
    0xCF, 0xC2, 0xCE, 0xE7, 0x2C, 0xC4, 0xBE, 0xCB, 0xDC, 0x2C, 0xA1, 0xE3, 0x43, 0x2C, 0xA1, 0xE3, 0x43,
    0x0A,
  ]

  @Test("Chinese text is detected by bytes that come in pairs")
  func chinese() throws {
    var reader = try CSVReader(bytes: Self.chinese, options: .init(dialect: .rfc4180))
    #expect(reader.encoding.encoding == .gb18030)
    #expect(reader.encoding.isReliable)
    #expect(try reader.next()?.strings == ["下午", "木塑", "°C", "°C"])
    #expect(reader.textProblems.isEmpty)
  }

  @Test("a single high byte among pairs makes the text Danish")
  func notChinese() {
    let bytes = Array("BLÅØJET,PÅØS,ÅÆR,ØÅ,TÅRN".unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) })
    #expect(EncodingDetector.detect(bytes.span).encoding == .windows1252)
  }

  @Test("half a Chinese character is reported, and the text after it is kept")
  func halfPair() throws {
    let bytes: [UInt8] = [0xCF, 0xC2, 0x81, 0x0A, 0xFF, 0x61, 0x82]
    var reader = try CSVReader(bytes: bytes, options: .init(encoding: .gb18030, dialect: .rfc4180))
    #expect(try reader.next()?.strings == ["下\u{FFFD}"])
    #expect(try reader.next()?.strings == ["\u{FFFD}a\u{FFFD}"])
    #expect(reader.textProblems.first.map(\.offset) == [2, 4, 6])
  }

  @Test("a byte order mark decides", arguments: [TextEncoding.utf8, .utf16LittleEndian, .utf16BigEndian])
  func mark(encoding: TextEncoding) {
    let detection = EncodingDetector.detect((encoding.byteOrderMark + [0x41, 0x00]).span)
    #expect(detection.encoding == encoding)
    #expect(detection.hasByteOrderMark)
  }

  @Test("one damaged character does not turn a UTF-8 file into another encoding")
  func mostlyUTF8() throws {
    var bytes = Array(String(repeating: "Hærværk på Ærø;1\n", count: 50).utf8)
    bytes[2] = 0x41
    var reader = try CSVReader(bytes: bytes, options: .init(dialect: .excelDanish))
    #expect(reader.encoding.encoding == .utf8)
    while try reader.next() != nil {}
    #expect(reader.textProblems.first == [TextProblem(.undecodable, offset: 1)])
  }

  @Test("a few characters in UTF-8 before one bad byte are enough")
  func fewValid() throws {
    let bytes = Array("1,Det er på tide\n2,Blåbær og fløde\n3,Forkert ".utf8) + [0xE6] + Array(" her\n".utf8)
    let detection = EncodingDetector.detect(bytes.span)
    #expect(detection.encoding == .utf8)
    #expect(detection.isReliable)
  }

  @Test(
    "Windows' punctuation is not taken for another system's letters",
    arguments: [
      (Array("Uden ".utf8) + [0x85] + Array(" slut\nDet".utf8) + [0x92] + Array("s fint\n".utf8)),
      ([0x93] + Array("citat".utf8) + [0x94] + Array(" og mere\n".utf8)),
      (Array("2017 ".utf8) + [0x96] + Array(" 2020\n".utf8)),
      (Array("Det".utf8) + [0x92] + Array("s fint\n".utf8)),
    ])
  func windowsPunctuation(bytes: [UInt8]) {
    let detection = EncodingDetector.detect(bytes.span)
    #expect(detection.encoding == .windows1252)
    #expect(detection.isReliable)
  }

  @Test("a lone capital at the start of a word is not taken for another system's apostrophe")
  func loneCapital() {
    #expect(EncodingDetector.detect(([0xD5] + Array("akman,AL\n".utf8)).span).encoding == .windows1252)
  }

  @Test("control characters that are left where punctuation was are counted", arguments: [true, false])
  func controls(isUTF8: Bool) throws {
    let bytes: [UInt8] = Array("Det".utf8) + (isUTF8 ? [0xC2, 0x92] : [0x92]) + Array("s\n".utf8)
    var reader = try CSVReader(
      bytes: bytes, options: .init(encoding: isUTF8 ? .utf8 : .iso8859_1, dialect: .excelDanish))
    while try reader.next() != nil {}
    #expect(reader.textProblems.controlCount == 1)
    #expect(reader.textProblems.isEmpty)
  }

  @Test("a character that was lost earlier is reported by its offset")
  func alreadyReplaced() throws {
    var reader = try CSVReader(
      bytes: Array("a;K\u{FFFD}benhavn\n".utf8), options: .init(dialect: .excelDanish))
    while try reader.next() != nil {}
    #expect(reader.textProblems.first == [TextProblem(.alreadyReplaced, offset: 3)])
    #expect(reader.textProblems.alreadyReplacedCount == 1)
  }

  @Test("a byte that is not assigned in Windows-1252 is reported by its offset")
  func undecodable() throws {
    let bytes: [UInt8] = Array("r".utf8) + [0xF8] + Array("d;".utf8) + [0x81, 0x0A]
    var reader = try CSVReader(bytes: bytes, options: .init(encoding: .windows1252, dialect: .excelDanish))
    #expect(try reader.next()?.strings == ["rød", "\u{FFFD}"])
    #expect(try reader.next() == nil)
    #expect(reader.textProblems.first == [TextProblem(.undecodable, offset: 4)])
  }

  @Test("half a UTF-16 character is reported, not dropped")
  func loneSurrogate() throws {
    let bytes: [UInt8] = [0xFF, 0xFE, 0x41, 0x00, 0x00, 0xD8, 0x42, 0x00, 0x43]
    var reader = try CSVReader(bytes: bytes, options: .init(dialect: .excelDanish))
    #expect(try reader.next()?.strings == ["A\u{FFFD}B\u{FFFD}"])
    #expect(
      reader.textProblems.first == [
        TextProblem(.undecodable, offset: 4), TextProblem(.undecodable, offset: 8),
      ])
  }

  @Test(
    "encodings are found by the names that people use",
    arguments: [
      ("utf-8", TextEncoding.utf8), ("latin1", .iso8859_1), ("ISO-8859-15", .iso8859_15),
      ("cp1252", .windows1252),
      ("IBM850", .cp850), ("UTF-16LE", .utf16LittleEndian),
    ])
  func names(name: String, encoding: TextEncoding) {
    #expect(TextEncoding(named: name) == encoding)
  }
}
