package import AfstemCells

/// How the writer of a column marks decimals and groups of thousands.
package enum NumberStyle: Sendable, Hashable {
  /// `1.490.000,50`
  case danish
  /// `1,490,000.50`
  case english

  package var decimalMark: Unicode.Scalar { self == .danish ? "," : "." }
  package var groupMark: Unicode.Scalar { self == .danish ? "." : "," }

  /// The value of digits and marks; `nil` where they are not a number of this style or too long for 64 bits.
  ///
  /// Groups must hold three digits, and be set apart by one kind of mark: the style's own, a space or an
  /// apostrophe.
  package func decimal(of token: [Unicode.Scalar]) -> ExactDecimal? {
    let parts = token.split(separator: decimalMark, omittingEmptySubsequences: false)
    guard let whole = parts.first, parts.count <= 2, let digits = ungrouped(whole) else { return nil }
    let decimals = parts.count == 2 ? Array(parts[1]) : []
    guard parts.count == 1 || !decimals.isEmpty, decimals.allSatisfy(\.isDigit) else { return nil }
    return ExactDecimal(digits: digits + decimals, decimals: decimals.count)
  }

  private func ungrouped(_ whole: ArraySlice<Unicode.Scalar>) -> [Unicode.Scalar]? {
    guard let mark = whole.first(where: { !$0.isDigit }) else { return whole.isEmpty ? nil : Array(whole) }
    guard mark == groupMark || mark == " " || mark == "'" else { return nil }
    let groups = whole.split(separator: mark, omittingEmptySubsequences: false)
    guard let first = groups.first, (1...3).contains(first.count) else { return nil }
    guard groups.dropFirst().allSatisfy({ $0.count == 3 }) else { return nil }
    let digits = groups.flatMap { $0 }
    return digits.allSatisfy(\.isDigit) ? digits : nil
  }

  /// Whether a single comma stands before the last three of four to six digits: `12,500`.
  package static func hasThreeDecimals(_ token: [Unicode.Scalar]) -> Bool {
    let parts = token.split(separator: ",", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[1].count == 3, (1...3).contains(parts[0].count), parts[0].first != "0"
    else {
      return false
    }
    return token.allSatisfy { $0.isDigit || $0 == "," }
  }

  /// The only style that can read a number; `nil` where both can, or neither.
  package static func evident(in token: [Unicode.Scalar]) -> NumberStyle? {
    guard token.contains(where: { !$0.isDigit }) else { return nil }
    return switch (danish.decimal(of: token) != nil, english.decimal(of: token) != nil) {
    case (true, false): .danish
    case (false, true): .english
    default: nil
    }
  }
}

extension ExactDecimal {
  /// The number that digits write, the last `decimals` of them after the mark.
  fileprivate init?(digits: [Unicode.Scalar], decimals: Int) {
    var significand: Int64 = 0
    for digit in digits {
      let shifted = significand.multipliedReportingOverflow(by: 10)
      let sum = shifted.partialValue.addingReportingOverflow(Int64(digit.value) - 48)
      guard !shifted.overflow, !sum.overflow else { return nil }
      significand = sum.partialValue
    }
    self.init(significand: significand, exponent: -decimals)
  }

  package var negated: ExactDecimal {
    significand == .min ? self : ExactDecimal(significand: -significand, exponent: exponent)
  }
}

extension Unicode.Scalar {
  package var isDigit: Bool { (48...57).contains(value) }
  package var isSpace: Bool { isASCII ? value == 0x20 || 0x09...0x0D ~= value : properties.isWhitespace }
}
