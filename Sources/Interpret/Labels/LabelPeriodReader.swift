internal import AfstemModel

/// Reads the stretch of time that starts at one token of a label.
struct LabelPeriodReader {
  let tokens: [LabelToken]
  let words: LabelWords

  struct Found {
    var period: LabelPeriod
    /// The first token behind it.
    var end: Int
  }

  /// A year, a part of one, or a stretch from one to another: `2017`, `jan-mar 2018`, `2013-2016`, `K1-K4`.
  func stretch(at index: Int) -> Found? {
    if let days = numericDays(at: index) { return days }
    guard let first = point(at: index) else { return nil }
    guard let join = spanEnd(at: first.end), let second = point(at: join) else { return first }
    return first.period.through(second.period).map { Found(period: $0, end: second.end) } ?? first
  }

  private func point(at index: Int) -> Found? {
    splitYear(at: index) ?? date(at: index) ?? yearThenPart(at: index) ?? partThenYear(at: index)
  }

  func token(_ index: Int) -> LabelToken? { tokens.indices.contains(index) ? tokens[index] : nil }

  /// A number of at most two digits, within bounds.
  func small(_ index: Int, _ bounds: ClosedRange<Int>) -> Int? {
    guard let token = token(index), let value = token.value, token.text.utf8.count <= 2 else { return nil }
    return bounds.contains(value) ? value : nil
  }

  /// Behind a dash, or a word such as `til`, that stands between two ends.
  func spanEnd(at index: Int) -> Int? {
    guard let token = token(index) else { return nil }
    if token.isDash { return index + 1 }
    if token.isMark("/"), token.isGlued { return index + 1 }
    return words.longest(at: index, of: tokens) { $0 == .spanWord ? true : nil }?.end
  }
}
