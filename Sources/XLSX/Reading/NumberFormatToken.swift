/// What a number format's code is made of, as far as its class depends on it.
enum NumberFormatToken: Hashable {
  case general, digit, percent, text
  case year, monthOrMinute, day, hour, second
  /// `[h]`, `[mm]`, `[ss]`: time that runs past its unit.
  case elapsed
  /// `AM/PM` or `A/P`.
  case halfDay
  case sectionEnd
  /// Literals, colours, locales, padding.
  case other
}
