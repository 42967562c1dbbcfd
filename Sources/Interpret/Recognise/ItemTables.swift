internal import AfstemModel

/// Finds the tables that are each of one activity, with its budget items in the rows, though no label says so.
///
/// The others in the file tell: rows of the same names in the table of another activity, a table that lists this one
/// as a row, or the job, which names it.
struct ItemTables {
  private let regions: [TableRegion]
  private let lexicon: LabelLexicon

  /// The regions of one file. Linear in rows.
  static func settled(_ regions: [TableRegion], lexicon: LabelLexicon) -> [TableRegion] {
    let tables = Self(regions: regions, lexicon: lexicon)
    var regions = regions
    let open = regions.indices.filter { tables.isOpen(regions[$0]) }
    for index in open { regions[index].isOpen = true }
    for index in tables.found(among: open) {
      regions[index].level = .activity
      regions[index].activity = regions[index].name
      regions[index].isOpen = false
      for column in regions[index].columns.indices where regions[index].columns[column].role == .activity {
        regions[index].columns[column].role = .budgetItem
      }
    }
    return regions
  }

  private func found(among open: [Int]) -> [Int] {
    guard !open.isEmpty else { return [] }
    let listed = listedNames
    let isShared = sharesRows(open)
    return open.filter { index in
      guard let name = regions[index].name?.folded else { return false }
      return isShared && listed.isDisjoint(with: rowNames(regions[index]))
        || listed.contains(name) || lexicon.isNamedByJob(name)
    }
  }

  /// Whether its rows may be activities or items by its labels.
  private func isOpen(_ region: TableRegion) -> Bool {
    guard region.kind == .budget, region.level == .overview,
      let column = region.columns.first(where: { $0.role == .activity }),
      !lexicon.headsActivities(column.label)
    else { return false }
    let rows = rowNames(region)
    let isListed = region.name.map { rows.contains($0.folded) } ?? false
    return !rows.isEmpty && !isListed && !rows.contains(where: lexicon.isNamedByJob)
  }

  private func rowNames(_ region: TableRegion) -> Set<String> {
    guard let column = region.columns.first(where: { $0.role == .activity })?.number else { return [] }
    return Set(region.rows.lazy.filter { $0.role == .detail }.compactMap { $0.labels[column]?.folded })
  }

  /// What the tables that head activities, or are open, call their rows, where these are the names of tables.
  private var listedNames: Set<String> {
    let names = Set(regions.compactMap { $0.name?.folded })
    return regions.reduce(into: []) { listed, region in
      if region.kind == .budget { listed.formUnion(rowNames(region).intersection(names)) }
    }
  }

  /// Whether two tables of unlike names have a row of one name.
  private func sharesRows(_ open: [Int]) -> Bool {
    var owners: [String: String] = [:]
    for index in open {
      guard let name = regions[index].name?.folded else { continue }
      for row in rowNames(regions[index]) {
        if let owner = owners[row], owner != name { return true }
        owners[row] = name
      }
    }
    return false
  }
}
