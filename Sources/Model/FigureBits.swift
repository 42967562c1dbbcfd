extension FixedWidthInteger where Self: UnsignedInteger {
  /// What a figure tells in bits, but for the zeros that it ends on: round figures are alike by chance.
  package var tellingBits: Int {
    var figure = self
    while figure > 0, figure.isMultiple(of: 10) { figure /= 10 }
    return Self.bitWidth - figure.leadingZeroBitCount
  }
}
