internal import AfstemCells
package import AfstemModel

/// A table as recognition sees it, and the first facts that come of it.
package struct InspectedTable: Sendable {
  /// A column and what it is for.
  package struct Column: Sendable, Hashable {
    /// `C` on a worksheet, the field's number in a delimited file.
    package var place: String
    package var label: String
    /// `activity`, `value 2017`.
    package var role: String
  }

  /// Rows of one role.
  package struct Rows: Sendable, Hashable {
    package var role: RowRole
    package var count: Int
  }

  /// `A3:F15` on a worksheet, `1:1-12:6` in a delimited file, each as line:field.
  package var range: String
  /// `nil` where neither labels nor cells tell.
  package var kind: ExtractKind?
  package var level: BudgetLevel?
  package var unit: StatedUnit
  package var reasons: [Message]
  package var columns: [Column]
  package var rows: [Rows]
  /// The first facts, each with its cell before it.
  package var facts: [(cell: String, text: String)]
  package var factCount: Int

  init(_ region: TableRegion, statements: Statements) {
    range = region.text(of: region.area)
    kind = region.kind
    level = region.level
    unit = region.unit
    reasons = region.reasons
    columns = region.columns.map { column in
      let place = region.sheet == nil ? "\(column.number)" : CellReference.letters(of: column.number)
      return Column(place: place, label: column.label, role: column.role.name)
    }
    rows = RowRole.allCases.compactMap { role in
      let counted = role == .detail ? region.incidents?.summary.recordCount ?? 0 : 0
      let count = counted + region.rows.count { $0.role == role }
      return count > 0 ? Rows(role: role, count: count) : nil
    }
    let all = statements.facts
    facts = Array(all.prefix(5))
    factCount = all.count
  }
}

extension Statements {
  /// Every statement in a few words, with its cell.
  fileprivate var facts: [(cell: String, text: String)] {
    budget.map { ($0.provenance.cell, $0.words) } + crimes.map { ($0.provenance.cell, $0.words) }
      + targets.map { ($0.provenance.cell, $0.words) } + indicators.map { ($0.provenance.cell, $0.words) }
  }
}

extension BudgetStatement {
  fileprivate var words: String {
    let name = [activity.label, item].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: ", ")
    return "\(name), \(year): \(amount.words { "\($0) kr." })"
  }
}

extension CrimeStatement {
  fileprivate var words: String {
    let name = [area, offence.label].compactMap { $0 }.joined(separator: ", ")
    return "\(name), \(period): \(count.words { "\($0)" })"
  }
}

extension TargetStatement {
  fileprivate var words: String {
    let change = percent.map { " (\($0) %)" } ?? ""
    let name = [offence.label, year.map(String.init)].compactMap { $0 }.joined(separator: ", ")
    return "\(name): \(rule.rawValue) \(baseline.words { "\($0)" }) → \(target.words { "\($0)" })\(change)"
  }
}

extension IndicatorStatement {
  fileprivate var words: String {
    let name = [indicator, area ?? "", segment].filter { !$0.isEmpty }.joined(separator: ", ")
    let figure = value.words { value in
      switch value {
      case .number(let number): "\(number)"
      case .level(let level): level
      }
    }
    return "\(name), \(period): \(figure)\(unit.isEmpty ? "" : " \(unit)")"
  }
}

extension Stated {
  fileprivate func words(_ known: (Value) -> String) -> String {
    switch self {
    case .known(let value): known(value)
    case .unknown: "?"
    case .blank: "–"
    }
  }
}
