/// Which figures are withheld, each with the proof that a reader cannot tell what it is.
///
/// The proof of a figure is one or more moves through withheld figures: each step of a move gives figures that are as
/// possible as the true ones. A figure is safe once it takes as many values as the job asks for.
struct Protection: Sendable {
  private(set) var system: FigureSystem
  private let bounds: FigureBounds
  private(set) var isWithheld: [Bool]
  private var isOpen: [Bool]
  /// By figure, the moves that change it.
  private var moves: [Int: [Move]] = [:]
  /// Withheld, and yet to be had from what earlier editions told.
  private(set) var exposed: Set<Int> = []

  /// Withheld in the first place.
  private let given: Set<Int>

  init(_ system: FigureSystem, withheld: Set<Int>, bounds: FigureBounds) {
    given = withheld
    self.system = system
    self.bounds = bounds
    isWithheld = system.figures.indices.map(withheld.contains)
    isOpen = system.figures.indices.map { !system.figures[$0].isPublished }
    for figure in withheld { withhold(figure) }
  }

  /// Withholds figures until all that are withheld are safe.
  mutating func complete() {
    for figure in system.figures.indices where isWithheld[figure] { protect(figure) }
    spare()
  }

  /// Withholds one more, and what it takes to make it safe.
  mutating func add(_ figure: Int) {
    withhold(figure)
    protect(figure)
  }

  func isSafe(_ figure: Int) -> Bool { values(of: figure).count >= bounds.protection }

  private mutating func withhold(_ figure: Int) {
    isWithheld[figure] = true
    isOpen[figure] = !system.figures[figure].isKnown
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
    guard let move = move(of: figure, mayWithhold: false) ?? move(of: figure, mayWithhold: true) else {
      exposed.insert(figure)
      return
    }
    for changed in move.changes.keys where !isOpen[changed] { withhold(changed) }
    keep(move)
  }

  private mutating func keep(_ move: Move) {
    for changed in move.changes.keys where isWithheld[changed] { moves[changed, default: []].append(move) }
  }

  /// The cheapest of what is found with little effort, else whatever is found with more.
  private func move(of figure: Int, mayWithhold: Bool) -> Move? {
    var blocks = BlockSearch(system, bounds: bounds, isOpen: isOpen, mayWithhold: mayWithhold)
    let block = blocks.move(of: figure)
    if block?.cost == 0 { return block?.move }
    // In a large regular table a block is found, and what else there may be takes long to look for.
    if let block, system.figures.count > Self.largeCount { return block.move }
    let quick = mayWithhold ? Self.withholding : Self.free
    let short = quick.lazy.compactMap { search(figure, $0) }.first
    guard let short else { return block?.move ?? (mayWithhold ? search(figure, Self.lastResort)?.move : nil) }
    guard let block else { return short.move }
    return block.cost <= short.cost ? block.move : short.move
  }

  private func search(_ figure: Int, _ effort: MoveSearch.Effort) -> (move: Move, cost: Int)? {
    var search = MoveSearch(system, bounds: bounds, isOpen: isOpen, effort)
    return search.move(of: figure)
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
}

// MARK: - Sparing

extension Protection {
  /// Tells again what later decisions made unnecessary to withhold, the largest first.
  private mutating func spare() {
    let added = system.figures.indices.filter { isWithheld[$0] && !given.contains($0) }
    for figure in added.sorted(by: { system.figures[$0].value > system.figures[$1].value }).prefix(system.figures.count > Self.largeCount ? 40 : 400) {
      var trial = self
      if trial.tell(figure) { self = trial }
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
