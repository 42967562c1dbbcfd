/// Looks for the move that tables have: two figures in each direction, a block of four or eight, each changed by one.
///
/// Regular tables have many such moves, and all of them can be looked at; for the rest there is ``MoveSearch``.
struct BlockSearch {
  private let system: FigureSystem
  private let bounds: FigureBounds
  private let isOpen: [Bool]
  private let mayWithhold: Bool
  private static let budget = 60_000
  /// How many figures were looked at.
  private(set) var lookCount = 0
  private var best: (corners: [Corner], steps: ClosedRange<Int64>, cost: Int)?

  private struct Corner {
    var figure: Int
    var change: Int64
  }

  private struct Block {
    var corners: [Corner]
    var steps: ClosedRange<Int64>
    var cost: Int
  }

  init(_ system: FigureSystem, bounds: FigureBounds, isOpen: [Bool], mayWithhold: Bool) {
    self.system = system
    self.bounds = bounds
    self.isOpen = isOpen
    self.mayWithhold = mayWithhold
  }

  /// The cheapest, and what it costs.
  mutating func move(of figure: Int) -> (move: Move, cost: Int)? {
    let sums = system.figures[figure].sums
    let reach = -bounds.protection...bounds.protection
    guard sums.count <= 4, let first = extended(Block(corners: [], steps: reach, cost: 0), by: figure, 1)
    else {
      return nil
    }
    grow(first, along: sums[...])
    return best.map { best in
      (
        Move(changes: Dictionary(best.corners.map { ($0.figure, $0.change) }) { $1 }, steps: best.steps),
        best.cost
      )
    }
  }

  /// Mirrors the block along one direction after another, with each figure in turn for its first corner's mirror.
  private mutating func grow(_ block: Block, along sums: ArraySlice<Int>) {
    guard best?.cost != 0, lookCount < Self.budget else { return }
    guard let sum = sums.first else {
      if block.cost < best?.cost ?? .max, isBalanced(block.corners) {
        best = (block.corners, block.steps, block.cost)
      }
      return
    }
    let members = system.sums[sum]
    for figure in members.parts + [members.total] where figure != block.corners[0].figure {
      lookCount += 1
      guard let mirrored = mirrored(block, along: sum, to: figure) else { continue }
      grow(mirrored, along: sums.dropFirst())
    }
  }

  /// `nil` where a corner has no mirror, or one that may not change.
  private func mirrored(_ block: Block, along sum: Int, to figure: Int) -> Block? {
    let direction = system.sums[sum].direction
    var mirrors: [Int] = [figure]
    var grown = block
    guard let next = extended(grown, by: figure, change(from: block.corners[0], along: sum, to: figure))
    else { return nil }
    grown = next
    for (index, corner) in block.corners.enumerated().dropFirst() {
      // A corner's mirror lies along the direction, and beside the mirror of the corner it was mirrored from.
      let bit = 1 << (Int.bitWidth - 1 - index.leadingZeroBitCount)
      let beside = mirrors[index - bit]
      guard let own = system.sum(of: corner.figure, along: direction),
        let shared = sharedSum(block.corners[index - bit].figure, corner.figure),
        let parallel = system.sum(of: beside, along: system.sums[shared].direction),
        let mirror = system.figure(in: own, and: parallel), mirror != corner.figure, mirror != beside,
        let next = extended(grown, by: mirror, change(from: corner, along: own, to: mirror))
      else { return nil }
      mirrors.append(mirror)
      grown = next
    }
    return grown
  }

  private func sharedSum(_ one: Int, _ other: Int) -> Int? {
    system.figures[one].sums.first { system.figures[other].sums.contains($0) }
  }

  private func change(from corner: Corner, along sum: Int, to figure: Int) -> Int64 {
    -corner.change * system.sign(of: corner.figure, in: sum) * system.sign(of: figure, in: sum)
  }

  private func extended(_ block: Block, by figure: Int, _ change: Int64) -> Block? {
    var block = block
    if !isOpen[figure] {
      guard mayWithhold && !system.figures[figure].isKnown || block.corners.isEmpty else { return nil }
      block.cost += MoveSearch.cost(of: system.figures[figure])
      if let best, block.cost >= best.cost { return nil }
    }
    let own = bounds.steps(of: system.figures[figure], by: change)
    let low = max(block.steps.lowerBound, own.lowerBound)
    let high = min(block.steps.upperBound, own.upperBound)
    guard high - low + 1 >= bounds.protection else { return nil }
    block.steps = low...high
    block.corners.append(Corner(figure: figure, change: change))
    return block
  }

  private func isBalanced(_ corners: [Corner]) -> Bool {
    var excess: [Int: Int64] = [:]
    for corner in corners {
      for sum in system.figures[corner.figure].sums {
        excess[sum, default: 0] += corner.change * system.sign(of: corner.figure, in: sum)
      }
    }
    return excess.values.allSatisfy { $0 == 0 } && Set(corners.map(\.figure)).count == corners.count
  }
}
