internal import AfstemModel

extension CrimeView.Row {
  var baseline: FieldValue {
    FieldValue(target?.baseline).unless(target?.withheld.contains(.baseline) == true)
  }

  var limitFigure: FieldValue { FieldValue(limit).unless(isLimitWithheld) }

  var reportedFigure: FieldValue { FieldValue(reported).unless(isReportedWithheld) }

  func baselineText(in language: Language) -> String { baseline.text(in: language) }

  func reportedText(in language: Language) -> String { reportedFigure.text(in: language) }

  func limitText(in language: Language) -> String { limitFigure.text(in: language) }
}

extension FieldValue {
  /// A count for people; empty where there is none.
  func text(in language: Language) -> String {
    switch self {
    case .integer(let count): language.grouped(count)
    case .withheld: Self.withheldSign
    default: ""
    }
  }
}

extension CrimeView {
  /// The year that all baselines are of; `nil` where they are of several, or there are none.
  var baselineYear: Int? {
    let years = Set(types.flatMap(\.rows).compactMap { $0.target?.baselineYear })
    return years.count == 1 ? years.first : nil
  }

  /// `Udgangspunkt (2016)`
  func baselineHeading(in language: Language) -> String {
    let word = language == .danish ? "Udgangspunkt" : "Baseline"
    return baselineYear.map { "\(word) (\($0))" } ?? word
  }
}

extension CrimeView.OffenceType {
  /// What happened, with the latest figures: `Indbrud: 109 i 2018, 3 over målet`.
  func headline(in language: Language) -> String {
    let isDanish = language == .danish
    if let row = latest, let reported = row.reported, let difference = row.difference {
      let gap = language.grouped(difference.magnitude)
      let verdict =
        switch (isDanish, difference.signum()) {
        case (true, 1): "\(gap) over målet"
        case (true, -1): "\(gap) under målet"
        case (true, _): "netop målet"
        case (false, 1): "\(gap) over target"
        case (false, -1): "\(gap) under target"
        case (false, _): "just the target"
        }
      return "\(name): \(language.grouped(reported)) \(isDanish ? "i" : "in") \(row.year), \(verdict)"
    }
    let known = rows.filter { $0.reported != nil }
    guard let last = known.last, let now = last.reported else { return name }
    guard let first = known.first, first.year != last.year, let before = first.reported else {
      return "\(name): \(language.grouped(now)) \(isDanish ? "i" : "in") \(last.year)"
    }
    let change = language.change(from: before, to: now).map { " (\($0))" } ?? ""
    let (from, to) = (language.grouped(before), language.grouped(now))
    return isDanish
      ? "\(name): fra \(from) i \(first.year) til \(to) i \(last.year)\(change)"
      : "\(name): from \(from) in \(first.year) to \(to) in \(last.year)\(change)"
  }

  /// The count that a chart measures the others by, and its year: the baseline, else the first count above zero.
  var base: (count: Int64, year: Int)? {
    if let target, let count = target.baseline, let year = target.baselineYear, count > 0 {
      return (count, year)
    }
    return rows.lazy.compactMap { row in row.reported.flatMap { $0 > 0 ? ($0, row.year) : nil } }.first
  }
}
