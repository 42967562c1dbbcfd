/// What a cell says about a figure.
///
/// Blank, unknown and zero are three different statements, and stay so to the last output.
package enum Stated<Value: Sendable & Hashable>: Sendable, Hashable {
  case known(Value)
  /// The sender says that it is not decided or not available: `?`, `..`, a formula without a cached value.
  case unknown
  /// Nothing stands there.
  case blank

  package var value: Value? {
    guard case .known(let value) = self else { return nil }
    return value
  }
}

extension Stated<Int64> {
  /// The figure with the other sign; unknown where no figure has it.
  package var negated: Self {
    guard case .known(let value) = self else { return self }
    return value == .min ? .unknown : .known(-value)
  }
}

extension Stated: Codable where Value: Codable {}
