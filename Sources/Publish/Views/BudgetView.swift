internal import AfstemModel

/// The budget as a steering group reads it: focus areas, their activities, and a figure a year.
struct BudgetView: Sendable {
  /// An activity under its canonical name.
  struct Activity: Sendable {
    var name: String
    var figures: [Int: BudgetFigure] = [:]
    /// Notes of its amounts, each once, in order.
    var notes: [String] = []
  }

  /// The activities that share a focus area, in the facts' order.
  struct Area: Sendable {
    var focusArea: FocusArea
    var activities: [Activity]

    func figure(in year: Int) -> BudgetFigure {
      activities.reduce(into: BudgetFigure()) { sum, activity in
        if let figure = activity.figures[year] { sum.add(figure) }
      }
    }
  }

  /// Ascending.
  var years: [Int]
  var areas: [Area]
  /// What may be spent a year.
  var grant: [Int: Amount]

  func figure(in year: Int) -> BudgetFigure {
    areas.reduce(into: BudgetFigure()) { sum, area in sum.add(area.figure(in: year)) }
  }

  /// The activities of which nothing is decided for the year.
  func undecided(in year: Int) -> [Activity] {
    areas.flatMap(\.activities).filter { $0.figures[year]?.isUnknown == true }
  }

  /// How many activities have nothing decided for the year.
  func undecidedActivities(in year: Int) -> Int { undecided(in: year).count }

  /// Whether anything of the year has come.
  func hasData(in year: Int) -> Bool {
    let figure = figure(in: year)
    return figure.known != nil || figure.unknowns > 0
  }

  /// What is left of the year's grant, at most so much where amounts are unknown; `nil` for a year without data.
  func remainder(in year: Int) -> Amount? {
    guard hasData(in: year) else { return nil }
    return grant[year].map { $0.subtracting(figure(in: year).known ?? .zero) }
  }
}

extension BudgetView {
  init(_ facts: [BudgetFact], glossary: Glossary) {
    let years = Set(facts.map(\.year)).union(glossary.grant.keys).union(glossary.partnership.years)
    self.years = years.sorted()
    grant = glossary.grant
    areas = Self.areas(of: facts, names: glossary.focusAreas)
  }

  private static func areas(of facts: [BudgetFact], names: [Int: String]) -> [Area] {
    var gathering = Gathering(names: names)
    for fact in facts { gathering.add(fact) }
    return gathering.areas.sorted { $0.focusArea < $1.focusArea }
  }

  /// Facts on their way to their activities, which stand in the order of the first fact of each.
  private struct Gathering {
    let names: [Int: String]
    private(set) var areas: [Area] = []
    private var places: [FocusArea: Int] = [:]
    /// By what facts call their focus areas.
    private var known: [String: Int] = [:]
    /// By area and name.
    private var activities: [[String: Int]] = []

    init(names: [Int: String]) { self.names = names }

    mutating func add(_ fact: BudgetFact) {
      let area = known[fact.focusArea] ?? place(of: fact.focusArea)
      if let activity = activities[area][fact.activity] {
        areas[area].activities[activity].add(fact)
      } else {
        activities[area][fact.activity] = areas[area].activities.count
        var activity = Activity(name: fact.activity)
        activity.add(fact)
        areas[area].activities.append(activity)
      }
    }

    private mutating func place(of focusArea: String) -> Int {
      let named = FocusArea(focusArea, names: names)
      let place = places[named] ?? areas.count
      if place == areas.count {
        areas.append(Area(focusArea: named, activities: []))
        activities.append([:])
      }
      places[named] = place
      known[focusArea] = place
      return place
    }
  }
}

extension BudgetView.Activity {
  fileprivate mutating func add(_ fact: BudgetFact) {
    figures[fact.year, default: BudgetFigure()].add(fact.amount, at: fact.provenance)
    if !fact.note.isEmpty, !notes.contains(fact.note) { notes.append(fact.note) }
  }
}

extension Partnership {
  /// The years of the agreement, ascending; none where its period is not stated.
  ///
  /// A period of more than a lifetime is a slip of the pen, and no ground for a hundred columns.
  var years: [Int] {
    guard let period, period.upperBound.subtractingReportingOverflow(period.lowerBound).partialValue < 100
    else {
      return []
    }
    return Array(period)
  }
}
