extension LabelPeriodReader {
  typealias Part = (part: LabelPeriod.Part, end: Int)

  func part(at index: Int) -> Part? {
    named(at: index) ?? numberThenWord(at: index) ?? wordThenNumber(at: index) ?? letterThenNumber(at: index)
  }

  /// `jan`, `januar`
  func named(at index: Int) -> Part? {
    words.longest(at: index, of: tokens) { if case .month(let month) = $0 { month } else { nil } }
      .map { (.months($0.meaning...$0.meaning), $0.end) }
  }

  /// `1. kvartal`, `1.-3. kvartal`, `2H`, `første halvår`, `IV. kvartal`
  private func numberThenWord(at index: Int) -> Part? {
    guard let (first, end) = ordinal(at: index) else { return nil }
    let second = spanEnd(at: end).flatMap(ordinal(at:))
    let next = second?.end ?? end
    guard let (unit, last) = unitWord(at: next) ?? unitLetter(at: next) else { return nil }
    // `6 måneder` is a length of time.
    guard unit.isNamedByNumber || tokens[next - 1].kind != .number || tokens[next - 1].hasStop else {
      return nil
    }
    return unit.part(first...max(first, second?.number ?? first)).map { ($0, last) }
  }

  private func ordinal(at index: Int) -> (number: Int, end: Int)? {
    let named = words.longest(at: index, of: tokens) {
      if case .ordinal(let number) = $0 { number } else { nil }
    }
    if let (number, end) = named { return (number, end) }
    if let number = small(index, 1...53) { return (number, index + 1) }
    if let token = token(index), token.isUppercase,
      let roman = ["i", "ii", "iii", "iv"].firstIndex(of: token.text)
    {
      return (roman + 1, index + 1)
    }
    return nil
  }

  private func unitWord(at index: Int) -> (unit: LabelSense.YearPart, end: Int)? {
    words.longest(at: index, of: tokens) { if case .yearPart(let unit) = $0 { unit } else { nil } }
      .map { ($0.meaning, $0.end) }
  }

  /// The `Q` of `1Q`.
  private func unitLetter(at index: Int) -> (unit: LabelSense.YearPart, end: Int)? {
    guard token(index)?.isGlued ?? false else { return nil }
    return words.longest(at: index, of: tokens) {
      if case .yearPartLetter(let unit) = $0 { unit } else { nil }
    }
    .map { ($0.meaning, $0.end) }
  }

  /// `kvartal 1`, `uge 12-15`
  private func wordThenNumber(at index: Int) -> Part? {
    guard let (unit, next) = unitWord(at: index), let first = small(next, unit.numbers) else { return nil }
    return numbered(unit, first, at: next)
  }

  /// `K1`, `M01`, `Q1-3`
  private func letterThenNumber(at index: Int) -> Part? {
    let letter = words.longest(at: index, of: tokens) {
      if case .yearPartLetter(let unit) = $0 { unit } else { nil }
    }
    guard let (unit, next) = letter, token(next)?.isGlued ?? false, let first = small(next, unit.numbers)
    else {
      return nil
    }
    return numbered(unit, first, at: next)
  }

  private func numbered(_ unit: LabelSense.YearPart, _ first: Int, at index: Int) -> Part? {
    let second = spanEnd(at: index + 1).flatMap { next in small(next, unit.numbers).map { ($0, next + 1) } }
    if let (last, end) = second, last > first, let part = unit.part(first...last) { return (part, end) }
    return unit.part(first...first).map { ($0, index + 1) }
  }
}

extension LabelSense.YearPart {
  /// `1 kvartal` is the first; `6 uger` is no week.
  fileprivate var isNamedByNumber: Bool { self != .month && self != .week }

  /// How many there are in a year, from 1.
  fileprivate var numbers: ClosedRange<Int> {
    switch self {
    case .half: 1...2
    case .quarter: 1...4
    case .tertial: 1...3
    case .month: 1...12
    case .week: 1...53
    }
  }

  fileprivate func part(_ range: ClosedRange<Int>) -> LabelPeriod.Part? {
    guard numbers.contains(range.lowerBound), numbers.contains(range.upperBound) else { return nil }
    if self == .week { return .weeks(range) }
    let length = 12 / numbers.upperBound
    return .months(((range.lowerBound - 1) * length + 1)...(range.upperBound * length))
  }
}
