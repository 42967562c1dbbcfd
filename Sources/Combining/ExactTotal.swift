internal import AfstemCells

/// A sum of exact numbers; none where it grows past 127 bits or the numbers lie too far apart.
struct ExactTotal: Sendable, Hashable {
  private(set) var value: Int128 = 0
  private(set) var exponent = 0
  private(set) var isLost = false

  init(_ number: ExactDecimal? = nil) {
    if let number { add(number) }
  }

  mutating func add(_ number: ExactDecimal) {
    guard !isLost, number.significand != 0 else { return }
    if number.exponent < exponent, !rescale(to: number.exponent) { return }
    guard let scaled = Self.scaled(Int128(number.significand), by: number.exponent - exponent) else {
      isLost = true
      return
    }
    let (sum, isTooLarge) = value.addingReportingOverflow(scaled)
    (value, isLost) = (sum, isTooLarge)
  }

  /// Makes its last digit stand for as little as another's.
  mutating func rescale(to finer: Int) -> Bool {
    guard finer < exponent else { return true }
    guard let scaled = Self.scaled(value, by: exponent - finer) else {
      isLost = true
      return false
    }
    (value, exponent) = (scaled, finer)
    return true
  }

  private static func scaled(_ value: Int128, by places: Int) -> Int128? {
    guard places <= 38 else { return value == 0 ? 0 : nil }
    var value = value
    for _ in 0..<places {
      let (product, isTooLarge) = value.multipliedReportingOverflow(by: 10)
      if isTooLarge { return nil }
      value = product
    }
    return value
  }

  /// `nil` where it has no more than 64 bits' room for it.
  var decimal: ExactDecimal? {
    guard !isLost else { return nil }
    var (value, exponent) = (value, exponent)
    while value != 0, value % 10 == 0 {
      value /= 10
      exponent += 1
    }
    return Int64(exactly: value).map { ExactDecimal(significand: $0, exponent: exponent) }
  }
}
