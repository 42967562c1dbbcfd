internal import AfstemCells
internal import AfstemModel
internal import AfstemVocabulary

/// What the figures of a budget's columns are rounded to, where there is evidence that they are: a note says so, or
/// all of a column's are whole in thousands or millions of kroner, or in a decimal of these.
struct RoundingSteps {
  /// Øre by column.
  private var steps: [Int: Int64] = [:]

  init(_ region: TableRegion, vocabulary: Vocabulary) {
    let texts = region.title.map(\.text) + region.notes.map(\.text)
    let isNoted = texts.contains { text in vocabulary.rounding.contains(where: text.folded.contains) }
    for column in region.columns where column.role.isSummed || column.role.isTotal {
      steps[column.number] = Self.step(of: column, in: region, isNoted: isNoted, vocabulary)
    }
  }

  subscript(column: Int) -> Int64 { steps[column] ?? 0 }

  /// The largest power of ten that all figures of a column are multiples of, but no coarser than the unit unless
  /// a note says that they are rounded; `nil` where nothing shows that they are.
  private static func step(
    of column: TableColumn, in region: TableRegion, isNoted: Bool, _ vocabulary: Vocabulary
  ) -> Int64? {
    var step: Int64 = 1_000_000_000_000
    var count = 0
    for row in region.rows where row.role == .detail || row.role.isTotal || row.role == .remainder {
      let figure = CellFigure(row.cells[column.number], style: column.style, vocabulary: vocabulary)
      guard case .known(let number) = figure.stated, number.significand != 0 else { continue }
      guard let unit = region.unit(of: column, figure), isNoted || unit != .kroner,
        let whole = number.whole(timesTenTo: unit.power + 2), whole.isExact
      else { return nil }
      if !isNoted { step = min(step, unit.øre) }
      while whole.value % step != 0 { step /= 10 }
      count += 1
    }
    return count >= 3 ? step : nil
  }
}

extension MoneyUnit {
  /// One of the unit.
  fileprivate var øre: Int64 {
    switch self {
    case .kroner: 100
    case .thousands: 100_000
    case .millions: 100_000_000
    }
  }
}
