extension String {
  /// The text with its control characters and those that turn the direction of writing written out, `\\u{1B}`: what
  /// a terminal, a mail or a log may show of a text that is not ours.
  ///
  /// - Parameter keepsLines: Whether line ends and tabs stay.
  package func escapingControls(keepsLines: Bool = false) -> String {
    guard unicodeScalars.contains(where: { $0.isUnseen && !(keepsLines && $0.isLayout) }) else { return self }
    return unicodeScalars.reduce(into: "") { text, scalar in
      if scalar.isUnseen && !(keepsLines && scalar.isLayout) {
        text += scalar.writtenOut
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
  }
}

extension Unicode.Scalar {
  /// `\\u{1B}`
  package var writtenOut: String {
    // A byte of a file's name that is not UTF-8.
    if value >= 0x10FF80 { return "\\x\(String(value & 0xFF, radix: 16, uppercase: true))" }
    return "\\u{\(String(value, radix: 16, uppercase: true))}"
  }

  /// It is a control character, ends a line or turns the direction of writing.
  package var isUnseen: Bool {
    switch value {
    case 0x00...0x1F, 0x7F...0x9F, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069,
      0x10FF80...0x10FFFF:
      true
    default: false
    }
  }

  fileprivate var isLayout: Bool { self == "\n" || self == "\t" }
}
