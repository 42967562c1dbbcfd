/// Which figures are withheld, each with the proof that a reader cannot tell what it is.
///
/// The proof of a figure is one or more moves through withheld figures: each step of a move gives figures that are as
/// possible as the true ones. A figure is safe once it takes as many values as the job asks for. Moves are looked for in
/// a bounded number of steps; where none is found, more is withheld: the totals that the figure takes part in, and in
/// the end all that it is related to.
struct Protection: Sendable {
  private(set) var system: FigureSystem
  private let bounds: FigureBounds
  private(set) var isWithheld: [Bool]
  private var isOpen: [Bool]
  /// By figure, the moves that change it.
  private var moves: [Int: [Move]] = [:]
  /// Figures of which nothing that they are related to is told: all their multiples are as possible.
  private var isUntold: [Bool]
  /// Withheld, and yet to be had from what earlier editions told.
  private(set) var exposed: Set<Int> = []
  /// Withheld in the first place.
  private let given: Set<Int>
  /// Withheld, and still to be made safe.
  private var pending: [Int] = []
  /// How many changes searches may still look at.
  private var budget: Int

  init(_ system: FigureSystem, withheld: Set<Int>, bounds: FigureBounds, budget: Int = 6_000_000) {
    self.budget = budget
    given = withheld
    self.system = system
    self.bounds = bounds
    isWithheld = system.figures.indices.map { _ in false }
    isUntold = isWithheld
    isOpen = system.figures.map { !$0.isPublished && !$0.isKnown }
    for figure in withheld.sorted() { withhold(figure) }
  }

  /// Withholds figures until all that are withheld are safe.
  mutating func complete() {
    settle()
    spare()
  }

  /// Withholds one more, and what it takes to make it safe.
  mutating func add(_ figure: Int) {
    withhold(figure)
    settle()
  }

  func isSafe(_ figure: Int) -> Bool { isUntold[figure] || values(of: figure).count >= bounds.protection }

  private mutating func settle() {
    var index = 0
    while index < pending.count {
      protect(pending[index])
      index += 1
    }
    pending = []
  }

  private mutating func withhold(_ figure: Int) {
    guard !isWithheld[figure] else { return }
    isWithheld[figure] = true
    isOpen[figure] = !system.figures[figure].isKnown
    pending.append(figure)
  }

  private func values(of figure: Int) -> Set<Int64> {
    var values: Set<Int64> = []
    for move in moves[figure] ?? [] where isPossible(move) {
      let change = move.changes[figure] ?? 0
      for step in move.steps { values.insert(step * change) }
    }
    return values
  }

  private func isPossible(_ move: Move) -> Bool { move.changes.keys.allSatisfy { isOpen[$0] } }

  private mutating func protect(_ figure: Int) {
    guard !isSafe(figure), !system.figures[figure].isKnown else { return }
    if let move = move(of: figure, mayWithhold: false) ?? move(of: figure, mayWithhold: true) {
      for changed in move.changes.keys.sorted() where !isOpen[changed] { withhold(changed) }
      return keep(move)
    }
    for total in totals(above: figure) { withhold(total) }
    if let move = move(of: figure, mayWithhold: false) { return keep(move) }
    withholdAll(relatedTo: figure)
    if isUntold[figure] { return }
    if let move = search(figure, Self.lastFree)?.move { return keep(move) }
    exposed.insert(figure)
  }

  private mutating func keep(_ move: Move) {
    for changed in move.changes.keys where isWithheld[changed] { moves[changed, default: []].append(move) }
  }
}

// MARK: - Withholding more

extension Protection {
  /// The published totals that a figure takes part in, and those that these take part in.
  private func totals(above figure: Int) -> [Int] {
    var seen: Set<Int> = [figure]
    var queue = [figure]
    while let next = queue.popLast() {
      for sum in system.figures[next].sums {
        let total = system.sums[sum].total
        if seen.insert(total).inserted { queue.append(total) }
      }
    }
    return seen.filter { system.figures[$0].isPublished && !system.figures[$0].isKnown }.sorted()
  }

  /// Withholds every figure that sums relate to one.
  private mutating func withholdAll(relatedTo figure: Int) {
    var seen: Set<Int> = [figure]
    var queue = [figure]
    while let next = queue.popLast() {
      for sum in system.figures[next].sums {
        for member in system.sums[sum].parts + [system.sums[sum].total] where seen.insert(member).inserted {
          queue.append(member)
        }
      }
    }
    let isAnyKnown = seen.contains { system.figures[$0].isKnown }
    for member in seen.sorted() {
      if system.figures[member].isPublished { withhold(member) }
      isUntold[member] = !isAnyKnown
    }
  }
}

// MARK: - Searching

extension Protection {
  /// The cheapest of what is found with little effort, else whatever is found with more.
  private mutating func move(of figure: Int, mayWithhold: Bool) -> Move? {
    guard budget > 0 else { return nil }
    var blocks = BlockSearch(system, bounds: bounds, isOpen: isOpen, mayWithhold: mayWithhold)
    let block = blocks.move(of: figure)
    budget -= blocks.lookCount
    if block?.cost == 0 { return block?.move }
    // In a large regular table a block is found, and what else there may be takes long to look for.
    if let block, system.figures.count > Self.largeCount { return block.move }
    let quick = mayWithhold ? Self.withholding : Self.free
    var short: (move: Move, cost: Int)?
    for effort in quick where short == nil { short = search(figure, effort) }
    guard let short else {
      return block?.move ?? (mayWithhold ? search(figure, Self.lastResort)?.move : nil)
    }
    guard let block else { return short.move }
    return block.cost <= short.cost ? block.move : short.move
  }

  private mutating func search(_ figure: Int, _ effort: MoveSearch.Effort) -> (move: Move, cost: Int)? {
    guard budget > 0 else { return nil }
    var search = MoveSearch(system, bounds: bounds, isOpen: isOpen, effort)
    let found = search.move(of: figure)
    budget -= search.lookCount
    return found
  }

  private static let largeCount = 2_000
  private static let free = [
    MoveSearch.Effort(mayWithhold: false, changes: 9, budget: 80, width: 3),
    MoveSearch.Effort(mayWithhold: false, changes: 24, budget: 150, width: 3),
  ]
  private static let withholding = [
    MoveSearch.Effort(mayWithhold: true, changes: 5, budget: 300, width: 12),
    MoveSearch.Effort(mayWithhold: true, changes: 9, budget: 1_500, width: 8),
    MoveSearch.Effort(mayWithhold: true, changes: 16, budget: 6_000, width: 8),
  ]
  private static let lastResort = MoveSearch.Effort(mayWithhold: true, changes: 32, budget: 20_000, width: 16)
  private static let lastFree = MoveSearch.Effort(mayWithhold: false, changes: 64, budget: 20_000, width: 16)
}

// MARK: - Sparing

extension Protection {
  /// Tells again what later decisions made unnecessary to withhold, the largest first.
  private mutating func spare() {
    let added = system.figures.indices.filter { isWithheld[$0] && !given.contains($0) && !isUntold[$0] }
    let most = system.figures.count > Self.largeCount ? 40 : 400
    for figure in added.sorted(by: { system.figures[$0].value > system.figures[$1].value }).prefix(most) {
      var trial = self
      let isSpared = trial.tell(figure)
      budget = trial.budget
      guard isSpared else { continue }
      self = trial
    }
  }

  /// False where another withheld figure would not be safe then.
  private mutating func tell(_ figure: Int) -> Bool {
    (isWithheld[figure], isOpen[figure]) = (false, false)
    let shaken = Set((moves[figure] ?? []).flatMap(\.changes.keys))
    for other in shaken.sorted() where isWithheld[other] && !exposed.contains(other) && !isSafe(other) {
      guard let move = move(of: other, mayWithhold: false) else { return false }
      keep(move)
    }
    return true
  }
}
