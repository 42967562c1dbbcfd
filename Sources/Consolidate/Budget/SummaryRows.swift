internal import AfstemModel

/// The rows of overviews that state whole tables: their figures are claims, for the activities stand elsewhere.
struct SummaryRows {
  private(set) var summaries: [Plan.Summary] = []
  /// All parts but the summaries'.
  private(set) var others: [(key: FoldedName, part: ActivityPart)] = []

  init(_ parts: [(key: FoldedName, part: ActivityPart)], statements: Statements, names: ActivityNames) {
    let areas = Self.tablesByArea(parts, statements: statements, names: names)
    let sheets = Self.tablesBySheet(parts, statements: statements)
    for (key, part) in parts {
      if let area = statements.listedFocusArea(part), let tables = areas[area] {
        summaries.append(Plan.Summary(part: part, focusArea: area, tables: tables))
      } else if part.level == .overview, let tables = sheets[Sheet(statements.file(part), key)],
        !tables.contains(part.table)
      {
        summaries.append(Plan.Summary(part: part, focusArea: nil, tables: tables))
      } else {
        others.append((key, part))
      }
    }
  }

  /// A sheet by its name as rows write it.
  private struct Sheet: Hashable {
    var file: String
    var name: FoldedName

    init(_ file: String, _ name: FoldedName) {
      self.file = file
      self.name = name
    }
  }

  /// The tables that divide each focus area into activities.
  private static func tablesByArea(
    _ parts: [(key: FoldedName, part: ActivityPart)], statements: Statements, names: ActivityNames
  ) -> [String: Set<TableIndex>] {
    var tables: [String: Set<TableIndex>] = [:]
    for (key, part) in parts where statements.listedFocusArea(part) == nil {
      let stated = part.statements.lazy.map { statements.budget[$0].focusArea }.first { !$0.isEmpty }
      guard let area = stated ?? names.activity(key)?.focusArea, !area.isEmpty else { continue }
      tables[area, default: []].insert(part.table)
    }
    return tables
  }

  /// The budgets on each sheet, but those of one activity, which match its row by name.
  private static func tablesBySheet(
    _ parts: [(key: FoldedName, part: ActivityPart)], statements: Statements
  ) -> [Sheet: Set<TableIndex>] {
    var tables: [Sheet: Set<TableIndex>] = [:]
    for (_, part) in parts where part.level != .activity {
      guard let table = statements.table(part.table), !table.provenance.sheet.isEmpty else { continue }
      let sheet = Sheet(table.file.path, FoldedName(table.provenance.sheet))
      tables[sheet, default: []].insert(part.table)
    }
    return tables
  }
}

extension Statements {
  /// The focus area that a row states as a whole; `nil` for a row of any other table.
  fileprivate func listedFocusArea(_ part: ActivityPart) -> String? {
    guard table(part.table)?.listsFocusAreas ?? false, let first = part.statements.first else { return nil }
    return budget[first].focusArea.isEmpty ? nil : budget[first].focusArea
  }
}
