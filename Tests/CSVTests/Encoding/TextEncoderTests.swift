import AfstemCSV
import Testing

@Suite("Writing other encodings")
struct TextEncoderTests {
  private func encode(_ text: String, _ encoding: TextEncoding) throws -> [UInt8] {
    var bytes: [UInt8] = []
    try TextEncoder(encoding).encode(text, into: &bytes)
    return bytes
  }

  @Test(
    "Danish letters have the bytes that each encoding gives them",
    arguments: [
      (TextEncoding.utf8, [0x61, 0xC3, 0xA6, 0xC3, 0x98]), (.windows1252, [0x61, 0xE6, 0xD8]),
      (.cp850, [0x61, 0x91, 0x9D]), (.macRoman, [0x61, 0xBE, 0xAF]),
      (.utf16LittleEndian, [0x61, 0, 0xE6, 0, 0xD8, 0]), (.utf16BigEndian, [0, 0x61, 0, 0xE6, 0, 0xD8]),
    ] as [(TextEncoding, [UInt8])])
  func letters(encoding: TextEncoding, bytes: [UInt8]) throws {
    #expect(try encode("aæØ", encoding) == bytes)
  }

  @Test("text that is encoded and read back is unchanged", arguments: TextEncoding.allCases)
  func roundTrip(encoding: TextEncoding) throws {
    var reader = try CSVReader(
      bytes: try encode("Blåbærgrød;Ærø\n", encoding),
      options: .init(encoding: encoding, dialect: .excelDanish))
    #expect(try reader.next()?.strings == ["Blåbærgrød", "Ærø"])
  }

  @Test("bytes in UTF-8 are encoded as the text that they are", arguments: TextEncoding.allCases)
  func bytes(encoding: TextEncoding) throws {
    var bytes: [UInt8] = []
    try TextEncoder(encoding).encode(Array("Blåbær".utf8).span, into: &bytes)
    #expect(bytes == (try encode("Blåbær", encoding)))
  }

  @Test("a character that an encoding lacks is named")
  func lacking() {
    #expect(throws: CSVError(.unencodable("Ł", .windows1252))) { try encode("Łódź", .windows1252) }
  }
}
