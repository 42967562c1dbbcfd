internal import AfstemModel
internal import AfstemVocabulary

/// A day written out in a cell.
enum DateText {
  /// The day that a text starts with: `2016-05-01`, `01-05-2016 13:45`, `1.5.2016`, `1/5 2016`, `1. maj 2016`.
  ///
  /// Day before month, as Danish writes it. `nil` where there is no such day.
  static func date(in text: String, vocabulary: Vocabulary) -> CalendarDate? {
    guard text.utf8.count <= 60, text.utf8.contains(where: { 0x30...0x39 ~= $0 }) else { return nil }
    let all = PeriodToken.tokens(of: text.folded)
    // `2017 K1-K3` and `2016M1` are of quarters and months.
    guard !all.contains(where: { ["k", "q", "h", "m"].contains($0.text) }) else { return nil }
    let tokens = all.filter { $0.text.count > 1 || $0.number != nil }
    guard tokens.count >= 3 else { return compact(text) }
    if let year = tokens[0].year { return date(year, tokens[1].number, tokens[2].number) }
    let month = tokens[1].number ?? vocabulary.months[tokens[1].text]
    return tokens[2].year.flatMap { date($0, month, tokens[0].number) }
  }

  /// `20160501`
  private static func compact(_ text: String) -> CalendarDate? {
    let digits = text.tidied
    guard digits.utf8.count == 8, let number = Int(digits), number > 19_000_000 else { return nil }
    return date(number / 10_000, number / 100 % 100, number % 100)
  }

  private static func date(_ year: Int, _ month: Int?, _ day: Int?) -> CalendarDate? {
    guard let month, let day, (1...12).contains(month), (1900...2100).contains(year) else { return nil }
    guard day >= 1, day <= length(ofMonth: month, in: year) else { return nil }
    return CalendarDate(year: year, month: month, day: day)
  }

  private static func length(ofMonth month: Int, in year: Int) -> Int {
    let isLeap = year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
    return month == 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
  }
}
