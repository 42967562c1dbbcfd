internal import AfstemModel

/// Decides what a table's amounts are counted in: the job says, else the header, else the title, the notes and the
/// sheet. What no nearer text says and nobody understands leaves the amounts unknown.
struct UnitDecision {
  struct Outcome {
    var unit = StatedUnit.money(.kroner)
    /// Units that contradict one another.
    var conflict: [MoneyUnit] = []
    /// The line that decided, or that was not understood; `nil` where it was the header, or nothing.
    var line: TextLine?
  }

  let pinned: MoneyUnit?
  /// Units that the headings of columns of figures state.
  let labels: [[LabelUnit]]
  let title: [TextLine]
  let notes: [TextLine]
  /// Lines at the top of the sheet, which hold for every table on it that says nothing itself.
  let sheet: [TextLine]
  let grammar: LabelGrammar

  func decide() -> Outcome {
    if let pinned { return Outcome(unit: .money(pinned)) }
    let headings = labels.flatMap { $0 }.filter { $0.currency != nil }
    let own = said(by: title) + said(by: notes)
    let near = own.isEmpty && headings.isEmpty ? said(by: sheet) : own
    guard let first = headings.first.map({ (StatedUnit($0), nil) }) ?? near.first else { return Outcome() }
    let money = (headings.map(StatedUnit.init) + near.map(\.unit)).compactMap(\.money)
    let distinct = MoneyUnit.allCases.filter(money.contains)
    let isByColumn = near.isEmpty && labels.allSatisfy { $0.contains { $0.currency != nil } }
    return Outcome(unit: first.0, conflict: distinct.count > 1 && !isByColumn ? distinct : [], line: first.1)
  }

  /// The units of lines in order; units that are understood go before words that are not.
  private func said(by lines: [TextLine]) -> [(unit: StatedUnit, line: TextLine?)] {
    let statements = lines.map { ($0, grammar.unitStatement(in: $0.text)) }
    let stated = statements.flatMap { line, statement in
      statement.units.filter { $0.currency != nil }.map { (StatedUnit($0), line as TextLine?) }
    }
    guard stated.isEmpty else { return stated }
    return statements.compactMap { line, statement in
      guard case .notUnderstood(let text) = statement else { return nil }
      return (.unread(text), line)
    }
  }
}

extension StatedUnit {
  init(_ unit: LabelUnit) {
    if let money = unit.moneyUnit {
      self = .money(money)
    } else if let currency = unit.currency, currency != .danishKroner {
      self = .foreign(currency.code)
    } else {
      self = .unread(unit.description)
    }
  }
}
