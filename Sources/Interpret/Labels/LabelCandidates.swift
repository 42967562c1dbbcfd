internal import AfstemModel

/// What the tokens from one place in a label can be read as.
struct LabelCandidates {
  enum Meaning {
    case mark(String)
    case priceLevel(Int?)
    case unit(LabelUnitReader.Found)
    case period(LabelPeriod)
    case phrase([LabelSense])
    case breakdown
    case stamp(CalendarDate)
    case base
  }

  /// What has been read before.
  struct Context {
    var period: LabelPeriod?
    var openBrackets = 0
  }

  typealias Found = (meaning: Meaning, end: Int)

  let tokens: [LabelToken]
  let words: LabelWords
  /// Phrases that the job knows.
  let names: LabelWords
  private let periods: LabelPeriodReader
  private let units: LabelUnitReader

  init(_ tokens: [LabelToken], words: LabelWords, names: LabelWords) {
    self.tokens = tokens
    self.words = words
    self.names = names
    periods = LabelPeriodReader(tokens: tokens, words: words)
    units = LabelUnitReader(tokens: tokens, words: words)
  }

  /// The reading that takes in most tokens; of several, the most particular.
  func longest(at index: Int, _ context: Context) -> Found? {
    let all = [
      noteMark(at: index, context), stamp(at: index), base(at: index), priceLevel(at: index),
      period(at: index),
      stageLetter(at: index, context), breakdown(at: index), phrase(at: index, context), unit(at: index),
    ].compactMap { $0 }
    guard var longest = all.first else { return nil }
    for found in all.dropFirst() where found.end > longest.end { longest = found }
    return longest
  }

  private func unit(at index: Int) -> Found? {
    let isLed = index > 0 && tokens[index - 1].isMark("(")
    return units.unit(at: index, isLed: isLed).map { (.unit($0), $0.end) }
  }

  private func period(at index: Int) -> Found? {
    periods.stretch(at: index).map { (.period($0.period), $0.end) }
  }

  private func phrase(at index: Int, _ context: Context) -> Found? {
    let known = [names, words].compactMap { words in
      words.matches(at: index, of: tokens).last { $0.senses.contains(where: { isReadable($0, context) }) }
    }
    if let longest = known.max(by: { $0.end < $1.end }) { return (.phrase(longest.senses), longest.end) }
    guard tokens[index].isWord, let senses = CompoundWord(words: words).senses(of: tokens[index].text) else {
      return nil
    }
    return (.phrase(senses), index + 1)
  }

  /// A word that heads years such as `2017/18` is read only beside one.
  private func isReadable(_ sense: LabelSense, _ context: Context) -> Bool {
    if sense == .splitYear, case .split = context.period?.years { return true }
    return sense.isOfLabel
  }

  /// The `B` of `B 2017`, `2017 (B)`
  private func stageLetter(at index: Int, _ context: Context) -> Found? {
    let found = words.longest(at: index, of: tokens) {
      if case .stageLetter(let stage) = $0 { stage } else { nil }
    }
    guard let (stage, end) = found else { return nil }
    let isLead = end < tokens.count && tokens[end].kind == .number && periods.stretch(at: end) != nil
    let isBehind =
      context.period != nil && (tokens[index].isGlued && context.openBrackets == 0 || closes(end))
    return isLead || isBehind ? (.phrase([.stage(stage)]), end) : nil
  }

  /// `pr. måned`, `fordelt på område`
  private func breakdown(at index: Int) -> Found? {
    guard let (_, next) = words.longest(at: index, of: tokens, { $0 == .breakdown ? true : nil }) else {
      return nil
    }
    let by = words.longest(at: next, of: tokens) { sense -> Bool? in
      switch sense {
      case .subject, .yearPart: true
      case .yearWord: tokens[next].text == "år" || tokens[next].text == "year" ? true : nil
      default: nil
      }
    }
    return by.map { (.breakdown, $0.end) }
  }

  /// `udtrukket 31-01-2014`, `Dato: 2018-02-28`
  private func stamp(at index: Int) -> Found? {
    guard var (_, next) = words.longest(at: index, of: tokens, { $0 == .stampWord ? true : nil }) else {
      return nil
    }
    for _ in 0..<3 where next < tokens.count && !(tokens[next].kind == .number) { next += 1 }
    guard let found = periods.stretch(at: next), let year = found.period.year,
      case .day(let day) = found.period.part
    else { return nil }
    return (.stamp(CalendarDate(year: year, month: day.month, day: day.day)), found.end)
  }

  /// `2012=100`
  private func base(at index: Int) -> Found? {
    guard index + 2 < tokens.count, priceYear(at: index) != nil, tokens[index + 1].isMark("="),
      tokens[index + 2].text == "100"
    else { return nil }
    return (.base, index + 3)
  }

  /// `2018-PL`, `PL 2018`, `2017-priser`, `pris- og lønniveau 2018`
  private func priceLevel(at index: Int) -> Found? {
    if let year = priceYear(at: index) {
      let next = index + 1 < tokens.count && tokens[index + 1].isDash ? index + 2 : index + 1
      return priceWord(at: next).map { (.priceLevel(year), $0) }
    }
    guard let end = priceWord(at: index) else { return nil }
    let next = end < tokens.count && tokens[end].isDash ? end + 1 : end
    return priceYear(at: next).map { (.priceLevel($0), next + 1) }
  }

  private func priceYear(at index: Int) -> Int? {
    guard tokens.indices.contains(index), let value = tokens[index].value else { return nil }
    switch tokens[index].text.utf8.count {
    case 4: return (1900...2100).contains(value) ? value : nil
    case 2: return 2_000 + value
    default: return nil
    }
  }

  private func priceWord(at index: Int) -> Int? {
    words.longest(at: index, of: tokens) { $0 == .priceLevel ? true : nil }?.end
  }

  /// `*`, `†`, a raised digit, `1)`, `(1)`, `[2]`, `note 3`
  private func noteMark(at index: Int, _ context: Context) -> Found? {
    let token = tokens[index]
    if token.kind == .superscript || token.isNoteSign { return (.mark(token.text), index + 1) }
    if token.isMark("(") || token.isMark("["), let mark = number(at: index + 1), closes(index + 2) {
      return (.mark("(\(mark))"), index + 3)
    }
    let noted = words.longest(at: index, of: tokens) { $0 == .noteWord ? true : nil }
    if let (_, next) = noted, let mark = number(at: next) { return (.mark(mark), next + 1) }
    guard context.openBrackets == 0, index > 0, let mark = number(at: index), closes(index + 1) else {
      return nil
    }
    return (.mark("\(mark))"), index + 2)
  }

  /// One or two digits.
  private func number(at index: Int) -> String? {
    guard tokens.indices.contains(index) else { return nil }
    let token = tokens[index]
    return token.kind == .number && token.text.utf8.count <= 2 ? token.text : nil
  }

  private func closes(_ index: Int) -> Bool {
    tokens.indices.contains(index) && tokens[index].isGlued
      && (tokens[index].isMark(")") || tokens[index].isMark("]"))
  }
}

extension LabelToken {
  fileprivate var isNoteSign: Bool { ["*", "†", "‡", "#", "¤", "§"].contains(where: isMark) }
}

extension LabelSense {
  /// Whether a label may hold it by itself.
  fileprivate var isOfLabel: Bool {
    switch self {
    case .stage, .flow, .statistic, .counted, .extent, .total, .subject, .name, .yearWord, .priceWord,
      .filler, .percentage, .perMille, .countable:
      true
    default: false
    }
  }
}
