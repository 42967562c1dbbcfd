internal import Model
internal import Vocabulary

/// Decides what a table's amounts are counted in: the job says, else the header, else the title and notes.
struct UnitDecision {
  let pinned: MoneyUnit?
  /// Labels of the columns of figures.
  let labels: [String]
  let title: [String]
  let notes: [String]
  /// Lines at the top of the sheet, which hold for every table on it that says nothing itself.
  let sheet: [String]
  let vocabulary: Vocabulary

  func decide() -> (unit: MoneyUnit, conflict: [MoneyUnit]) {
    if let pinned { return (pinned, []) }
    let own = units(in: labels) + units(in: title) + units(in: notes)
    let stated = own.isEmpty ? units(in: sheet) : own
    let distinct = MoneyUnit.allCases.filter(stated.contains)
    return (stated.first ?? .kroner, distinct.count > 1 ? distinct : [])
  }

  private func units(in texts: [String]) -> [MoneyUnit] {
    texts.flatMap { UnitText.units(in: $0, vocabulary: vocabulary) }
  }
}
