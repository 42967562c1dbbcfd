package import AfstemModel
internal import AfstemTotals

extension GridProof {
  /// What each relation is, and how far it holds: `row 9 = rows 5–8: holds in 4 of 4 columns (62 bits)`.
  package var explanations: [Message] {
    relations.sorted { ($0.axis == .row ? 0 : 1, $0.total) < ($1.axis == .row ? 0 : 1, $1.total) }
      .map(explanation)
  }

  private func explanation(of relation: Relation) -> Message {
    let holds = relation.outcomes.count { $0.verdict == .holds }
    let count = relation.outcomes.count
    let total = name(of: relation.total, relation.axis)
    let ranges = relation.ranges.map { range in
      let (first, last) = (
        name(of: range.lowerBound, relation.axis), name(of: range.upperBound, relation.axis)
      )
      return first == last ? first : "\(first)–\(last)"
    }
    let parts = ranges.joined(separator: relation.kind == .sum ? ", " : " − ")
    let isOne = relation.parts.count == 1
    let bits = Int(relation.bits)
    return switch relation.axis {
    case .row:
      Message(
        da: "række \(total) = række \(parts): holder i \(holds) af \(count) kolonner (\(bits) bit)",
        en:
          "row \(total) = row\(isOne ? "" : "s") \(parts): holds in \(holds) of \(count) columns (\(bits) bits)"
      )
    case .column:
      Message(
        da: "kolonne \(total) = kolonne \(parts): holder i \(holds) af \(count) rækker (\(bits) bit)",
        en:
          "column \(total) = column\(isOne ? "" : "s") \(parts): holds in \(holds) of \(count) rows (\(bits) bits)"
      )
    }
  }
}
