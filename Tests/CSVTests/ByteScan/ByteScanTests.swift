import CAfstemByteScan
import AfstemTestSupport
import Testing

@Suite("Byte scans, 64 bytes at a time")
struct ByteScanTests {
  private static func texts(of alphabet: String, count: Int = 2_000) -> [[UInt8]] {
    var generator = SeededGenerator(seed: 7)
    let bytes = Array(alphabet.utf8) + [0, 0xC3, 0x80, 0xFF]
    return (0..<count).map { _ in
      (0..<Int.random(in: 0...300, using: &generator)).map { _ in
        let index = min(
          Int.random(in: 0..<bytes.count, using: &generator),
          Int.random(in: 0..<bytes.count, using: &generator))
        return bytes[index]
      }
    }
  }

  @Test("the baseline code finds the same structure as the code for newer processors")
  func structure() {
    for text in Self.texts(of: "abcdefgh;\"\n\r") {
      let modern = Structure(of: text, by: afstem_scan_structure)
      #expect(modern == Structure(of: text, by: afstem_scan_structure_as_built), "\(text)")
      let ends = text.indices.filter { text[$0] == UInt8(ascii: ";") || text.isLineEnd(at: $0) }
      if !text.contains(UInt8(ascii: "\"")) { #expect(modern.ends == ends, "\(text)") }
    }
  }

  @Test("the prefix of characters of one or two bytes ends at the first other one, or at NUL")
  func latinPrefix() {
    let whole = Array(String(repeating: "æøåÆØÅ og abe; ", count: 9).utf8)
    let others: [[UInt8]] = [
      [0], [0xE2, 0x82, 0xAC], [0xC3, 0xE0], [0xC3, 0xC3], [0xC3, 0x41], [0xC1, 0x80], [0x80], [0xDF, 0xC0],
      [0xE0, 0x80],
    ]
    let texts = whole.indices.flatMap { index in others.map { Array(whole[..<index]) + $0 + whole } }
    for text in texts + Self.texts(of: "æøå abcdefghij") {
      let expected = Self.latinPrefix(of: text)
      #expect(afstem_latin_prefix(text, text.count) == expected, "\(text)")
      #expect(
        afstem_latin_blocks_as_built(text, text.count) == afstem_latin_blocks(text, text.count), "\(text)")
      #expect(afstem_latin_blocks(text, text.count) <= expected, "\(text)")
    }
  }

  private static func latinPrefix(of text: [UInt8]) -> Int {
    var index = 0
    while index < text.count, text[index] != 0 {
      if text[index] < 0x80 {
        index += 1
      } else {
        let isPair =
          (0xC2...0xDF).contains(text[index]) && index + 1 < text.count && text[index + 1] >> 6 == 2
        guard isPair else { break }
        index += 2
      }
    }
    return index
  }

  @Test(
    "what may be a birthday with four digits after it is found anywhere; other runs, dates and no days are none"
  )
  func birthdays() {
    let birthdays = [
      "3112997777", "311299-7", "311299 -  7", "31121999-7", "31.12.99 7", "31 12 997777", "31-12-1999-7",
      "6101997777", "911299-7",
    ]
    let others = [
      "31129", "311299", "311299x7", "31121999 7", "31129999999", "31-12-1999 77", "31:12:99", "1999-12-31",
      "3212997777", "3113997777", "0012997777", "321299-7", "31.13.99 7", "92-12-1999-7",
    ]
    for (texts, isFound) in [(birthdays, true), (others, false)] {
      for text in texts {
        for (before, after) in [(0, 0), (0, 100), (100, 0), (60, 60), (130, 130)] {
          for shift in 0..<70 {
            let (start, end) = (
              String(repeating: "x", count: before + shift), String(repeating: "x", count: after)
            )
            let whole = Array((start + text + end).utf8)
            #expect(
              (afstem_may_hold_birthday(whole, whole.count) != 0) == isFound,
              "\(text) after \(before + shift)")
          }
        }
      }
    }
    for text in Self.texts(of: "1234567890 -") {
      #expect(
        afstem_may_hold_birthday(text, text.count)
          == afstem_may_hold_birthday_as_built(text, text.count), "\(text)")
    }
  }
}

/// The result of scanning a whole text.
private struct Structure: Equatable {
  typealias Scan = (
    UnsafeMutablePointer<afstem_structure>?, UnsafePointer<UInt8>?, Int, UInt8, UInt8, CInt, UInt32
  ) -> Int

  var scanned = 0
  var ends: [Int] = []
  var records: [Int] = []
  var quotedLineEnds: [Int] = []

  init(of text: [UInt8], by scan: Scan) {
    let room = text.count + Int(afstem_ends_slack)
    let arrays = (0..<3).map { _ in UnsafeMutablePointer<UInt32>.allocate(capacity: room) }
    defer { for array in arrays { array.deallocate() } }
    var structure = afstem_structure()
    structure.after_boundary = 1
    (structure.ends, structure.records, structure.quoted_line_ends) = (arrays[0], arrays[1], arrays[2])
    let (delimiter, quote) = (UInt8(ascii: ";"), CInt(UInt8(ascii: "\"")))
    scanned = scan(&structure, text, text.count, UInt8(ascii: "\n"), delimiter, quote, 0)
    ends = (0..<structure.end_count).map { Int(arrays[0][$0]) }
    records = (0..<structure.record_count).map { Int(arrays[1][$0]) }
    quotedLineEnds = (0..<structure.quoted_line_end_count).map { Int(arrays[2][$0]) }
  }
}

extension [UInt8] {
  /// A line feed, or a carriage return that none follows.
  fileprivate func isLineEnd(at index: Int) -> Bool {
    let next = index + 1 < count ? self[index + 1] : UInt8(ascii: "\n")
    return self[index] == UInt8(ascii: "\n")
      || (self[index] == UInt8(ascii: "\r") && next != UInt8(ascii: "\n"))
  }
}
