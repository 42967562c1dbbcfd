internal import AfstemModel
internal import Mustache

/// The budget by focus area, activity and year.
struct BudgetSection: Sendable, Encodable {
  struct Area: Sendable, Encodable {
    var name: String
    /// The sums of its activities, a year each, then over all years.
    var figures: [String]
    var activities: [Activity]
  }

  struct Activity: Sendable, Encodable {
    var name: String
    var figures: [String]
  }

  var chart: StackedChart?
  var hasUnknowns: Bool
  /// Ascending.
  var years: [Int]
  var areas: [Area]
  var totals: [String]
  var budgetFigures: TableLink

  /// `nil` where there is no budget.
  init?(_ view: BudgetView, figures: KeyFigures, of place: String, language: Language) {
    guard !view.areas.isEmpty else { return nil }
    years = view.years
    chart = StackedChart(view, figures: figures, of: place, language: language)
    hasUnknowns = view.areas.contains {
      $0.activities.contains { $0.figures.values.contains { $0.unknowns > 0 } }
    }
    areas = view.areas.map { area in
      Area(
        name: area.focusArea.title(in: language),
        figures: Self.figures(view.years, language) { area.figure(in: $0) },
        activities: area.activities.map { activity in
          Activity(
            name: activity.name,
            figures: Self.figures(view.years, language) { activity.figures[$0] ?? BudgetFigure() })
        })
    }
    totals = Self.figures(view.years, language) { view.figure(in: $0) }
    budgetFigures = Self.link(view, language)
  }

  private static func link(_ view: BudgetView, _ language: Language) -> TableLink {
    let isDanish = language == .danish
    return TableLink(
      "budget",
      headings: isDanish
        ? ["Indsatsområde", "Aktivitet", "År", "Budget", "Ikke fastlagt"]
        : ["Focus area", "Activity", "Year", "Budget", "Not decided"],
      rows: view.areas.flatMap { area in
        area.activities.flatMap { activity in
          activity.figures.sorted { $0.key < $1.key }.map { year, figure in
            [
              FieldValue(area.focusArea.title(in: language)), FieldValue(activity.name),
              .integer(Int64(year)),
              figure.known.map(FieldValue.amount) ?? .missing, .integer(Int64(figure.unknowns)),
            ]
          }
        }
      }, language: language)
  }

  /// A figure a year, then over all of them.
  private static func figures(
    _ years: [Int], _ language: Language, _ figure: (Int) -> BudgetFigure
  ) -> [String] {
    let figures = years.map(figure)
    let sum = figures.reduce(into: BudgetFigure()) { $0.add($1) }
    return (figures + [sum]).map { $0.text(in: language) }
  }
}

// Tables of thousands of rows name their fields themselves: looking each up by reflection takes longer than the rest
// of the page.
extension BudgetSection.Activity: MustacheParent {
  func child(named name: String) -> Any? {
    switch name {
    case "name": self.name
    case "figures": figures
    default: nil
    }
  }
}

extension BudgetFigure {
  /// `165.000`, `165.000 + ?`, `?`, or nothing.
  func text(in language: Language) -> String {
    guard !isUnknown else { return "?" }
    return (known?.text(in: language) ?? "") + (unknowns > 0 ? " + ?" : "")
  }
}
