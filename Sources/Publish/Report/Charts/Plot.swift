/// Where counts stand in a drawing whose lowest line is zero.
struct Plot: Sendable {
  let left = 40
  let right = 304
  let top = 20
  let bottom = 160
  /// How many places there are along the drawing.
  let columns: Int
  /// What the uppermost grid line stands for.
  let ceiling: Int64

  init(columns: Int, largest: Int64) {
    self.columns = columns
    ceiling = Self.round(max(largest, 1))
  }

  /// Nought, the middle and the ceiling.
  var gridLines: [Int64] { [0, ceiling / 2, ceiling] }

  func x(_ index: Int) -> Int {
    columns > 1 ? left + 16 + index * (right - left - 32) / (columns - 1) : (left + right) / 2
  }

  func y(_ count: Int64) -> Int {
    let share = Double(count) / Double(ceiling)
    return bottom - Int((share * Double(bottom - top)).rounded())
  }

  /// A line through the counts, broken where one is missing.
  func paths(_ counts: [Int64?]) -> [String] {
    counts.indices.split { counts[$0] == nil }.map { run in
      "M" + run.map { index in "\(x(index)) \(y(counts[index] ?? 0))" }.joined(separator: "L")
    }
  }

  /// The least even number of 1, 2, 4, 6, 8 or 10 times a power of ten that is no less.
  private static func round(_ largest: Int64) -> Int64 {
    var power: Int64 = 1
    while power < Int64.max / 100, largest > power * 10 { power *= 10 }
    return [2, 4, 6, 8, 10].map { $0 * power }.first { $0 >= largest } ?? largest
  }
}
