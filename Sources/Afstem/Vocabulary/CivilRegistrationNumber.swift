/// Recognises Danish civil registration numbers: six digits that are a birthday, then four.
///
/// Replacement numbers add 60 to the day. There is no checksum to test: numbers without one have been issued
/// since 2007.
enum CivilRegistrationNumber {
  /// Whether one stands in a text, not as part of a longer number.
  ///
  /// - Parameter isDashed: whether only the form with a dash counts, where ten digits may be an account number.
  /// - Complexity: O(*n*) in the text's length.
  static func occurs(in text: String, dashed isDashed: Bool = false) -> Bool {
    guard text.utf8.count >= 10 else { return false }
    var run: [UInt8] = []
    var previous: [UInt8] = []
    var gap = 0
    for byte in Array(text.utf8) + [0] {
      if (48...57).contains(byte) {
        run.append(byte - 48)
        continue
      }
      if (!isDashed && isNumber(run))
        || (gap == 1 && previous.count == 6 && run.count == 4 && isNumber(previous + run))
      {
        return true
      }
      if !run.isEmpty {
        previous = run
        run = []
        gap = 0
      }
      gap += byte == 0x2D || byte == 0x20 ? 1 : 2
    }
    return false
  }

  private static func isNumber(_ digits: [UInt8]) -> Bool {
    guard digits.count == 10 else { return false }
    let day = digits[0] * 10 + digits[1]
    let month = digits[2] * 10 + digits[3]
    return ((1...31).contains(day) || (61...91).contains(day)) && (1...12).contains(month)
  }
}
