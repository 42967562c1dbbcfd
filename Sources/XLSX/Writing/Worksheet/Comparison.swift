/// A comparison with operands that are formulas: `"0"`, `"$C$4"`, `"SUM(A1:A3)"`.
public enum Comparison: Sendable, Hashable {
  /// The value equals the operand.
  case equal(String)
  /// The value differs from the operand.
  case notEqual(String)
  /// The value is greater than the operand.
  case greaterThan(String)
  /// The value is greater than or equal to the operand.
  case greaterThanOrEqual(String)
  /// The value is less than the operand.
  case lessThan(String)
  /// The value is less than or equal to the operand.
  case lessThanOrEqual(String)
  /// The value is at least the first operand and at most the second.
  case between(String, String)
  /// The value is less than the first operand or greater than the second.
  case notBetween(String, String)

  /// ECMA-376-1 §18.18.20 and §18.18.15.
  var name: String {
    switch self {
    case .equal: "equal"
    case .notEqual: "notEqual"
    case .greaterThan: "greaterThan"
    case .greaterThanOrEqual: "greaterThanOrEqual"
    case .lessThan: "lessThan"
    case .lessThanOrEqual: "lessThanOrEqual"
    case .between: "between"
    case .notBetween: "notBetween"
    }
  }

  var operands: [String] {
    switch self {
    case .equal(let one), .notEqual(let one), .greaterThan(let one), .greaterThanOrEqual(let one),
      .lessThan(let one), .lessThanOrEqual(let one):
      [one]
    case .between(let low, let high), .notBetween(let low, let high): [low, high]
    }
  }
}
