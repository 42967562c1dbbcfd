internal import AfstemCells
internal import AfstemModel
internal import AfstemVocabulary

/// A column such as `Måned` or `Kvartal` that says which part of a year a row is about; the year stands elsewhere.
struct YearPartColumn {
  let number: Int
  /// The greatest number that a part can have; `nil` where the label names no part.
  private let limit: Int?
  /// Whether its parts, such as weeks, are no periods that figures are stated for.
  let isOfOtherParts: Bool

  /// `nil` if no column of the region is one.
  init?(of region: TableRegion, vocabulary: Vocabulary) {
    let details = region.rows.filter { $0.role == .detail }
    let found = region.columns.lazy.compactMap { column in
      Self(column, details, vocabulary)
    }.first
    guard let found, Self.isYearNamed(beside: found.number, in: region, details) else { return nil }
    self = found
  }

  private init?(_ column: TableColumn, _ rows: [TableRow], _ vocabulary: Vocabulary) {
    let unit = YearPartText.unit(in: column.label.folded, vocabulary)
    if unit != nil, LabelGrammar.standard.reading(of: column.label).isBrokenDown { return nil }
    number = column.number
    limit = unit.flatMap { Self.counts[$0] }
    isOfOtherParts = unit != nil && limit == nil
    switch column.role {
    case .period: break
    case .label, .segment, .ignored: guard unit != nil else { return nil }
    default: return nil
    }
    let cells = rows.compactMap { $0.cells[column.number] }
    let readable = cells.count { isOfOtherParts ? $0.isSmallNumber : part(in: $0, vocabulary) != nil }
    guard readable * 2 > cells.count else { return nil }
  }

  /// How many of each part a year has.
  private static let counts = ["half": 2, "quarter": 4, "month": 12]

  /// Whether another column of periods, the header or the title names years.
  private static func isYearNamed(beside number: Int, in region: TableRegion, _ rows: [TableRow]) -> Bool {
    if region.columns.contains(where: { $0.role.period != nil }) { return true }
    let others = region.columns.filter { $0.role == .period && $0.number != number }
    guard !others.isEmpty else { return region.period.map { $0 == .year($0.year) } ?? false }
    return others.contains { column in rows.contains { $0.cells[column.number].map(isYear) ?? false } }
  }

  private static func isYear(_ cell: RawCell) -> Bool {
    switch cell.content {
    case .number(let number, _): number.year != nil
    case .text(let text): PeriodToken.tokens(of: text.folded).contains { $0.year != nil }
    default: false
    }
  }

  /// The part that a cell names: `3`, `03`, `marts`, `K1`, `1. kvartal`; `nil` if it names none, or a year as well.
  func part(in cell: RawCell, _ vocabulary: Vocabulary) -> YearPart? {
    switch cell.content {
    case .number(let number, false):
      return number.whole(timesTenTo: 0).flatMap { $0.isExact ? part(Int($0.value)) : nil }
    case .text(let text):
      let tokens = PeriodToken.tokens(of: text.folded).filter {
        $0.number != nil || $0.text.first?.isLetter == true
      }
      guard !tokens.contains(where: { $0.year != nil }), (1...2).contains(tokens.count) else { return nil }
      if tokens.count == 1, let number = tokens[0].number { return part(number) }
      return YearPart(tokens: tokens, year: tokens.endIndex, vocabulary: vocabulary)
    default: return nil
    }
  }

  private func part(_ number: Int) -> YearPart? {
    guard let limit, (1...limit).contains(number) else { return nil }
    return limit == 2 ? .half(number) : limit == 4 ? .quarter(number) : .month(number)
  }
}

extension RawCell {
  /// Whether it can be the number of a week or a day.
  fileprivate var isSmallNumber: Bool {
    switch content {
    case .number(let number, _): number.year == nil
    case .text(let text): PeriodToken.tokens(of: text.folded).contains { $0.number != nil && $0.year == nil }
    default: false
    }
  }
}
