internal import AfstemCells
internal import AfstemModel

/// Figures as readers of the language expect them in running text.
extension Language {
  /// `1.490.000 kr.`
  func kroner(_ amount: Amount) -> String { "\(amount.text(in: self)) kr." }

  /// `1.234,5`
  func number(_ number: ExactDecimal) -> String {
    let parts = number.description.split(separator: ".", maxSplits: 1).map(String.init)
    let whole =
      parts.first.flatMap { Int64($0) }.map { $0 == 0 ? parts[0] : grouped($0) } ?? parts.first ?? ""
    return parts.count > 1 ? whole + decimalMark + parts[1] : whole
  }

  /// `12,5 %`; `12.5%` in English.
  func percent(_ number: ExactDecimal) -> String { self.number(number) + percentMark }

  private var percentMark: String { self == .danish ? " %" : "%" }

  /// A difference with its sign, a real minus: `+3`, `−3`, `0`.
  func signed(_ difference: Int64) -> String {
    (difference < 0 ? "−" : difference > 0 ? "+" : "") + grouped(difference.magnitude)
  }

  /// How much a count has grown from another, in per cent with one decimal: `−18,2 %`.
  ///
  /// `nil` from nothing, and where the figures do not fit.
  func change(from first: Int64, to last: Int64) -> String? {
    let difference = last.subtractingReportingOverflow(first)
    let tenths = difference.partialValue.multipliedReportingOverflow(by: 1000)
    guard first > 0, !difference.overflow, !tenths.overflow else { return nil }
    let (quotient, remainder) = tenths.partialValue.magnitude.quotientAndRemainder(dividingBy: UInt64(first))
    let rounded = quotient + (remainder >= UInt64(first) - remainder ? 1 : 0)
    let (whole, tenth) = rounded.quotientAndRemainder(dividingBy: 10)
    let size = "\(grouped(whole))\(decimalMark)\(tenth)\(percentMark)"
    return (rounded == 0 ? "" : difference.partialValue < 0 ? "−" : "+") + size
  }

  /// A year, or a span of them where they follow each other: `2013–2016`, `2013, 2015`.
  func years(_ years: [Int]) -> String {
    guard let first = years.first, let last = years.last, years.count > 1 else {
      return years.first.map(String.init) ?? ""
    }
    return years == Array(first...max(first, last))
      ? "\(first)–\(last)" : years.map(String.init).joined(separator: ", ")
  }
}
