internal import AfstemModel
internal import AfstemVocabulary

/// Finds tables of something else beside those that a file is there for: `Klub | 2016 | 2017` above visitors, beneath
/// the offences of the same years.
///
/// Such a table has a heading of its own over rows that nobody knows, and no word of what the others state.
struct ForeignTables {
  private let regions: [TableRegion]
  private let lexicon: LabelLexicon

  /// The regions of one file, without a kind where they are of something else. Linear in rows.
  static func settled(_ regions: [TableRegion], lexicon: LabelLexicon) -> [TableRegion] {
    let tables = Self(regions: regions, lexicon: lexicon)
    var regions = regions
    for index in regions.indices where tables.isForeign(tables.regions[index]) { regions[index].kind = nil }
    return regions
  }

  private func isForeign(_ region: TableRegion) -> Bool {
    guard region.kind == .crime || region.kind == .budget, let label = region.columns.first(where: isOfNames),
      !label.label.isEmpty, lexicon.columnWord(in: label.label) == nil, !lexicon.isKnown(label.label),
      !speaksOfKind(region), !region.rows.contains(where: isKnown)
    else { return false }
    return regions.contains { other in
      other.kind == region.kind && (region.kind == .crime || other.sheet == region.sheet)
        && (other.columns.contains { headsKey($0) || isOfKnown($0) } || other.rows.contains(where: isKnown))
    }
  }

  private func isOfNames(_ column: TableColumn) -> Bool { column.role.isKey }

  private func headsKey(_ column: TableColumn) -> Bool {
    guard column.role.isKey, let word = lexicon.columnWord(in: column.label) else { return false }
    return [.offenceType, .activity, .budgetItem].contains(word)
  }

  /// Figures of a type of offence that stands above them.
  private func isOfKnown(_ column: TableColumn) -> Bool {
    if case .offenceType(let label) = column.role.category { lexicon.isKnown(label) } else { false }
  }

  private func isKnown(_ row: TableRow) -> Bool {
    row.labels.values.contains { lexicon.isKnown($0) || lexicon.isBudgetItem($0) }
  }

  private func speaksOfKind(_ region: TableRegion) -> Bool {
    let words = region.kind.flatMap { lexicon.vocabulary.kinds[$0] }
    let texts = region.title.map(\.text) + region.columns.map(\.label)
    return texts.contains { text in
      words?.phrase(in: text.folded) != nil || UnitText.unit(in: text, vocabulary: lexicon.vocabulary) != nil
    }
  }
}
