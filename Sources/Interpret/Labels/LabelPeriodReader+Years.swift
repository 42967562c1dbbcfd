extension LabelPeriodReader {
  typealias Years = (years: LabelPeriod.Years, end: Int)

  private func years(at index: Int) -> Years? {
    guard let (year, end) = year(at: index) else { return nil }
    guard let mark = token(end), mark.isGlued, let next = token(end + 1), next.isGlued, let value = next.value
    else { return (.one(year), end) }
    let isNext = value == year + 1 || (next.text.utf8.count == 2 && value == (year + 1) % 100)
    if mark.isMark("/"), isNext { return (.split(year), end + 2) }
    // `2017-18`; `2017-08` is a month.
    if mark.isDash, next.text.utf8.count == 2, value > 12, year % 100 < value, !isDashed(end + 2) {
      return (.several(year...(year - year % 100 + value)), end + 2)
    }
    return (.one(year), end)
  }

  private func isDashed(_ index: Int) -> Bool { token(index).map { $0.isDash && $0.isGlued } ?? false }

  /// `2016`, `2.016`, `'16`
  func year(at index: Int) -> (year: Int, end: Int)? {
    guard let first = token(index) else { return nil }
    if let value = first.value, first.text.utf8.count == 4, Self.isYear(value),
      !isGroup(index + 1, after: first)
    {
      return (value, index + 1)
    }
    if first.hasStop, let value = first.value, let rest = token(index + 1), isGroup(index + 1, after: first),
      !isGroup(index + 2, after: rest), let thousand = rest.value, Self.isYear(value * 1_000 + thousand)
    {
      return (value * 1_000 + thousand, index + 2)
    }
    return apostrophe(first) && token(index + 1)?.isGlued ?? false
      ? small(index + 1, 0...99).map { (Self.century($0), index + 2) } : nil
  }

  static func isYear(_ value: Int) -> Bool { (1900...2100).contains(value) }

  /// A year by its last two digits: 1950 to 2049.
  static func century(_ value: Int) -> Int { value < 50 ? 2_000 + value : 1_900 + value }

  private func apostrophe(_ token: LabelToken) -> Bool { token.isMark("'") || token.isMark("\u{2019}") }

  /// Whether three digits stand behind a full stop, as a group of thousands.
  private func isGroup(_ index: Int, after previous: LabelToken) -> Bool {
    guard previous.hasStop, previous.value ?? .max < 10_000, let token = token(index) else { return false }
    return token.isGlued && token.kind == .number && token.text.utf8.count == 3
  }

  /// Two digits for a year beside a part of it: `jan-18`, `Q1 '18`.
  private func shortYear(at index: Int) -> (year: Int, end: Int)? {
    if let year = year(at: index) { return year }
    guard let token = token(index), token.text.utf8.count == 2, !token.hasStop,
      !(self.token(index + 1)?.isDash ?? false)
    else { return nil }
    return small(index, 0...99).map { (Self.century($0), index + 1) }
  }
}

extension LabelPeriodReader {
  /// `skoleåret 2017/18`, `sæson 17/18`
  func splitYear(at index: Int) -> Found? {
    guard let (_, next) = words.longest(at: index, of: tokens, { $0 == .splitYear ? true : nil }) else {
      return nil
    }
    if let (years, end) = years(at: next), case .split = years {
      return Found(period: LabelPeriod(years), end: end)
    }
    guard let first = small(next, 0...99), let mark = token(next + 1), mark.isMark("/") || mark.isDash,
      let last = small(next + 2, 0...99), last == (first + 1) % 100
    else { return nil }
    return Found(period: LabelPeriod(.split(Self.century(first))), end: next + 3)
  }
}

extension LabelPeriodReader {
  /// `2018`, `2019K1`, `2018-05`, `2018 1. kvartal`, `2018, uge 12`
  func yearThenPart(at index: Int) -> Found? {
    guard let (years, end) = years(at: index) else { return nil }
    guard case .one = years else { return Found(period: LabelPeriod(years), end: end) }
    if let month = numericMonth(behind: end) {
      return Found(period: LabelPeriod(years, month.part), end: month.end)
    }
    let next = separatorEnd(at: end)
    if let part = part(at: next), !isSpan(from: part.end) {
      return Found(period: LabelPeriod(years, part.part), end: part.end)
    }
    return Found(period: LabelPeriod(years), end: end)
  }

  /// A part before a dash or `til` whose other end has a year of its own belongs to that: `2016 jan-mar 2017`.
  private func isSpan(from index: Int) -> Bool {
    guard let join = spanEnd(at: index), let second = partThenYear(at: join) else { return false }
    return second.period.years != nil
  }

  /// `-05` behind a year.
  private func numericMonth(behind index: Int) -> (part: LabelPeriod.Part, end: Int)? {
    guard let mark = token(index), mark.isGlued, mark.isDash || mark.isMark("/"), let next = token(index + 1),
      next.isGlued, next.text.utf8.count == 2, !isDashed(index + 2), let month = small(index + 1, 1...12)
    else { return nil }
    return (.months(month...month), index + 2)
  }

  /// `jan`, `jan 2018`, `K1-2019`, `05/2013`, `1. kvartal 2018`
  func partThenYear(at index: Int) -> Found? {
    if let found = numericMonthThenYear(at: index) { return found }
    guard let (part, end) = part(at: index) else { return nil }
    if let (year, last) = shortYear(at: separatorEnd(at: end)), Self.takesYear(part) {
      return Found(period: LabelPeriod(.one(year), part), end: last)
    }
    if let (year, last) = year(at: separatorEnd(at: end)) {
      return Found(period: LabelPeriod(.one(year), part), end: last)
    }
    return Found(period: LabelPeriod(nil, part), end: end)
  }

  private static func takesYear(_ part: LabelPeriod.Part) -> Bool {
    if case .months = part { true } else { false }
  }

  private func numericMonthThenYear(at index: Int) -> Found? {
    guard let first = token(index), let month = small(index, 1...12) else { return nil }
    let mark = token(index + 1)
    let isMarked = mark.map { $0.isGlued && ($0.isDash || $0.isMark("/")) } ?? false
    guard isMarked || (first.hasStop && mark?.kind == .number),
      let year = token(isMarked ? index + 2 : index + 1),
      year.isGlued, year.text.utf8.count == 4, let value = year.value, Self.isYear(value)
    else { return nil }
    return Found(
      period: LabelPeriod(.one(value), .months(month...month)), end: isMarked ? index + 3 : index + 2)
  }

  /// Behind what may stand between a year and a part of it: a dash, a stroke, a comma, a colon.
  private func separatorEnd(at index: Int) -> Int {
    guard let token = token(index) else { return index }
    return token.isDash || [",", ":", "/"].contains(where: token.isMark) ? index + 1 : index
  }
}
