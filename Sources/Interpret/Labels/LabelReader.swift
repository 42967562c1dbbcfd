internal import AfstemModel
internal import AfstemVocabulary

/// Reads a label from left to right, each piece as the longest that anything makes of it.
///
/// - Complexity: O(*n*) in the label's length; a label longer than ``longest`` is left unread.
struct LabelReader {
  /// Bytes of UTF-8; what is longer is prose.
  static let longest = 400

  private let tokens: [LabelToken]
  private let candidates: LabelCandidates
  private var context = LabelCandidates.Context()
  private var reading = LabelReading()
  private var measures = Measure.Words()
  private var index = 0

  static func reading(of label: String, words: LabelWords, names: LabelWords) -> LabelReading {
    guard label.utf8.count <= longest else {
      return LabelReading(pieces: [.init(range: 0..<label.utf8.count, role: .unread)])
    }
    var reader = LabelReader(LabelTokeniser.tokens(of: label), words: words, names: names)
    return reader.read()
  }

  private init(_ tokens: [LabelToken], words: LabelWords, names: LabelWords) {
    self.tokens = tokens
    candidates = LabelCandidates(tokens, words: words, names: names)
  }

  private mutating func read() -> LabelReading {
    while index < tokens.count { readRun() }
    reading.measure = Measure(measures)
    reading.isMeasureAmbiguous = Measure.isAmbiguous(measures)
    return reading
  }

  /// Reads one piece, or a word that letters and digits make together, which is understood whole or not at all:
  /// `2019K1`, not the year of `2018M13`.
  private mutating func readRun() {
    let end = runEnd(from: index)
    guard end > index + 1 else { return readPiece() }
    let (start, before) = (index, self)
    while index < end { readPiece() }
    if reading.pieces[before.reading.pieces.count...].contains(where: { $0.role == .unread }) {
      self = before
      take(.unread, to: end, from: start)
    }
  }

  private func runEnd(from start: Int) -> Int {
    var end = start + 1
    guard tokens[start].isOfRun else { return end }
    while end < tokens.count, tokens[end].isGlued, tokens[end].isOfRun, !tokens[end - 1].hasStop { end += 1 }
    return end
  }

  private mutating func take(_ role: LabelReading.Role, to end: Int, from start: Int? = nil) {
    let range = tokens[start ?? index].range.lowerBound..<tokens[end - 1].range.upperBound
    reading.pieces.append(.init(range: range, role: role))
    index = end
  }
}

extension LabelToken {
  /// The `pr.` of `pr. 30. juni 2018`.
  fileprivate var isOfStandingAt: Bool { ["pr", "per", "d"].contains(text) }

  fileprivate var isOfRun: Bool {
    kind == .number || (isWord && text.unicodeScalars.allSatisfy(\.properties.isAlphabetic))
  }
}

extension LabelReader {
  private mutating func readPiece() {
    context.period = reading.period
    guard let found = candidates.longest(at: index, context) else { return readMark() }
    switch found.meaning {
    case .mark(let mark):
      reading.marks.append(mark)
      take(.noteMark, to: found.end)
    case .priceLevel(let year):
      reading.priceLevel = year ?? reading.priceLevel
      take(.priceLevel, to: found.end)
    case .unit(let unit):
      note(unit)
      take(.unit, to: found.end)
    case .period(let period): take(period, to: found.end)
    case .phrase(let senses): take(senses, to: found.end)
    case .breakdown:
      reading.isBrokenDown = true
      take(.filler, to: found.end)
    case .stamp(let day):
      reading.drawnOn = day
      take(.stamp, to: found.end)
    case .base: take(.base, to: found.end)
    }
  }

  private mutating func note(_ unit: LabelUnitReader.Found) {
    if unit.unit == .percentage || unit.unit == .perMille { measures.statistics.append(.share) }
    reading.units.add(unit)
  }

  /// A second period must be of the same year, or part of the same stretch; else it is not understood.
  private mutating func take(_ period: LabelPeriod, to end: Int) {
    // `Forbrug pr. 30-06-2018` counts from the start of the year.
    if case .day = period.part, index > 0, tokens[index - 1].isOfStandingAt {
      reading.extent = reading.extent ?? .accumulated
    }
    guard let known = reading.period else {
      reading.period = period
      return take(.period, to: end)
    }
    let merged = known.merged(with: period)
    reading.period = merged ?? known
    take(merged == nil ? .unread : .period, to: end)
  }

  private mutating func take(_ senses: [LabelSense], to end: Int) {
    for sense in senses { note(sense) }
    take(role(of: senses), to: end)
  }

  private mutating func note(_ sense: LabelSense) {
    switch sense {
    case .stage(let stage): measures.stages.append(stage)
    case .flow(let flow): measures.flows.append(flow)
    case .statistic(let statistic): measures.statistics.append(statistic)
    case .counted(let counted): measures.counted.append(counted)
    case .extent(let extent): reading.extent = reading.extent ?? extent
    case .total, .subject(.total): reading.isTotal = true
    case .percentage: note(.init(unit: .percentage, end: index))
    case .perMille: note(.init(unit: .perMille, end: index))
    case .countable: note(.init(unit: .things(tokens[index].text), end: index))
    default: return
    }
  }

  private func role(of senses: [LabelSense]) -> LabelReading.Role {
    if senses.contains(.name) { return .name }
    if senses.contains(where: \.isOfMeasure) { return .measure }
    if senses.contains(where: { if case .extent = $0 { true } else { false } }) { return .extent }
    if senses.contains(.total) { return .total }
    for sense in senses {
      if case .subject(let word) = sense { return .subject(word) }
    }
    if senses.contains(.countable) || senses.contains(.percentage) { return .unit }
    return senses.contains(.priceWord) ? .priceLevel : .filler
  }

  /// Punctuation says nothing; any other mark, word or number is not understood.
  private mutating func readMark() {
    let token = tokens[index]
    guard case .mark(let scalar) = token.kind, token.isDash || Self.punctuation.contains(scalar) else {
      return take(.unread, to: index + 1)
    }
    if scalar == "(" || scalar == "[" { context.openBrackets += 1 }
    if scalar == ")" || scalar == "]" { context.openBrackets = max(0, context.openBrackets - 1) }
    index += 1
  }

  private static let punctuation = Set("()[]{},;:./|\\&+_•·\"'`´«»‹›“”„‘’‚".unicodeScalars)
}
