internal import Model

/// Every figure that the package states or gives for a type in a whole year.
struct YearFigures: Sendable {
  /// Counts, targets' counts and baselines; they may disagree.
  private var figures: [TypeYear: Set<Int64>] = [:]

  init(_ package: DataPackage) {
    let counts = ReportedCounts(package.crime)
    for typeYear in Set(package.crime.map(\.typeYear)) {
      insert(counts[typeYear.type, typeYear.year]?.value, at: typeYear)
    }
    for fact in package.crime where fact.area.isEmpty && fact.period.months.count == 12 {
      insert(fact.count, at: fact.typeYear)
    }
    for target in package.targets {
      insert(target.reported, at: target.typeYear)
      if let typeYear = target.baselineTypeYear { insert(target.baseline, at: typeYear) }
    }
  }

  private mutating func insert(_ figure: Int64?, at typeYear: TypeYear) {
    if let figure { figures[typeYear, default: []].insert(figure) }
  }

  subscript(typeYear: TypeYear) -> Set<Int64> { figures[typeYear] ?? [] }

  func small(below threshold: Int64) -> Set<TypeYear> {
    Set(figures.filter { $0.value.contains { $0 < threshold } }.keys)
  }

  var years: [Int] { Set(figures.keys.map(\.year)).sorted() }
}
