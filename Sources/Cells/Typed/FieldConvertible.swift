/// A type whose values fit in one field or cell, and so in a row's columns.
///
/// Whatever else is `Codable` as a single value, such as an enumeration of strings, fits as well and needs no
/// conformance. Conform a type of another library to say how it is spelt: `extension Date: FieldConvertible`.
public protocol FieldConvertible {
  /// The value that a field states; `nil` where it states no such value.
  init?(_ value: StatedValue, spelling: TextSpelling)
  /// What a field that holds the value states.
  var stated: StatedValue { get }
}

extension String: FieldConvertible {
  /// Text as it is, nothing as an empty text, and numbers, dates and booleans as they are spelt.
  public init?(_ value: StatedValue, spelling: TextSpelling) {
    switch value {
    case .error, .formulaWithoutValue: return nil
    default: self = spelling.text(of: value)
    }
  }

  /// Text; an empty one states nothing.
  public var stated: StatedValue { isEmpty ? .empty : .text(self) }
}

extension Bool: FieldConvertible {
  /// A boolean, or the text `true` or `false` in any case.
  public init?(_ value: StatedValue, spelling: TextSpelling) {
    switch value {
    case .boolean(let truth): self = truth
    case .text(let text): self.init(text.lowercased())
    default: return nil
    }
  }

  /// A boolean.
  public var stated: StatedValue { .boolean(self) }
}

extension ExactDecimal: FieldConvertible {
  /// A number, or text that spells one; a binary fraction as Excel shows it.
  public init?(_ value: StatedValue, spelling: TextSpelling) {
    guard let number = value.number ?? value.text.flatMap(spelling.number) else { return nil }
    self = number
  }

  /// A number.
  public var stated: StatedValue { .number(self) }
}

extension CalendarDateTime: FieldConvertible {
  /// A date, or text that spells one.
  public init?(_ value: StatedValue, spelling: TextSpelling) {
    guard let date = value.date ?? value.text.flatMap(spelling.date) else { return nil }
    self = date
  }

  /// A date.
  public var stated: StatedValue { .date(self) }
}

extension FieldConvertible where Self: BinaryFloatingPoint & LosslessStringConvertible {
  /// A number, or text that spells one, rounded to the nearest that the type holds.
  public init?(_ value: StatedValue, spelling: TextSpelling) {
    if case .measurement(let double) = value {
      self.init(double)
    } else if let number = ExactDecimal(value, spelling: spelling) {
      self.init(number.doubleValue)
    } else {
      return nil
    }
  }

  /// A number with the fewest digits that tell it apart.
  public var stated: StatedValue { Double("\(self)").map(StatedValue.measurement) ?? .empty }
}

extension Double: FieldConvertible {}
extension Float: FieldConvertible {}

extension FieldConvertible where Self: FixedWidthInteger {
  /// A whole number that the type holds, or text that spells one.
  public init?(_ value: StatedValue, spelling: TextSpelling) {
    if case .text(let text) = value, let number = Self(text) {
      self = number
    } else if let whole = ExactDecimal(value, spelling: spelling)?.whole(timesTenTo: 0), whole.isExact {
      self.init(exactly: whole.value)
    } else {
      return nil
    }
  }

  /// A number; one of more than 18 digits is text, so that none is lost.
  public var stated: StatedValue {
    Int64(exactly: self).map { .number(ExactDecimal($0)) } ?? .text("\(self)")
  }
}

extension Int: FieldConvertible {}
extension Int8: FieldConvertible {}
extension Int16: FieldConvertible {}
extension Int32: FieldConvertible {}
extension Int64: FieldConvertible {}
extension UInt: FieldConvertible {}
extension UInt8: FieldConvertible {}
extension UInt16: FieldConvertible {}
extension UInt32: FieldConvertible {}
extension UInt64: FieldConvertible {}
