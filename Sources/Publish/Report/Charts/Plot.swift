/// Where counts stand in a drawing of counts against a base, on a scale that several drawings share.
struct Plot: Sendable {
  /// The highest count in parts of its base that any of the drawings shows.
  struct Scale: Sendable {
    /// In halves of the base.
    let halves: Int

    /// - Parameter highest: A count in parts of its base: 1.25.
    init(highest: Double) { halves = Int(min(max((highest * 2).rounded(.up), 2), 20)) }

    /// In per cent of the base.
    var gridLines: [Int] {
      let step = halves > 6 ? 2 * ((halves + 5) / 6) : 1
      return stride(from: 0, through: halves, by: step).map { $0 * 50 }
    }
  }

  let left = 34
  let right = 272
  let top = 20
  let bottom = 160
  /// How many places there are along the drawing.
  let columns: Int
  /// What a hundred stands for.
  let base: Int64
  let scale: Scale

  func x(_ index: Int) -> Int {
    columns > 1 ? left + 16 + index * (right - left - 32) / (columns - 1) : (left + right) / 2
  }

  func y(_ count: Int64) -> Int { y(share: Double(count) / Double(base)) }

  func y(percent: Int) -> Int { y(share: Double(percent) / 100) }

  private func y(share: Double) -> Int {
    bottom - Int((share * 2 / Double(scale.halves) * Double(bottom - top)).rounded())
  }

  /// A line through the counts, broken where one is missing.
  func paths(_ counts: [Int64?]) -> [String] {
    counts.indices.split { counts[$0] == nil }.map { run in
      "M" + run.map { index in "\(x(index)) \(y(counts[index] ?? 0))" }.joined(separator: "L")
    }
  }
}
