internal import AfstemCells
internal import AfstemModel

/// The periods of headings that a program has written as something else: a year like an amount, `2.016`, or years and
/// months as dates, one after the other.
struct HeadingPeriods {
  private let dated: [Int: Period]

  init(_ row: GridRow) { dated = Self.dated(row) }

  /// `nil` where the cell stands for no such period.
  func period(of cell: RawCell) -> Period? {
    dated[cell.column] ?? Self.dottedYear(cell.words).map(Period.year)
  }

  /// The period as a label writes it: `2016`, `2016M04`.
  func label(of cell: RawCell) -> String? {
    switch period(of: cell) {
    case .year(let year)?: "\(year)"
    case .month(let year, let month)?: "\(year)M\(month < 10 ? "0" : "")\(month)"
    default: nil
    }
  }

  /// Whether a row heads columns by such periods, one after the other, beside a word that heads labels: no row of counts
  /// begins with one.
  func areHeadings(of row: GridRow, _ lexicon: LabelLexicon) -> Bool {
    let years = row.cells.dropFirst().compactMap { Self.dottedYear($0.words) }
    guard !years.isEmpty || !dated.isEmpty, zip(years, years.dropFirst()).allSatisfy({ $0 + 1 == $1 }),
      let first = row.cells.first?.text, lexicon.columnWord(in: first) != nil
    else { return false }
    return row.cells.dropFirst().allSatisfy { cell in
      period(of: cell) != nil || lexicon.columnWord(in: cell.words) != nil
    }
  }

  private static func dottedYear(_ text: String) -> Int? {
    guard text.utf8.count == 5, text.utf8.dropFirst().first == UInt8(ascii: "."),
      let year = Int(text.filter { $0 != "." }), 1990...2060 ~= year
    else { return nil }
    return year
  }

  /// Dates a year apart are years, and firsts or lasts of months on end are months.
  private static func dated(_ row: GridRow) -> [Int: Period] {
    let dates = row.cells.compactMap { cell in
      if case .date(let date) = cell.content { (column: cell.column, date: date) } else { nil }
    }
    guard dates.count >= 2 else { return [:] }
    let pairs = zip(dates, dates.dropFirst())
    let areYears = pairs.allSatisfy { one, next in
      next.date.year == one.date.year + 1
        && (next.date.month, next.date.day) == (one.date.month, one.date.day)
    }
    let areMonths = pairs.allSatisfy { $0.date.monthCount + 1 == $1.date.monthCount }
    guard areYears || areMonths && Set(dates.map(\.date.day)).isSubset(of: [1, 28, 29, 30, 31]) else {
      return [:]
    }
    return Dictionary(
      dates.map { column, date in
        (column, areYears ? .year(date.year) : .month(year: date.year, month: date.month))
      }, uniquingKeysWith: { one, _ in one })
  }
}

extension CalendarDate {
  /// Months since the year 0.
  fileprivate var monthCount: Int { year * 12 + month }
}
