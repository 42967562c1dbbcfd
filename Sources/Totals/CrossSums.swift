/// One cross of a list: its figures, and how far sums of them may yet go.
struct CrossSums {
  let cross: Int
  let values: [Int128]
  let rounding: Rounding
  /// Half of what each line is more coarsely rounded than the cross.
  private let slacks: [Int128]
  /// What the figures before a place, and from it on, can add at most and take away at most.
  private let gains: [Int128]
  private let losses: [Int128]
  /// How far ahead what is left to add is looked for.
  private let horizon: Int

  init(_ lines: Lines, _ list: [Int], _ cross: Int, horizon: Int) {
    self.horizon = horizon
    self.cross = cross
    rounding = lines.rounding(in: cross)
    values = list.map { lines.value($0, cross) }
    slacks = list.map { lines.excess(of: $0, in: cross) / 2 }
    var (gains, losses): ([Int128], [Int128]) = ([0], [0])
    for value in values {
      gains.append(gains[gains.count - 1] + max(value, 0))
      losses.append(losses[losses.count - 1] + min(value, 0))
    }
    self.gains = gains
    self.losses = losses
  }

  func isNear(_ sum: Int128, to position: Int, _ count: Int) -> Bool {
    let error = (sum - values[position]).magnitude
    return error == 0 || error <= tolerance(at: position, count).magnitude
  }

  private func tolerance(at position: Int, _ count: Int) -> Int128 {
    rounding.tolerance(partCount: count) + slacks[position]
  }

  /// What the lines of some positions are more coarsely rounded than the cross, halved, at most.
  func slack(of positions: [Int]) -> Int128 { positions.map { slacks[$0] }.max() ?? 0 }

  /// Whether what is left in a direction cannot bring a sum back to the target.
  func isBeyond(_ sum: Int128, _ position: Int, _ count: Int, from index: Int, by direction: Int) -> Bool {
    let target = values[position]
    return isBeyond(
      sum, target...target, tolerance: tolerance(at: position, count), from: index, by: direction)
  }

  /// Whether what is left in a direction cannot bring a sum back to any of the targets in a range.
  func isBeyond(
    _ sum: Int128, _ targets: ClosedRange<Int128>, tolerance: Int128, from index: Int, by direction: Int
  ) -> Bool {
    let rest =
      direction > 0
      ? index + 1..<min(values.count, index + 1 + horizon) : max(0, index - horizon)..<index
    let loss = losses[rest.upperBound] - losses[rest.lowerBound]
    let gain = gains[rest.upperBound] - gains[rest.lowerBound]
    return sum + loss > targets.upperBound + tolerance
      || sum + gain < targets.lowerBound - tolerance - tolerance
  }
}
