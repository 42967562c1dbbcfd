/// Looks for a move that changes one figure, through withheld figures alone or at the least cost in others.
///
/// It balances one broken sum after another, and goes back where that leads nowhere or costs more than what it has.
struct MoveSearch {
  private let system: FigureSystem
  private let bounds: FigureBounds
  /// Whether a figure is withheld, or free in the first place.
  private let isOpen: [Bool]
  private let effort: Effort
  private var budget: Int
  /// How many changes were looked at.
  private(set) var lookCount = 0

  private var changes: [Int: Int64] = [:]
  private var broken: [Int: Int64] = [:]
  private var best: (move: Move, cost: Int)?

  init(
    _ system: FigureSystem, bounds: FigureBounds, isOpen: [Bool], _ effort: Effort
  ) {
    self.system = system
    self.bounds = bounds
    self.isOpen = isOpen
    self.effort = effort
    budget = effort.budget
  }

  /// How far to look.
  struct Effort {
    var mayWithhold: Bool
    /// The most figures that a move may change.
    var changes: Int
    /// How many changes to try.
    var budget: Int
    /// How many ways to try to balance one sum.
    var width: Int

    /// How many changes to look at.
    var looks: Int { 40 * budget }
  }

  /// `nil` where none was found within the budget.
  mutating func move(of figure: Int) -> (move: Move, cost: Int)? {
    guard let steps = steps(-bounds.protection...bounds.protection, figure, 1) else { return nil }
    extend(figure, 1, steps, cost: 0)
    return best
  }

  private mutating func extend(_ figure: Int, _ change: Int64, _ steps: ClosedRange<Int64>, cost: Int) {
    apply(figure, change)
    defer { undo(figure, change) }
    budget -= 1
    guard !broken.isEmpty else {
      if cost < best?.cost ?? .max { best = (Move(changes: changes, steps: steps), cost) }
      return
    }
    guard budget > 0, lookCount < effort.looks, broken.count <= Self.mended * (effort.changes - changes.count)
    else {
      return
    }
    for step in candidates(steps, cost) {
      guard budget > 0, lookCount < effort.looks, cost + step.cost < best?.cost ?? .max else { break }
      extend(step.figure, step.change, step.steps, cost: cost + step.cost)
      if best?.cost == 0 { return }
    }
  }

  /// How many sums a change may mend: over areas, types, parts of a year and targets.
  private static let mended = 4

  private struct Candidate {
    var figure: Int
    var change: Int64
    var steps: ClosedRange<Int64>
    var cost: Int
    /// The lower, the better.
    var rank: Int
  }

  /// The ways to balance that broken sum which offers the best one.
  private mutating func candidates(_ steps: ClosedRange<Int64>, _ cost: Int) -> [Candidate] {
    var best: [Candidate] = []
    for (sum, excess) in broken.sorted(by: { $0.key < $1.key }) {
      let found = candidates(in: sum, excess, steps, cost)
      guard let first = found.first else { return [] }
      if best.first.map({ first.rank < $0.rank }) ?? true { best = found }
    }
    return best
  }

  private mutating func candidates(
    in sum: Int, _ excess: Int64, _ steps: ClosedRange<Int64>, _ cost: Int
  ) -> [Candidate] {
    var found: [Candidate] = []
    let members = system.sums[sum]
    for figure in members.parts + [members.total] where changes[figure] == nil {
      lookCount += 1
      guard isOpen[figure] || effort.mayWithhold && !system.figures[figure].isKnown else { continue }
      let price = isOpen[figure] ? 0 : Self.cost(of: system.figures[figure])
      if let most = self.best?.cost, cost + price >= most { continue }
      let change = -excess * system.sign(of: figure, in: sum)
      guard let left = self.steps(steps, figure, change) else { continue }
      found.append(
        Candidate(
          figure: figure, change: change, steps: left, cost: price,
          rank: price + Self.opening * opened(by: figure, change, besides: sum)))
    }
    found.sort { ($0.rank, $0.figure) < ($1.rank, $1.figure) }
    return Array(found.prefix(effort.width))
  }

  /// How much nearer a solution is worth.
  private static let opening = 48

  /// How many sums more are broken than mended.
  private func opened(by figure: Int, _ change: Int64, besides sum: Int) -> Int {
    system.figures[figure].sums.reduce(0) { count, other in
      guard other != sum else { return count }
      guard let excess = broken[other] else { return count + 1 }
      return excess + change * system.sign(of: figure, in: other) == 0 ? count - 1 : count
    }
  }

  private func steps(
    _ steps: ClosedRange<Int64>, _ figure: Int, _ change: Int64
  ) -> ClosedRange<Int64>? {
    let own = bounds.steps(of: system.figures[figure], by: change)
    let low = max(steps.lowerBound, own.lowerBound)
    let high = min(steps.upperBound, own.upperBound)
    return high - low + 1 >= bounds.protection ? low...high : nil
  }

  private mutating func apply(_ figure: Int, _ change: Int64) {
    changes[figure] = change
    shift(figure, by: change)
  }

  private mutating func undo(_ figure: Int, _ change: Int64) {
    changes[figure] = nil
    shift(figure, by: -change)
  }

  private mutating func shift(_ figure: Int, by change: Int64) {
    for sum in system.figures[figure].sums {
      let excess = (broken[sum] ?? 0) + change * system.sign(of: figure, in: sum)
      broken[sum] = excess == 0 ? nil : excess
    }
  }

  /// Few before small: any figure costs more than the size of another saves.
  ///
  /// Only the order of magnitude counts: were it the figure itself, a reader would know that the smallest was taken.
  static func cost(of figure: FigureSystem.Figure) -> Int {
    100 + 2 * (Int64.bitWidth - max(figure.value, 1).leadingZeroBitCount)
  }
}
