internal import Model

/// Keeps a withheld type from being what is left of a published total when the types that are told are taken away.
struct TotalProtection: Sendable {
  private let figures: YearFigures
  private let threshold: Int64
  private let totals: [OffenceKey]
  /// The types that a total adds up: those with a target that are not merely monitored.
  private let parts: [OffenceKey]

  init(_ package: DataPackage, figures: YearFigures, threshold: Int64) {
    self.figures = figures
    self.threshold = threshold
    totals = package.targets.filter(\.isTotal).map(\.typeYear.type).unique
    parts = package.targets.filter { !$0.isTotal && $0.rule != .monitor }.map(\.typeYear.type).unique
  }

  /// What is withheld to begin with, and what must be withheld because of it.
  func completed(_ hidden: Set<TypeYear>) -> Set<TypeYear> {
    var hidden = hidden
    for total in totals {
      for year in figures.years where hidden.contains(where: { $0.year == year }) {
        complete(&hidden, TypeYear(type: total, year: year))
      }
    }
    return hidden
  }

  private func complete(_ hidden: inout Set<TypeYear>, _ total: TypeYear) {
    guard !figures[total].isEmpty, !hidden.contains(total) else { return }
    let members = parts.map { TypeYear(type: $0, year: total.year) }
    guard isSum(total, of: members) else {
      hidden.insert(total)
      return
    }
    guard members.contains(where: hidden.contains) else { return }
    while !isSafe(members.filter(hidden.contains)) {
      let told = members.filter { !hidden.contains($0) }
      guard let next = told.min(by: { figure($0) < figure($1) }) else {
        hidden.insert(total)
        return
      }
      hidden.insert(next)
    }
  }

  /// Two or more, of which the sum leaves each room for as much as the threshold.
  private func isSafe(_ hidden: [TypeYear]) -> Bool {
    hidden.count > 1 && (sum(of: hidden) ?? .max) >= threshold
  }

  /// Whether the total is known to add up these and no others; where they disagree with it, it may be others.
  private func isSum(_ total: TypeYear, of members: [TypeYear]) -> Bool {
    guard figures[total].count == 1, let sum = sum(of: members) else { return false }
    return figures[total].contains(sum)
  }

  private func figure(_ typeYear: TypeYear) -> Int64 { figures[typeYear].min() ?? 0 }

  /// `nil` where one of them has no figure or several.
  private func sum(of typeYears: [TypeYear]) -> Int64? {
    typeYears.reduce(0) { sum, typeYear in
      guard let sum, figures[typeYear].count == 1 else { return nil }
      let (total, overflow) = sum.addingReportingOverflow(figure(typeYear))
      return overflow ? nil : total
    }
  }
}
