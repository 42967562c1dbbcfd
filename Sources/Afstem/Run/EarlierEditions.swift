internal import AfstemFiles
internal import AfstemModel
internal import AfstemPublish

/// What the earlier public editions of a job told, from the tables that the ledger keeps of them.
struct EarlierEditions {
  private(set) var figures: [EarlierFigure] = []

  /// - Parameter tables: By run; what cannot be read told nothing that could be read.
  init(_ tables: [PublishedTable]) {
    var seen: Set<String> = []
    var found: Set<EarlierFigure> = []
    for table in tables where seen.insert(table.name + table.sha256).inserted {
      for figure in Self.figures(of: table) where found.insert(figure).inserted { figures.append(figure) }
    }
  }

  init(in ledger: Ledger) throws {
    let runs = try ledger.runs(atMost: .max).filter(\.isPublic)
    self.init(try runs.compactMap(\.id).flatMap { try ledger.tables(of: $0) })
  }

  /// For a command that leaves the ledger as it is.
  init(stateFolder: String) {
    let ledger = FileStatus(path: "\(stateFolder)/\(Ledger.fileName)").flatMap { _ in
      try? Ledger.reading(stateFolder: stateFolder)
    }
    self = ledger.flatMap { try? Self(in: $0) } ?? Self([])
  }

  private static func figures(of table: PublishedTable) -> [EarlierFigure] {
    guard let compared = ComparedTable.all.first(where: { $0.name == table.name }),
      let rows = try? TableRows(table.bytes, of: compared)
    else { return [] }
    return rows.order.flatMap { key in
      let names = zip(compared.key, key.names)
      let values = zip(compared.values, rows.values[key] ?? [])
      let fields = Dictionary(Array(names) + Array(values)) { first, _ in first }
      return figures(of: fields, in: table.name)
    }
  }

  private static func figures(of fields: [String: String], in table: String) -> [EarlierFigure] {
    func figure(_ key: FigureKey?, _ field: String) -> [EarlierFigure] {
      guard let key, let text = fields[field] else { return [] }
      if text == "*" { return [EarlierFigure(key, value: nil)] }
      return Int64(text).map { [EarlierFigure(key, value: $0)] } ?? []
    }
    func text(_ field: String) -> String { fields[field] ?? "" }
    func offence(_ period: Period?) -> FigureKey? {
      period.map {
        .offence(id: text("offence_type"), label: text("offence_label"), area: text("area"), period: $0)
      }
    }
    switch table {
    case "crime": return text("superseded") == "true" ? [] : figure(offence(Period(text("period"))), "count")
    case "targets":
      return figure(offence(Int(text("year")).map(Period.year)), "reported")
        + figure(offence(Int(text("baseline_year")).map(Period.year)), "baseline")
    case "indicators":
      let period = Period(text("period"))
      return figure(
        period.map {
          .indicator(text("indicator"), segment: text("segment"), area: text("area"), period: $0)
        }, "value")
    default: return []
    }
  }
}

extension Period {
  /// Reads what ``description`` writes: `2016`, `2016-H1`, `2016-Q1`, `2016-05`.
  fileprivate init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard let year = parts.first.flatMap({ Int($0) }), parts.count <= 2 else { return nil }
    guard parts.count == 2 else {
      self = .year(year)
      return
    }
    let part = parts[1]
    switch part.first {
    case "H": self = .half(year: year, half: Int(part.dropFirst()) ?? 0)
    case "Q": self = .quarter(year: year, quarter: Int(part.dropFirst()) ?? 0)
    default: self = .month(year: year, month: Int(part) ?? 0)
    }
    guard (1...12).contains(months.lowerBound), months.upperBound <= 12 else { return nil }
  }
}
