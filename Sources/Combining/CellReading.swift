internal import AfstemCells
internal import AfstemInterpret
internal import AfstemModel
internal import AfstemTotals
internal import AfstemVocabulary

/// Reads the cells of a grid for what they are, exactly, each column in its own spelling of numbers.
struct CellReading {
  let notations: ColumnNotations
  let vocabulary: Vocabulary
  /// What texts without digits are.
  let words: TextMemory<PlainFigure.Reading>

  /// `nil` for a blank cell, or a dash in the place of nothing.
  ///
  /// - Parameter format: Of a number that is shown with a unit or a scale.
  func read(_ cell: RawCell, format: PlainFormat?) -> CombinedCell? {
    switch cell.content {
    case .text(let text): read(text, column: cell.column)
    case .number(let number, _): cell.time.map(CombinedCell.text) ?? read(number, format)
    case .date(let date): read(date, at: cell.time)
    case .boolean(let isTrue): .text(isTrue ? "TRUE" : "FALSE")
    case .error(let code): .error(code)
    case .formulaWithoutValue: .formulaWithoutValue
    }
  }

  /// A time of day is kept as it is written: a column of dates has no room for it.
  private func read(_ date: CalendarDate, at time: String?) -> CombinedCell {
    time.map { .text("\(date) \($0)") } ?? .date(date, text: nil)
  }

  private func read(_ number: ExactDecimal, _ format: PlainFormat?) -> CombinedCell {
    switch format?.unit {
    case .foreign(let code): .text("\(number) \(code)")
    case .money(let unit):
      format?.heldPower(shown: unit.power).map {
        .number(number.timesTen(to: $0), text: nil, isSettled: true)
      } ?? .number(number, text: nil, isSettled: false)
    default: .number(number, text: nil, isSettled: format?.heldPower(shown: 3) == 0)
    }
  }

  private func read(_ text: String, column: Int) -> CombinedCell? {
    let tidy = text.tidied
    guard !tidy.isEmpty else { return nil }
    guard tidy.utf8.contains(where: { 48...57 ~= $0 }) else { return readWords(tidy) }
    if let date = Self.date(tidy) { return .date(date, text: tidy) }
    if Self.hasForeignSign(tidy) { return .text(tidy) }
    let notation = notations[column - 1]
    if case .figure(let significand, let exponent, let isRate) = FigureGrid.Cell(
      .text(text), notation, vocabulary)
    {
      let number = ExactDecimal(significand: significand, exponent: isRate ? exponent - 2 : exponent)
      return .number(number, text: tidy, isSettled: isRate)
    }
    return readFigure(tidy, isEnglish: notation == .english)
  }

  /// A number with a unit, a note or a mark beside it.
  private func readFigure(_ text: String, isEnglish: Bool) -> CombinedCell {
    guard text.utf8.count <= 120, let first = text.utf8.first(where: { $0 != UInt8(ascii: "(") }),
      48...57 ~= first || first == UInt8(ascii: "-") || first == UInt8(ascii: "k")
        || first == UInt8(ascii: "K")
        || first == UInt8(ascii: "<")
    else { return .text(text) }
    let figure = PlainFigure(text, isEnglish: isEnglish, vocabulary: vocabulary)
    switch figure.reading {
    case .blank, .words: return .text(text)
    case .unknown: return .mark(text)
    case .number(let number):
      let value = ExactDecimal(significand: number.significand, exponent: number.exponent)
      if figure.isPercentage { return .number(value.timesTen(to: -2), text: text, isSettled: true) }
      guard let unit = figure.unit else { return .number(value, text: text, isSettled: false) }
      return .number(value.timesTen(to: unit.power), text: text, isSettled: true)
    }
  }

  private func readWords(_ text: String) -> CombinedCell? {
    let reading = words.value(of: text) {
      PlainFigure(text, isEnglish: false, vocabulary: vocabulary).reading
    }
    return switch reading {
    case .blank: nil
    case .unknown: .mark(text)
    case .words, .number: .text(text)
    }
  }

  /// A day that is written in digits, with nothing after it.
  private static func date(_ text: String) -> CalendarDate? {
    guard text.utf8.count == 10,
      text.utf8.count(where: {
        $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "/")
          || $0 == UInt8(ascii: ".")
      }) == 2, let date = NumericDate(text.utf8.span), let day = date.day
    else { return nil }
    return CalendarDate(year: date.year, month: date.month, day: day)
  }

  /// Of most figures the bytes alone say that there is no sign of a currency among them.
  private static func hasForeignSign(_ text: String) -> Bool {
    let mayHold = text.utf8.contains { $0 >= 0x80 || $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A || $0 == 0x24 }
    guard mayHold else { return false }
    let bytes = Array(text.lowercased().utf8)
    return bytes.indices.contains { index in
      foreignSigns.contains { $0.first == bytes[index] && bytes[index...].starts(with: $0) }
    }
  }

  private static let foreignSigns = ["eur", "usd", "gbp", "nok", "sek", "€", "$", "£"].map { Array($0.utf8) }
}

extension ExactDecimal {
  /// The number times a power of ten.
  func timesTen(to power: Int) -> Self {
    let (sum, isTooLarge) = exponent.addingReportingOverflow(power)
    return isTooLarge ? self : Self(significand: significand, exponent: sum)
  }
}
