internal import AfstemCells
internal import AfstemModel

/// What a public edition of a package does not tell, decided before anything of it is written.
struct WithheldFigures: Sendable {
  private let published: PublishedFigures
  private let isWithheld: [Bool]
  /// Percentages that would tell a withheld count, by their place among the package's indicators.
  private let percentages: Set<Int>
  let count: WithheldCount
  /// The least count that is told.
  let threshold: Int64

  init(of package: DataPackage, under suppression: Suppression, knowing earlier: [EarlierFigure]) {
    let published = PublishedFigures(package, earlier: earlier)
    threshold = suppression.threshold
    let figures = published.system.figures
    let small = figures.indices.filter {
      figures[$0].isPublished && figures[$0].value < suppression.threshold
    }
    var protection = Protection(
      published.system, withheld: published.held.union(small),
      bounds: FigureBounds(threshold: suppression.threshold, protection: suppression.protection))
    protection.complete()
    protection.withholdDoubtful(published.doubtful)
    self.published = published
    isWithheld = protection.isWithheld
    percentages = PercentageLeaks(package, published, isWithheld).percentages
    let withheld = figures.indices.filter { protection.isWithheld[$0] && figures[$0].isPublished }
    count = WithheldCount(
      small: small.count, others: withheld.count - small.count + percentages.count,
      exposed: protection.exposed.count + small.count { figures[$0].isKnown })
  }

  func hides(_ figure: Int?) -> Bool { figure.map { isWithheld[$0] } ?? false }

  func hidesCrime(_ index: Int) -> Bool { hides(published.crime[index]) }

  func hidesReported(_ index: Int) -> Bool { hides(published.reported[index]) }

  func hidesBaseline(_ index: Int) -> Bool { hides(published.baselines[index]) }

  func hidesIndicator(_ index: Int) -> Bool {
    hides(published.indicators[index]) || percentages.contains(index)
  }

  /// The years of which something is withheld.
  var years: Set<Int> { Set(published.years.filter { isWithheld[$0.figure] }.map(\.year)) }
}

extension Protection {
  /// A total that its parts exceed is withheld with them: what the rest leaves is near what they are.
  fileprivate mutating func withholdDoubtful(_ doubtful: [FigureSystem.Sum]) {
    var rest = doubtful
    while let index = rest.firstIndex(where: { $0.parts.contains { isWithheld[$0] } }) {
      let sum = rest.remove(at: index)
      if !isWithheld[sum.total] { add(sum.total) }
    }
  }
}
