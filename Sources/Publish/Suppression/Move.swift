/// A way to change some figures so that every sum still holds: what makes a reader unsure.
struct Move: Sendable, Hashable {
  /// By how much each figure changes at each step.
  var changes: [Int: Int64]
  /// How many steps may be taken, either way, before a figure leaves its bounds.
  var steps: ClosedRange<Int64>
}

/// What a reader may know a withheld figure to lie between.
struct FigureBounds: Sendable {
  let threshold: Int64
  /// How many values must be possible for a withheld figure.
  let protection: Int64

  /// The reader is taken to know of each withheld figure whether it is below the threshold, since the choice of those
  /// that are withheld with it can show that; where the threshold leaves too few values for that, nobody could.
  func bounds(of figure: FigureSystem.Figure) -> ClosedRange<Int64> {
    let top = Int64.max / 4
    guard figure.isPublished, threshold - figure.least >= protection else {
      return min(figure.least, figure.value)...top
    }
    return figure.value < threshold ? min(figure.least, figure.value)...(threshold - 1) : threshold...top
  }

  /// The steps that a change by `change` leaves a figure within its bounds.
  func steps(of figure: FigureSystem.Figure, by change: Int64) -> ClosedRange<Int64> {
    let bounds = bounds(of: figure)
    let up = (bounds.upperBound - figure.value) / change.magnitude.clamped
    let down = (figure.value - bounds.lowerBound) / change.magnitude.clamped
    let reach = protection
    return change > 0 ? -min(down, reach)...min(up, reach) : -min(up, reach)...min(down, reach)
  }
}

extension UInt64 {
  fileprivate var clamped: Int64 { Int64(clamping: self) }
}
