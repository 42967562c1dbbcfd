internal import AfstemCSV
internal import AfstemFiles
internal import SystemPackage

/// A text in quotes that hide its fields: around whole lines, or curly ones around the fields.
///
/// A program that writes text into one column, or a word processor, leaves such files.
struct WrappedText {
  /// In UTF-8, with plain quotes around fields alone.
  let bytes: [UInt8]

  /// `nil` if a file is not wrapped in quotes.
  init?(path: String, in encoding: TextEncoding) throws(CSVError) {
    guard let head = try? OpenFile(reading: path).read(4_096), Self.mayBeWrapped(head) else { return nil }
    let first = try TextLines.read(path, in: encoding, upTo: 50).map { $0[...] }.filter { !$0.isEmpty }
    let unwrap: (ArraySlice<UInt8>) -> [UInt8]
    if Self.areQuoted(first) {
      unwrap = { Self.unquoted($0) ?? Array($0) }
    } else if let delimiter = Self.curlyDelimiter(of: first) {
      unwrap = { CurlyQuotes.straightened($0, delimiter) }
    } else {
      return nil
    }
    bytes = Array(try TextLines.read(path, in: encoding).map { unwrap($0[...]) }.joined(separator: [0x0A]))
  }

  /// A quick test of the bytes in any encoding: a quote occurs, or a byte of a curly one.
  private static func mayBeWrapped(_ head: [UInt8]) -> Bool {
    let bytes: [UInt8] = [quote, 0x84, 0x93, 0x94, 0x9C, 0x9D, 0x9E, 0xAB, 0xBB, 0x1C, 0x1D]
    return head.contains { bytes.contains($0) }
  }

  private static let quote = UInt8(ascii: "\"")
  private static let delimiters = [
    UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: "\t"), UInt8(ascii: "|"),
  ]

  // MARK: Whole lines

  /// Whether most lines are one quoted field each, and hold as many delimiters as the others.
  private static func areQuoted(_ lines: [ArraySlice<UInt8>]) -> Bool {
    let inner = lines.compactMap(unquoted)
    let others = lines.filter { unquoted($0) == nil }
    guard inner.count > 1, inner.count > others.count, others.allSatisfy({ !$0.contains(quote) }) else {
      return false
    }
    return delimiters.contains { delimiter in
      let counts = (inner + others.map(Array.init)).map { line in line.count { $0 == delimiter } }
      let most = Dictionary(grouping: counts) { $0 }.filter { $0.key > 0 }.map(\.value.count).max() ?? 0
      return most > 1 && most * 5 >= counts.count * 3
    }
  }

  /// What stands within the quotes around a line, with doubled ones made single; `nil` if they do not span it.
  private static func unquoted(_ line: ArraySlice<UInt8>) -> [UInt8]? {
    var line = line
    while let last = line.last, last == 0x20 || delimiters.contains(last) { line.removeLast() }
    guard line.count > 1, line.first == quote, line.last == quote else { return nil }
    var inner: [UInt8] = []
    var isDoubled = false
    for byte in line.dropFirst().dropLast() {
      if byte == quote, !isDoubled {
        isDoubled = true
      } else if isDoubled, byte != quote {
        return nil
      } else {
        isDoubled = false
        inner.append(byte)
      }
    }
    return isDoubled ? nil : inner
  }

  // MARK: Curly quotes

  /// The delimiter of lines of which at least half have fields in curly quotes.
  private static func curlyDelimiter(of lines: [ArraySlice<UInt8>]) -> UInt8? {
    delimiters.first { delimiter in
      let count = lines.count { line in
        line.contains(delimiter) && CurlyQuotes.straightened(line, delimiter) != Array(line)
      }
      return count > 1 && count * 2 >= lines.count
    }
  }
}

/// Quotes of a word processor: `“Indbrud”`, `„Indbrud“`, `»Indbrud«`.
enum CurlyQuotes {
  /// A line with plain quotes around the fields that are in curly ones.
  ///
  /// A field ends where a quote stands before a delimiter, so that one in quotes may hold delimiters.
  static func straightened(_ line: ArraySlice<UInt8>, _ delimiter: UInt8) -> [UInt8] {
    var result: [UInt8] = []
    var rest = line
    while true {
      if let field = quotedField(rest, delimiter) {
        result.append(UInt8(ascii: "\""))
        for byte in field.text { result += byte == UInt8(ascii: "\"") ? [byte, byte] : [byte] }
        result.append(UInt8(ascii: "\""))
        rest = rest[field.end...]
      } else {
        let end = rest.firstIndex(of: delimiter) ?? rest.endIndex
        result += rest[..<end]
        rest = rest[end...]
      }
      guard !rest.isEmpty else { return result }
      result.append(delimiter)
      rest = rest.dropFirst()
    }
  }

  /// The field in quotes that a line begins with, and where its closing quote ends.
  private static func quotedField(
    _ line: ArraySlice<UInt8>, _ delimiter: UInt8
  ) -> (text: ArraySlice<UInt8>, end: Int)? {
    guard let opening = mark(at: line.startIndex, of: line) else { return nil }
    let start = line.startIndex + opening
    var index = start
    while index < line.endIndex {
      if let closing = mark(at: index, of: line) {
        let end = index + closing
        if end == line.endIndex || line[end] == delimiter { return (line[start..<index], end) }
        index = end
      } else {
        index += 1
      }
    }
    return nil
  }

  /// The length of the quote at an index.
  private static func mark(at index: Int, of line: ArraySlice<UInt8>) -> Int? {
    marks.first { line[index...].starts(with: $0) }?.count
  }

  private static let marks = ["“", "”", "„", "‟", "»", "«"].map { Array($0.utf8) }
}
