/// A figure of a table, exact: `value` × 10^`exponent`.
package struct ScaledFigure: Sendable, Hashable {
  package var value: Int128
  package var exponent: Int

  package init(value: Int128, exponent: Int) {
    self.value = value
    self.exponent = exponent
  }
}

extension ScaledFigure: CustomStringConvertible {
  /// Plain decimal notation with a point, as short as exactness allows: `-12.5`, `1800000`.
  package var description: String {
    var (magnitude, exponent) = (value.magnitude, exponent)
    while exponent < 0, magnitude % 10 == 0 {
      magnitude /= 10
      exponent += 1
    }
    let digits = String(magnitude)
    let sign = value < 0 ? "-" : ""
    guard exponent < 0 else {
      return magnitude == 0 ? "0" : sign + digits + String(repeating: "0", count: exponent)
    }
    let padded = String(repeating: "0", count: max(0, 1 - exponent - digits.count)) + digits
    return sign + padded.dropLast(-exponent) + "." + padded.suffix(-exponent)
  }
}
