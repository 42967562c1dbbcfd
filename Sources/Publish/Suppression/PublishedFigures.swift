internal import AfstemCells
internal import AfstemModel
internal import AfstemVocabulary

/// The counts of a package as one system: each figure once, wherever the package tells it, and every sum among them.
struct PublishedFigures: Sendable {
  private(set) var system = FigureSystem()
  /// The figure of each fact, by the fact's place in the package; `nil` where it has none.
  private(set) var crime: [Int?] = []
  private(set) var reported: [Int?] = []
  private(set) var baselines: [Int?] = []
  private(set) var indicators: [Int?] = []
  /// Totals less than what they are said to add up: what a reader works out from them is wrong, but near.
  private(set) var doubtful: [FigureSystem.Sum] = []
  /// Those that an earlier edition withheld: told now, they would tell what was withheld beside them.
  private(set) var held: Set<Int> = []
  private(set) var places: [FigureKey: Int] = [:]
  /// Of each figure, also of those that differ from the one at their place.
  private(set) var years: [(figure: Int, year: Int)] = []
  private var order: [FigureKey] = []
  private var labels: [String: String] = [:]
  private var monitored: Set<String> = []
  /// Of the sums that are being added.
  private var direction = 0

  init(_ package: DataPackage, earlier: [EarlierFigure]) {
    collect(package)
    for figure in earlier { add(figure) }
    completeYears()
    relatePeriods()
    relate(\.area, apart: distantAreas)
    completeWholes()
    relate(\.segment, apart: [])
    relate(\.name, apart: monitored)
    relateTargets(of: package)
    relateChanges()
    system.leaveOutIdleSums()
  }
}

// MARK: - Figures

extension PublishedFigures {
  private mutating func collect(_ package: DataPackage) {
    let extracts = Set(package.sources.filter { $0.kind == .incidents }.map(\.file.path))
    for fact in package.targets where fact.rule == .monitor { monitored.insert(fact.key(in: fact.year).name) }
    crime = package.crime.map { fact in
      labels[fact.key.name] = fact.offenceLabel
      return add(fact.count, at: fact.key, least: extracts.contains(fact.provenance.file) ? 1 : 0)
    }
    for fact in package.targets {
      labels[fact.key(in: fact.year).name] = fact.isTotal ? "total" : fact.offenceLabel
      reported.append(add(fact.reported, at: fact.key(in: fact.year)))
      baselines.append(fact.baselineYear.flatMap { add(fact.baseline, at: fact.key(in: $0)) })
    }
    indicators = package.indicators.map { fact in
      labels[fact.key.name] = fact.indicator
      return add(fact.count, at: fact.key)
    }
  }

  /// A figure that the package tells again is the same; one that differs stands for itself.
  private mutating func add(_ value: Int64?, at key: FigureKey, least: Int64 = 0) -> Int? {
    guard let value else { return nil }
    let figure = FigureSystem.Figure(value: value, least: value > 0 ? least : 0)
    guard let index = places[key] else { return place(figure, at: key) }
    guard system.figures[index].value == value else {
      let other = system.add(figure)
      years.append((other, key.period.year))
      return other
    }
    system.merge(figure, into: index)
    return index
  }

  private mutating func place(_ figure: FigureSystem.Figure, at key: FigureKey) -> Int {
    let index = system.add(figure)
    places[key] = index
    years.append((index, key.period.year))
    order.append(key)
    return index
  }

  private mutating func add(_ earlier: EarlierFigure) {
    guard let value = earlier.value else {
      if let index = places[earlier.key], system.figures[index].isPublished { held.insert(index) }
      return
    }
    let figure = FigureSystem.Figure(value: value, isPublished: false, isKnown: true)
    guard let index = places[earlier.key] else {
      _ = place(figure, at: earlier.key)
      return
    }
    if system.figures[index].value == value { system.merge(figure, into: index) }
  }

  func label(of key: FigureKey) -> String { labels[key.name] ?? key.name }

  private func value(_ key: FigureKey) -> Int64? { places[key].map { system.figures[$0].value } }
}

// MARK: - Sums within a year

extension PublishedFigures {
  private struct Line: Hashable {
    var name: String
    var segment: String
    var area: String
    var year: Int
  }

  private var lines: [(line: Line, keys: [FigureKey])] {
    let groups = Dictionary(grouping: order) {
      Line(name: $0.name, segment: $0.segment, area: $0.area, year: $0.period.year)
    }
    return order.map { Line(name: $0.name, segment: $0.segment, area: $0.area, year: $0.period.year) }.unique
      .map { ($0, groups[$0] ?? []) }
  }

  /// Adds a year's figure that nobody states, as its parts make it up: totals over areas and types cover it.
  private mutating func completeYears() {
    for (_, keys) in lines where !keys.contains(where: { $0.period.months.count == 12 }) {
      guard var key = keys.first, let sum = sum(Self.largest(keys)) else { continue }
      key.period = .year(key.period.year)
      _ = place(FigureSystem.Figure(value: sum, isPublished: false), at: key)
    }
  }

  private func sum(_ keys: [FigureKey]) -> Int64? {
    keys.reduce(0) { sum, key in
      guard let sum, let value = value(key), (0...FigureSystem.largest).contains(value) else { return nil }
      return sum + value
    }
  }

  /// Those that lie in none of the others: quarters, and single months of a quarter that is not told.
  private static func largest(_ keys: [FigureKey]) -> [FigureKey] {
    keys.filter { key in
      !keys.contains { $0.period != key.period && $0.period.contains(key.period) }
    }
  }

  private mutating func relatePeriods() {
    var directions: [Period: Int] = [:]
    for (_, keys) in lines {
      for whole in keys where whole.period.months.count > 1 {
        let within = keys.filter { $0.period != whole.period && whole.period.contains($0.period) }
        guard !within.isEmpty else { continue }
        direction = directions[whole.period] ?? directions.count + 1
        directions[whole.period] = direction
        add(Self.largest(within), to: whole)
      }
    }
  }

  private mutating func add(_ parts: [FigureKey], to total: FigureKey) {
    guard let total = places[total] else { return }
    add(parts.compactMap { places[$0] }, to: total, isCertain: !(parts.first?.isIndicator ?? true))
  }

  /// - Parameter isCertain: The total counts at least its parts, whether or not they make it up.
  private mutating func add(_ parts: [Int], to total: Int, isCertain: Bool) {
    let values = ([total] + parts).map { system.figures[$0].value }
    guard values.allSatisfy((0...FigureSystem.largest).contains) else { return }
    // Where nothing is told, sums of what is told say as much.
    guard ([total] + parts).contains(where: { system.figures[$0].isPublished || system.figures[$0].isKnown })
    else {
      return
    }
    guard isCertain || values[0] == values.dropFirst().reduce(0, +) else { return }
    if !system.addSum(of: parts, to: total, direction: direction) {
      doubtful.append(FigureSystem.Sum(total: total, parts: parts))
    }
  }
}

// MARK: - Sums over areas, segments and names

extension PublishedFigures {
  /// Areas of a larger kind than the smallest, which are never added up with those.
  private var distantAreas: Set<String> {
    let areas = order.map(\.area).unique.filter { !$0.isEmpty }
    let near = Set(AreaLevels(areas, vocabulary: .standard).smallest(among: areas))
    return Set(areas.filter { !near.contains($0) })
  }

  /// Adds the figure of the whole partnership, where other names have one.
  private mutating func completeWholes() {
    let wholes = Set(order.filter { $0.area.isEmpty }.map(\.period))
    let distant = distantAreas
    direction = system.sums.count + 1_000_000
    let groups = Dictionary(grouping: order.filter { !$0.area.isEmpty && !distant.contains($0.area) }) {
      FigureKey(name: $0.name, segment: $0.segment, period: $0.period)
    }
    for key in order.filter({ !$0.area.isEmpty }).map({
      FigureKey(name: $0.name, segment: $0.segment, period: $0.period)
    }).unique
    where wholes.contains(key.period) && places[key] == nil {
      guard let parts = groups[key], let sum = sum(parts) else { continue }
      _ = place(FigureSystem.Figure(value: sum, isPublished: false), at: key)
      add(parts, to: key)
    }
  }

  /// Finds which values of one part of the key add up others, and adds their sums.
  private mutating func relate(_ part: WritableKeyPath<FigureKey, String>, apart: Set<String>) {
    let names = order.map { $0[keyPath: part] }.unique
    guard names.count > 1 else { return }
    let (rows, columns) = rows(names, part, apart)
    let finder = AdditiveNames(rows)
    let relations = finder.relations()
    let unexplained = finder.unexplained(relations).map { finder.assumed($0) }
    for relation in relations + unexplained {
      direction = system.sums.count + 1_000_000
      for column in rows[relation.total].figures.keys.sorted() {
        let parts = relation.parts.filter { rows[$0].figures[column] != nil }
        let keys = ([relation.total] + parts).map { row in
          var key = columns[column]
          key[keyPath: part] = names[row]
          return key
        }
        guard keys.count > 1 else { continue }
        add(Array(keys.dropFirst()), to: keys[0])
      }
    }
  }

  /// The figures by what stands in one part of their key, and the keys without it.
  private func rows(
    _ names: [String], _ part: WritableKeyPath<FigureKey, String>, _ apart: Set<String>
  ) -> ([AdditiveNames.Row], [FigureKey]) {
    var columns: [FigureKey] = []
    var numbers: [FigureKey: Int] = [:]
    var figures: [String: [Int: Int64]] = [:]
    for key in order {
      var column = key
      column[keyPath: part] = ""
      let number = numbers[column] ?? columns.count
      if number == columns.count {
        numbers[column] = number
        columns.append(column)
      }
      figures[key[keyPath: part], default: [:]][number] = value(key)
    }
    let rows = names.map { name in
      AdditiveNames.Row(
        name: name, label: labels[name] ?? name, figures: figures[name] ?? [:], isApart: apart.contains(name),
        isTotal: name.isEmpty || name == "id total")
    }
    return (rows, columns)
  }
}

// MARK: - Changes

extension PublishedFigures {
  private mutating func relateChanges() {
    let keys = order.filter(\.isIndicator)
    let changes = ChangeSums(
      keys, values: Dictionary(keys.compactMap { key in value(key).map { (key, $0) } }) { first, _ in first })
    direction = system.sums.count + 1_000_000
    for sum in changes.sums { add([sum.smaller, sum.change], to: sum.larger) }
    for key in changes.vague { places[key].map { _ = held.insert($0) } }
  }
}

// MARK: - Sums of targets

extension PublishedFigures {
  /// The figures of targets add up among themselves, also where the counts that they repeat are others.
  private mutating func relateTargets(of package: DataPackage) {
    for (index, total) in package.targets.enumerated() where total.isTotal {
      let beside = package.targets.indices.filter {
        let fact = package.targets[$0]
        return !fact.isTotal && fact.year == total.year && fact.baselineYear == total.baselineYear
      }
      let judged = beside.filter { package.targets[$0].rule != .monitor }
      for figures in [reported, baselines] {
        guard let whole = figures[index] else { continue }
        let sets = [judged, beside].map { $0.compactMap { figures[$0] }.unique }
        let exact = sets.first {
          $0.reduce(0) { $0 + min(system.figures[$1].value, FigureSystem.largest) }
            == system.figures[whole].value
        }
        guard let parts = exact ?? sets.first, !parts.isEmpty else { continue }
        direction = system.sums.count + 1_000_000
        add(parts, to: whole, isCertain: true)
      }
    }
  }
}

extension CrimeFact {
  var key: FigureKey { .offence(id: offenceType, label: offenceLabel, area: area, period: period) }
}

extension TargetFact {
  func key(in year: Int) -> FigureKey { .offence(id: offenceType, label: offenceLabel, period: .year(year)) }
}

extension IndicatorFact {
  var key: FigureKey { .indicator(indicator, segment: segment, area: area, period: period) }

  /// Units whose figures count nobody; a unit that is not among them may count.
  private static let measures: Set<String> = [
    "%", "pct", "procent", "percent", "promille", "‰", "niveau", "level", "indeks", "index", "point", "kr",
  ]

  var isCount: Bool {
    let name = unit.lowercased().filter { $0 != "." && !$0.isWhitespace }
    guard case .number? = value else { return false }
    return !Self.measures.contains(name)
  }

  /// `nil` for what counts nobody, and for figures that are not whole.
  var count: Int64? {
    guard isCount, case .number(let number)? = value else { return nil }
    return number.whole(timesTenTo: 0)?.value
  }
}
