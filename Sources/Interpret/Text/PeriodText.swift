internal import AfstemCells
internal import AfstemModel
internal import AfstemVocabulary

/// The stretch of time that a text names.
enum PeriodText: Sendable, Hashable {
  case one(Period)
  /// More than one year: `2013-2016`.
  case several

  /// Finds the period in a label, a title or a cell: `2016`, `Måltal 2016`, `2019K1`, `1. halvår 2016`, `maj 2013`.
  ///
  /// `nil` where the text names none. Years are 1900 to 2100.
  init?(_ text: String, vocabulary: Vocabulary) {
    guard text.utf8.count <= 300, text.unicodeScalars.contains(where: \.isDigit) else { return nil }
    let tokens = PeriodToken.tokens(of: text.folded)
    let years = tokens.indices.filter { tokens[$0].year != nil && !Self.isOfRecordNumber(tokens[$0...]) }
    let distinct = Set(years.compactMap { tokens[$0].year })
    guard let first = years.first, let year = tokens[first].year else { return nil }
    guard distinct.count == 1 else {
      self = .several
      return
    }
    let part = YearPart(tokens: tokens, year: first, vocabulary: vocabulary)
    self = .one(part?.period(in: year) ?? .year(year))
  }

  /// `2018-0012345`: a year that leads a longer number.
  private static func isOfRecordNumber(_ tokens: ArraySlice<PeriodToken>) -> Bool {
    let next = tokens.dropFirst().prefix(2)
    guard let mark = next.first, let digits = next.last, next.count == 2 else { return false }
    return mark.isMark && digits.number == nil && digits.text.first?.isNumber ?? false
  }

  var period: Period? {
    guard case .one(let period) = self else { return nil }
    return period
  }
}

/// A run of digits or of letters within a text, or one mark.
struct PeriodToken: Hashable {
  var text: String
  var number: Int?

  /// A year where the token is one: four digits, 1900 to 2100.
  var year: Int? {
    guard let number, text.utf8.count == 4, (1900...2100).contains(number) else { return nil }
    return number
  }

  /// Whether it ties digits on either side together.
  var isMark: Bool { text == "." || text == "-" || text == "/" }

  /// Marks are left out, but for those that tie digits into a longer number, which then is none of ours.
  static func tokens(of folded: String) -> [PeriodToken] {
    guard folded.isPlain,
      let tokens = folded.utf8.withContiguousStorageIfAvailable({ PlainText.tokens($0.span) })
    else { return tokens(ofAny: folded) }
    return tokens
  }

  /// As ``tokens(of:)``, of any text.
  static func tokens(ofAny folded: String) -> [PeriodToken] {
    var tokens: [PeriodToken] = []
    var run = ""
    var isNumber = false
    func close() {
      guard !run.isEmpty else { return }
      tokens.append(PeriodToken(text: run, number: isNumber && run.utf8.count <= 4 ? Int(run) : nil))
      run = ""
    }
    for character in folded {
      let isDigit = character.unicodeScalars.allSatisfy(\.isDigit)
      guard isDigit || character.isLetter else {
        close()
        if character == "." || character == "-" || character == "/" {
          tokens.append(PeriodToken(text: String(character)))
        }
        continue
      }
      if isDigit != isNumber { close() }
      isNumber = isDigit
      run.append(character)
    }
    close()
    return tokens
  }
}

extension PlainText {
  /// As ``PeriodToken/tokens(of:)``, of plain text.
  fileprivate static func tokens(_ bytes: Span<UInt8>) -> [PeriodToken] {
    var tokens: [PeriodToken] = []
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      let start = index
      index += 1
      if byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "/") {
        tokens.append(PeriodToken(text: string(bytes.extracting(start..<index))))
      } else if isOfWord(byte) {
        let isNumber = isDigit(byte)
        while index < bytes.count, isOfWord(bytes[index]), isDigit(bytes[index]) == isNumber { index += 1 }
        let text = string(bytes.extracting(start..<index))
        tokens.append(PeriodToken(text: text, number: isNumber && index - start <= 4 ? Int(text) : nil))
      }
    }
    return tokens
  }

  private static func string(_ bytes: Span<UInt8>) -> String {
    bytes.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
  }
}

extension ExactDecimal {
  /// The year that a number can be; `nil` where it is none of our time.
  var year: Int? {
    guard let (year, isExact) = whole(timesTenTo: 0), isExact, (1900...2100).contains(year) else {
      return nil
    }
    return Int(year)
  }
}
