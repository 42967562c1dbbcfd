extension Cell {
  /// A copy of the cell's value: numbers that the format shows as dates are dates, and all others are numbers.
  ///
  /// - Parameter system: The worksheet's ``Worksheet/dateSystem``.
  public func stated(in system: DateSystem) -> StatedValue {
    switch value {
    case .empty: .empty
    case .number(let digits): Self.number(digits, format, isElapsed: showsElapsedTime, system)
    case .text(let text): text.isEmpty ? .empty : .text(String(bytes: text))
    case .boolean(let truth): .boolean(truth)
    case .error(let code): .error(String(bytes: code))
    case .date(let text): Self.date(String(bytes: text))
    case .formulaWithoutValue: .formulaWithoutValue
    }
  }

  private static func number(
    _ digits: Span<UInt8>, _ format: NumberFormatClass, isElapsed: Bool, _ system: DateSystem
  ) -> StatedValue {
    guard let exact = ExactDecimal(digits), let shown = ExactDecimal(shown: digits) else {
      return .text(String(bytes: digits))
    }
    if format == .date || format == .dateTime, !isElapsed,
      let date = SerialDate(exact, system: system)?.dateTime
    {
      return .date(date)
    }
    return exact == shown ? .number(exact) : .measurement(exact.doubleValue)
  }

  private static func date(_ text: String) -> StatedValue {
    TextSpelling.plain.date(text).map(StatedValue.date) ?? .text(text)
  }
}
