package import AfstemModel
package import AfstemVocabulary

/// Turns table regions into statements in the words of the common schema.
///
/// Pure. Names become the job's where it knows them; figures become exact; every statement keeps its cell.
package struct Normalisation: Sendable {
  private let names: CanonicalNames
  private let vocabulary: Vocabulary

  package init(glossary: Glossary, vocabulary: Vocabulary) {
    names = CanonicalNames(glossary, vocabulary: vocabulary)
    self.vocabulary = vocabulary
  }

  /// - Returns: Statements in the regions' order.
  package func callAsFunction(_ regions: [TableRegion]) -> Reviewed<Statements> {
    var statements = Statements()
    var labels = NameFindings(names)
    var findings: [Finding] = []
    var tables: [TableIndex: TableRegion] = [:]
    for var region in regions where region.missing == nil {
      guard let kind = region.kind else { continue }
      if kind == .incidents { region.incidents = region.incidents ?? region.heldIncidents(vocabulary) }
      statements.tables.append(region.stated(as: kind, names))
      var reader = RegionReader(
        region, table: statements.tables.count - 1, names: names, vocabulary: vocabulary)
      read(kind, &reader, &labels, into: &statements)
      findings += reader.findings.all()
      findings += PersonalData.columns(in: region).map(\.finding)
      tables[reader.table] = region
    }
    SpanningClaims(tables).cover(&statements)
    return Reviewed(statements, findings: findings + labels.findings)
  }

  private func read(
    _ kind: ExtractKind, _ reader: inout RegionReader, _ labels: inout NameFindings,
    into statements: inout Statements
  ) {
    switch kind {
    case .budget:
      BudgetReader().read(&reader, into: &statements)
      reader.markStruck(in: &statements)
      let steps = RoundingSteps(reader.region, vocabulary: vocabulary)
      for index in statements.claims.indices where statements.claims[index].table == reader.table {
        guard let column = statements.claims[index].provenance.column else { continue }
        statements.claims[index].roundingStep = steps[column]
      }
    case .crime: CrimeReader().read(&reader, &labels, into: &statements)
    case .targets:
      if let across = TargetsAcross(reader.region) {
        across.read(&reader, &labels, into: &statements)
      } else {
        TargetReader().read(&reader, &labels, into: &statements)
      }
    case .indicators: IndicatorReader().read(&reader, into: &statements)
    case .incidents: IncidentReader().read(&reader, &labels, into: &statements)
    }
  }
}

extension TableRegion {
  fileprivate func stated(as kind: ExtractKind, _ names: CanonicalNames) -> StatedTable {
    var table = StatedTable(
      file: file, kind: kind, level: level, activity: activity.map(names.activity), provenance: provenance)
    table.isHidden = isHidden
    (table.name, table.isOpen) = (name, isOpen)
    let keys = columns.filter(\.role.isKey)
    table.listsFocusAreas =
      kind == .budget && level == .overview && !keys.isEmpty && keys.allSatisfy { $0.role == .focusArea }
    return table
  }
}
