/// A comparison with numbers, cells or formulas, each written as a formula: `"0"`, `"$C$4"`, `"SUM(A1:A3)"`.
public enum Comparison: Sendable, Hashable {
  case equal(String)
  case notEqual(String)
  case greaterThan(String)
  case greaterThanOrEqual(String)
  case lessThan(String)
  case lessThanOrEqual(String)
  case between(String, String)
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
