internal import AfstemModel

extension JobValue {
  /// A whole number within a range.
  func integer(in range: ClosedRange<Int>) -> Int? {
    guard let text = text() else { return nil }
    if let number = Int(text.replacing("_", with: "")), range.contains(number) { return number }
    report(.notWhole(text, at: name, range: range))
    return nil
  }

  /// A year of four digits.
  func year() -> Int? {
    guard let text = text() else { return nil }
    if let year = Self.year(text) { return year }
    report(.notYear(text))
    return nil
  }

  /// A day of the calendar: `2017-03-01`.
  func date() -> CalendarDate? {
    guard let text = text() else { return nil }
    if let date = CalendarDate(text), Self.plausibleYears.contains(date.year) { return date }
    report(.notDate(text, at: name))
    return nil
  }

  /// `2017-2020`, with any dash, or a single year.
  func years() -> ClosedRange<Int>? {
    guard let text = text() else { return nil }
    let parts = text.split { "-–—".contains($0) }.map { $0.filter { !$0.isWhitespace } }
    guard (1...2).contains(parts.count), let first = parts.first.flatMap(Self.year),
      let last = parts.last.flatMap(Self.year)
    else {
      report(.notYears(text))
      return nil
    }
    if first <= last { return first...last }
    report(.yearsReversed(first, last))
    return nil
  }

  private static func year(_ text: some StringProtocol) -> Int? {
    guard text.utf8.count == 4, let year = Int(text), plausibleYears.contains(year) else { return nil }
    return year
  }

  private static let plausibleYears = 1900...2199

  /// Kroner with a point and at most two decimals, and nothing between thousands.
  func amount() -> Amount? {
    guard let text = text() else { return nil }
    guard let amount = Self.amount(text.replacing("_", with: "")) else {
      report(.notAmount(text))
      return nil
    }
    if amount >= .zero { return amount }
    report(.negativeAmount(text, at: name))
    return nil
  }

  private static func amount(_ text: String) -> Amount? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard let kroner = parts.first.flatMap({ Int64($0) }), parts.count <= 2 else { return nil }
    let decimals = parts.count == 2 ? parts[1] : ""
    guard decimals.utf8.count <= 2, decimals.allSatisfy({ ("0"..."9").contains($0) }) else { return nil }
    let øre = Int64(decimals + String(repeating: "0", count: 2 - decimals.utf8.count)) ?? 0
    let whole = kroner.multipliedReportingOverflow(by: 100)
    let sum = whole.partialValue.addingReportingOverflow(text.hasPrefix("-") ? -øre : øre)
    return whole.overflow || sum.overflow ? nil : Amount(øre: sum.partialValue)
  }

  /// A number of bytes, alone or with a unit: `64 MiB`.
  func bytes() -> Int? {
    guard let text = text() else { return nil }
    let digits = text.prefix { $0.isNumber || $0 == "_" }
    let unit = text.dropFirst(digits.count).filter { !$0.isWhitespace }.lowercased()
    if let number = Int(digits.filter { $0 != "_" }), number > 0, let factor = Self.byteUnits[unit] {
      let product = number.multipliedReportingOverflow(by: factor)
      if !product.overflow { return product.partialValue }
    }
    report(.notBytes(text, at: name))
    return nil
  }

  private static let byteUnits = ["": 1, "b": 1, "kib": 1 << 10, "mib": 1 << 20, "gib": 1 << 30]
}

extension Message {
  fileprivate static func notWhole(_ text: String, at name: String, range: ClosedRange<Int>) -> Self {
    let bound = range.upperBound == .max ? "" : " – \(range.upperBound)"
    return Self(
      da: "\"\(name)\" skal være et helt tal (\(range.lowerBound)\(bound)), ikke \"\(text)\"",
      en: "\"\(name)\" must be a whole number (\(range.lowerBound)\(bound)), not \"\(text)\"")
  }

  fileprivate static func notDate(_ text: String, at name: String) -> Self {
    Self(
      da: "\"\(name)\" skal være en dato som 2017-03-01, ikke \"\(text)\"",
      en: "\"\(name)\" must be a date such as 2017-03-01, not \"\(text)\"")
  }

  fileprivate static func notYear(_ text: String) -> Self {
    Self(da: "\"\(text)\" er ikke et årstal på fire cifre", en: "\"\(text)\" is not a year of four digits")
  }

  fileprivate static func notYears(_ text: String) -> Self {
    Self(
      da: "\"\(text)\" er ikke et årstal eller et spænd af år som 2017-2020",
      en: "\"\(text)\" is not a year or a span of years such as 2017-2020")
  }

  fileprivate static func yearsReversed(_ first: Int, _ last: Int) -> Self {
    Self(
      da: "perioden slutter før den begynder: \(first)-\(last)",
      en: "the period ends before it begins: \(first)-\(last)")
  }

  fileprivate static func notAmount(_ text: String) -> Self {
    Self(
      da: "\"\(text)\" er ikke et beløb; skriv kroner uden tusindtalsprikker: 1800000",
      en: "\"\(text)\" is not an amount; write kroner without marks between thousands: 1800000")
  }

  fileprivate static func negativeAmount(_ text: String, at name: String) -> Self {
    Self(
      da: "\"\(name)\" kan ikke være negativ: \(text)", en: "\"\(name)\" cannot be negative: \(text)")
  }

  fileprivate static func notBytes(_ text: String, at name: String) -> Self {
    Self(
      da: "\"\(name)\" skal være et antal bytes som 67108864 eller 64 MiB, ikke \"\(text)\"",
      en: "\"\(name)\" must be a number of bytes such as 67108864 or 64 MiB, not \"\(text)\"")
  }
}
