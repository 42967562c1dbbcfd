internal import AfstemModel
internal import AfstemVocabulary

/// Settles the columns of a table of targets.
struct GoalColumns {
  let profiles: [Int: ColumnProfile]
  let lexicon: LabelLexicon

  /// - Returns: Numbers of the columns whose targets are of no year.
  func settle(_ columns: inout [TableColumn]) -> Set<Int> {
    nameRows(&columns)
    let left = columns.filter { column in
      let word = lexicon.columnWord(in: column.label)
      return column.role == .ignored && (word == .target || word == .baseline)
    }
    return Set(left.map(\.number))
  }

  /// Where types stand above the columns, the text left of them says what each row is: `Baseline 2015`, `2018`.
  private func nameRows(_ columns: inout [TableColumn]) {
    guard let first = columns.firstIndex(where: { $0.role.offenceType != nil }),
      !columns.contains(where: { $0.role == .offenceType && $0.number < columns[first].number }),
      let rows = columns[..<first].lastIndex(where: isOfRows)
    else { return }
    columns[rows].role = .period
  }

  private func isOfRows(_ column: TableColumn) -> Bool {
    guard let profile = profiles[column.number] else { return false }
    return profile.figures == 0 && profile.count > 0
  }
}

extension ColumnRole {
  /// The type that stands above figures, where one does.
  var offenceType: String? {
    if case .value(_, .offenceType(let label)) = self { label } else { nil }
  }
}
