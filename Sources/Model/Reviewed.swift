/// A stage's output beside everything it found on the way.
package struct Reviewed<Value> {
  package var value: Value
  package var findings: [Finding]

  package init(_ value: Value, findings: [Finding] = []) {
    self.value = value
    self.findings = findings
  }

  /// Hands the value to the next stage and keeps the findings of both.
  package func then<Next>(_ stage: (Value) throws -> Reviewed<Next>) rethrows -> Reviewed<Next> {
    let next = try stage(value)
    return Reviewed<Next>(next.value, findings: findings + next.findings)
  }
}

extension Reviewed: Sendable where Value: Sendable {}
