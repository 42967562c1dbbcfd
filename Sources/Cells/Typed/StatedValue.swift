/// What one field of a delimited file or one cell of a worksheet states, copied out of the file.
public enum StatedValue: Sendable, Hashable {
  /// Nothing: an empty field, or a cell without a value.
  case empty
  /// Text. Every field of a delimited file that is not empty is text.
  case text(String)
  /// A number, exactly as stated.
  case number(ExactDecimal)
  /// A binary fraction: a number that a workbook states with more than the 15 digits that Excel shows of it.
  case measurement(Double)
  /// A boolean.
  case boolean(Bool)
  /// A date, and its time if it is not midnight.
  case date(CalendarDateTime)
  /// An error's code, such as `#REF!`.
  case error(String)
  /// A formula whose result was not saved.
  case formulaWithoutValue
}

extension StatedValue {
  /// The text; `nil` for anything else.
  public var text: String? {
    guard case .text(let text) = self else { return nil }
    return text
  }

  /// The number, a binary fraction as Excel shows it; `nil` for anything but a number.
  public var number: ExactDecimal? {
    switch self {
    case .number(let number): number
    case .measurement(let double): ExactDecimal(shown: "\(double)".utf8.span)
    default: nil
    }
  }

  /// The date; `nil` for anything else.
  public var date: CalendarDateTime? {
    guard case .date(let date) = self else { return nil }
    return date
  }

  /// The value as one of Swift's types, `value.as(Int.self)`; `nil` where it is no such value.
  ///
  /// - Parameter spelling: How text spells numbers and dates.
  public func `as`<Value: FieldConvertible>(
    _ type: Value.Type, spelling: TextSpelling = .plain
  ) -> Value? {
    Value(self, spelling: spelling)
  }
}

extension StatedValue: CustomStringConvertible {
  /// As a person would write it, without quotes: `12.5`, `2016-05-01`, `#REF!`.
  public var description: String {
    switch self {
    case .formulaWithoutValue: "a formula without its result"
    case .error(let code): code
    default: TextSpelling.plain.text(of: self)
    }
  }
}
