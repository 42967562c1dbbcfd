internal import AfstemModel
internal import AfstemVocabulary

/// A part of a year: a half, a quarter or a month.
enum YearPart: Hashable {
  case half(Int)
  case quarter(Int)
  case month(Int)

  func period(in year: Int) -> Period {
    switch self {
    case .half(let half): .half(year: year, half: half)
    case .quarter(let quarter): .quarter(year: year, quarter: quarter)
    case .month(let month): .month(year: year, month: month)
    }
  }

  /// The part that stands beside a year: `1. halvår 2016`, `2019K1`, `2013-05`, `maj 2013`.
  init?(tokens: [PeriodToken], year: Int, vocabulary: Vocabulary) {
    let others = tokens.indices.filter { $0 != year && tokens[$0].text != "." }
    if let named = others.lazy.compactMap({ Self.named(at: $0, in: tokens, vocabulary) }).first {
      self = named
    } else if let month = Self.numbered(beside: year, in: tokens) {
      self = .month(month)
    } else {
      return nil
    }
  }

  /// `halvår`, `k`, `kvt` with a number before or after it; a month's name.
  private static func named(at index: Int, in tokens: [PeriodToken], _ vocabulary: Vocabulary) -> YearPart? {
    let word = tokens[index].text
    if let month = vocabulary.months[word] { return .month(month) }
    let isHalf = vocabulary.halves.contains(word)
    let limit = isHalf ? 2 : vocabulary.quarters.contains(word) ? 4 : word == "m" ? 12 : 0
    guard limit > 0, let number = number(near: index, in: tokens), (1...limit).contains(number) else {
      return nil
    }
    return isHalf ? .half(number) : limit == 4 ? .quarter(number) : .month(number)
  }

  private static func number(near index: Int, in tokens: [PeriodToken]) -> Int? {
    let after = tokens[(index + 1)...].first { $0.text != "." }
    let before = tokens[..<index].last { $0.text != "." }
    return [after, before].compactMap { $0 }.first { $0.year == nil && $0.number != nil }?.number
  }

  /// `2013-05`, `05/2013`
  private static func numbered(beside year: Int, in tokens: [PeriodToken]) -> Int? {
    guard tokens.count == 3, year == 0 || year == 2, tokens[1].text != "." else { return nil }
    let other = tokens[year == 0 ? 2 : 0]
    guard let number = other.number, other.text.utf8.count == 2, (1...12).contains(number) else { return nil }
    return number
  }
}
