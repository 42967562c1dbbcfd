/// What a title or a note says that the figures beside it are counted in.
enum UnitStatement: Sendable, Hashable {
  case none
  /// Each unit once, in order; more than one contradict one another.
  case stated([LabelUnit])
  /// It names a unit that is not known: `Beløb i hundrede tusinder rubler`.
  case notUnderstood(String)

  var units: [LabelUnit] {
    guard case .stated(let units) = self else { return [] }
    return units
  }
}

/// Finds statements of a unit in text that may say other things as well.
///
/// A unit is stated by a whole clause, in brackets, or behind words such as `Beløb i`; an amount in a sentence,
/// `Hertil kommer 300 t.kr. om året`, states none.
struct UnitStatementReader {
  private let text: String
  private let tokens: [LabelToken]
  private let words: LabelWords
  private let units: LabelUnitReader
  private var found: [LabelUnit] = []
  private var missed: Range<Int>?

  static func statement(in text: String, words: LabelWords) -> UnitStatement {
    guard text.utf8.count <= 2_000 else { return .none }
    var reader = UnitStatementReader(text, words: words)
    return reader.read()
  }

  private init(_ text: String, words: LabelWords) {
    self.text = text
    self.words = words
    tokens = LabelTokeniser.tokens(of: text)
    units = LabelUnitReader(tokens: tokens, words: words)
  }

  private mutating func read() -> UnitStatement {
    var start = 0
    while start < tokens.count {
      let end = clauseEnd(from: start)
      readClause(start..<end)
      start = max(end, start + 1)
    }
    if !found.isEmpty { return .stated(found) }
    return missed.flatMap(text(in:)).map(UnitStatement.notUnderstood) ?? .none
  }

  /// A clause ends at a bracket, a comma, a semicolon or a full stop that ends a sentence.
  private func clauseEnd(from start: Int) -> Int {
    var index = start
    while index < tokens.count {
      if index > start, Self.ends.contains(where: tokens[index].isMark) { return index }
      index += 1
      if index < tokens.count, endsSentence(index - 1) { return index }
    }
    return index
  }

  private static let ends: [Unicode.Scalar] = ["(", ")", "[", "]", ",", ";", "·", "|"]

  private func endsSentence(_ index: Int) -> Bool {
    guard tokens[index].hasStop, tokens[index].isWord, !tokens[index + 1].isGlued else { return false }
    guard let first = text(in: tokens[index + 1].range)?.unicodeScalars.first else { return false }
    return first.properties.isUppercase
      && !words.senses(of: tokens[index].text).contains { if case .scale = $0 { true } else { false } }
  }

  private func text(in range: Range<Int>) -> String? {
    let bytes = text.utf8
    guard let start = bytes.index(bytes.startIndex, offsetBy: range.lowerBound, limitedBy: bytes.endIndex),
      let end = bytes.index(start, offsetBy: range.count, limitedBy: bytes.endIndex)
    else { return nil }
    return String(text[start..<end])
  }
}

// MARK: - Clauses

extension UnitStatementReader {
  private mutating func readClause(_ clause: Range<Int>) {
    let isBracketed = tokens[clause.lowerBound].isMark("(") || tokens[clause.lowerBound].isMark("[")
    let start = skipMarks(from: clause.lowerBound, to: clause.upperBound)
    guard start < clause.upperBound else { return }
    if readUnits(from: start, to: clause.upperBound, isLed: isBracketed, mustEnd: true) { return }
    var index = start
    while index < clause.upperBound {
      if let next = readLed(at: index, to: clause.upperBound) { index = next } else { index += 1 }
    }
  }

  private func skipMarks(from start: Int, to end: Int) -> Int {
    tokens[start..<end].firstIndex { token in
      if case .mark = token.kind { token.isMark("'") || token.isMark("\u{2019}") } else { true }
    } ?? end
  }

  /// Behind `Beløb i` a unit stands, whatever follows; behind `i` alone it ends the clause.
  private mutating func readLed(at index: Int, to end: Int) -> Int? {
    let lead = words.longest(at: index, of: tokens) { $0 == .unitStatement ? true : nil }
    if let (_, next) = lead, next <= end {
      let start = skipMarks(from: next, to: end)
      if readUnits(from: start, to: end, isLed: true, mustEnd: false) { return end }
      noteMissed(from: start, to: end)
      return end
    }
    guard tokens[index].text == "i" || tokens[index].text == "in", tokens[index].isWord else { return nil }
    return readUnits(from: index + 1, to: end, isLed: false, mustEnd: true) ? end : nil
  }

  /// One unit, or several: `1.000 kr. eller mio. kr.`
  private mutating func readUnits(from start: Int, to end: Int, isLed: Bool, mustEnd: Bool) -> Bool {
    var index = start
    var read: [LabelUnitReader.Found] = []
    while index < end, let unit = units.unit(at: index, isLed: isLed), unit.end <= end {
      read.append(unit)
      index = unit.end
      guard index < end, ["og", "eller", "and", "or", "/"].contains(tokens[index].text) else { break }
      index += 1
    }
    guard let last = read.last, !(mustEnd || last.isBareScale) || isPlainRest(index, end) else {
      return false
    }
    for unit in read { found.add(unit) }
    return true
  }

  /// Whether what follows a unit is a price level, a colon or nothing.
  private func isPlainRest(_ start: Int, _ end: Int) -> Bool {
    tokens[start..<end].allSatisfy { token in
      if case .mark = token.kind { return true }
      return token.kind == .number || words.senses(of: token.text).contains(.priceLevel)
        || words.senses(of: token.text).contains(.priceWord)
    }
  }

  /// Words behind `Beløb i` that name no unit that is known, unless they are of another kind: `Beløb i alt`.
  private mutating func noteMissed(from start: Int, to end: Int) {
    guard start < end, missed == nil else { return }
    let isOther = words.longest(at: start, of: tokens) { sense in
      switch sense {
      case .noUnit, .priceWord, .priceLevel, .total, .statistic, .counted, .countable, .percentage: true
      default: nil
      }
    }
    let isYear = tokens[start].value.map { (1900...2100).contains($0) } ?? false
    let isShort = end - start <= 4
    guard isOther == nil, !isYear, isShort || namesUnit(start..<end) else { return }
    missed = tokens[start].range.lowerBound..<tokens[end - 1].range.upperBound
  }

  private func namesUnit(_ range: Range<Int>) -> Bool {
    range.contains { index in
      tokens[index].text == "000"
        || words.senses(of: tokens[index].text).contains { sense in
          switch sense {
          case .scale, .currency: tokens[index].text.count > 1
          default: false
          }
        }
    }
  }
}
