internal import AfstemModel
internal import AfstemVocabulary

/// Finds the areas that tables of offences are of, where no column names them: `Anmeldelser i Tingbjerg` above the
/// table, or the sheet's name.
///
/// An area that the job knows is taken at its name. Other names are areas where tables of the same types and periods
/// have each one of their own.
struct AreaTables {
  private let regions: [TableRegion]
  private let lexicon: LabelLexicon

  /// The regions of one file. Linear in rows.
  static func settled(_ regions: [TableRegion], lexicon: LabelLexicon) -> [TableRegion] {
    let tables = Self(regions: regions, lexicon: lexicon)
    let open = regions.indices.filter { tables.isOpen(regions[$0]) }
    guard !open.isEmpty else { return regions }
    let areTold = tables.shareFacts(open)
    var regions = regions
    for index in open {
      regions[index].areaName = tables.knownArea(of: regions[index]) ?? (areTold ? regions[index].name : nil)
    }
    return regions
  }

  private func isOpen(_ region: TableRegion) -> Bool {
    region.kind == .crime && region.incidents == nil
      && !region.columns.contains { $0.role == .area || $0.isArea }
  }

  /// The one area of the job that the nearest line, or else the sheet or the file, names.
  private func knownArea(of region: TableRegion) -> String? {
    let texts = region.title.reversed().map(\.text) + [region.sheet ?? region.file.path]
    return texts.lazy.compactMap { text in
      let named = lexicon.areas(in: text)
      return named.count == 1 ? named.first : nil
    }.first
  }

  /// Whether tables of unlike names state the same type in the same period.
  private func shareFacts(_ open: [Int]) -> Bool {
    let names = open.map { regions[$0].name?.folded }
    guard !names.contains(nil), Set(names).count > 1 else { return false }
    var owners: [String: (name: String?, periods: Set<Period>)] = [:]
    for (index, name) in zip(open, names) {
      let periods = periods(of: regions[index])
      for row in rowNames(of: regions[index]) {
        if let owner = owners[row], owner.name != name, !owner.periods.isDisjoint(with: periods) {
          return true
        }
        owners[row] = (name, periods)
      }
    }
    return false
  }

  private func periods(of region: TableRegion) -> Set<Period> {
    Set(region.columns.filter(\.role.isSummed).compactMap { $0.role.period ?? region.period })
  }

  private func rowNames(of region: TableRegion) -> Set<String> {
    let keys = region.columns.filter(\.role.isKey).map(\.number)
    return Set(
      region.rows.lazy.filter { $0.role == .detail }.map { row in
        keys.map { row.labels[$0]?.folded ?? "" }.joined(separator: "\n")
      })
  }
}
