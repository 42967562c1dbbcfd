extension LabelPeriodReader {
  /// `31-12-2018`, `31.12.18`, `2018-12-31`, `31. december 2018`, `31/12 2018`
  func date(at index: Int) -> Found? {
    yearFirst(at: index) ?? dayFirst(at: index) ?? dayOfMonth(at: index) ?? dayOfAnyYear(at: index)
  }

  private func yearFirst(at index: Int) -> Found? {
    guard let first = token(index), first.text.utf8.count == 4, let year = first.value, Self.isYear(year),
      let (month, next) = glued(behind: index), let (day, last) = glued(behind: next)
    else { return nil }
    return found(day: day, month: month, year: year, end: last + 1)
  }

  /// A small number tied by a mark or a full stop to the token before.
  private func glued(behind index: Int) -> (number: Int, index: Int)? {
    let next = tie(behind: index)
    guard let next, token(next)?.isGlued ?? false else { return nil }
    return small(next, 1...31).map { ($0, next) }
  }

  private func tie(behind index: Int) -> Int? {
    guard let mark = token(index + 1) else { return nil }
    if mark.isGlued, mark.isDash || mark.isMark("/") { return index + 2 }
    return tokens[index].hasStop ? index + 1 : nil
  }

  private func dayFirst(at index: Int) -> Found? {
    guard let day = small(index, 1...31), let (month, next) = glued(behind: index) else { return nil }
    if let last = tie(behind: next), token(last)?.isGlued ?? false, let year = yearOfDate(last) {
      return found(day: day, month: month, year: year, end: last + 1)
    }
    if let year = token(next + 1), year.text.utf8.count == 4, let value = year.value, Self.isYear(value) {
      return found(day: day, month: month, year: value, end: next + 2)
    }
    return nil
  }

  /// `1.1.-30.6.2018`, `1/1 - 30/6 2018`
  func numericDays(at index: Int) -> Found? {
    guard let day = small(index, 1...31), let (month, next) = glued(behind: index),
      let first = LabelPeriod.Day(day: day, month: month), let join = spanEnd(at: next + 1),
      let last = dayFirst(at: join)
    else { return nil }
    return LabelPeriod(nil, .day(first)).through(last.period).map { Found(period: $0, end: last.end) }
  }

  private func yearOfDate(_ index: Int) -> Int? {
    guard let token = token(index), let value = token.value else { return nil }
    switch token.text.utf8.count {
    case 4: return Self.isYear(value) ? value : nil
    case 2: return Self.century(value)
    default: return nil
    }
  }

  /// `31. december`, `31. dec. 2018`
  private func dayOfMonth(at index: Int) -> Found? {
    guard let day = small(index, 1...31), let (part, end) = named(at: index + 1),
      case .months(let months) = part
    else { return nil }
    guard let year = year(at: end) else {
      return LabelPeriod.Day(day: day, month: months.lowerBound)
        .map { Found(period: LabelPeriod(nil, .day($0)), end: end) }
    }
    return found(day: day, month: months.lowerBound, year: year.year, end: year.end)
  }

  /// `pr. 30/6`
  private func dayOfAnyYear(at index: Int) -> Found? {
    guard let lead = token(index - 1)?.text, Self.dayLeads.contains(lead), let day = small(index, 1...31),
      token(index + 1)?.isMark("/") ?? false, let month = small(index + 2, 1...12)
    else { return nil }
    return LabelPeriod.Day(day: day, month: month).map {
      Found(period: LabelPeriod(nil, .day($0)), end: index + 3)
    }
  }

  /// Without one of these, `1/2` is a half.
  private static let dayLeads: Set<String> = ["pr", "per", "ultimo"]

  func found(day: Int, month: Int, year: Int, end: Int) -> Found? {
    guard let day = LabelPeriod.Day(day: day, month: month), day.exists(in: year) else { return nil }
    return Found(period: LabelPeriod(.one(year), .day(day)), end: end)
  }
}

extension LabelPeriod.Day {
  fileprivate func exists(in year: Int) -> Bool {
    month != 2 || day < 29
      || (year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400)))
  }
}
