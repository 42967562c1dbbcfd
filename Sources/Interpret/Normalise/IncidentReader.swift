internal import AfstemModel
internal import AfstemVocabulary

/// Turns counted incidents into offences by area, type and period.
struct IncidentReader {
  private struct Key: Hashable {
    var area: String?
    var offence: Name
    var time: IncidentCoverage.Time
  }

  func read(_ reader: inout RegionReader, _ names: inout NameFindings, into statements: inout Statements) {
    guard let counted = reader.region.incidents else { return }
    let summary = counted.summary
    let coverage = IncidentCoverage(
      summary, named: reader.region.period, granularity: reader.region.file.granularity)
    var counts: [Key: Int64] = [:]
    var first: [(key: Key, place: Provenance)] = []
    for group in summary.groups where group.count > 0 {
      let fields = counted.fields(at: group.line)
      let place = reader.region.provenance(row: group.line, column: fields.offence ?? fields.date)
      let key = Key(
        area: area(of: group, fields, reader, &names),
        offence: offence(of: group, fields, reader, &names, at: place),
        time: coverage.time(of: group.period))
      if counts[key] == nil { first.append((key, place)) }
      counts[key, default: 0] += group.count
    }
    statements.crimes += first.map { key, place in
      CrimeStatement(
        table: reader.table, area: key.area, offence: key.offence, period: key.time.period,
        count: .known(counts[key] ?? 0), isPartial: key.time.isPartial, stated: reader.region.stated,
        provenance: place)
    }
    let findings = IncidentFindings(region: reader.region, incidents: counted)
    for finding in findings.all { reader.findings.append(finding) }
  }

  /// A blank type among types is not all of them.
  private func offence(
    of group: IncidentSummary.Group, _ fields: IncidentFields, _ reader: RegionReader,
    _ names: inout NameFindings, at place: Provenance
  ) -> Name {
    guard fields.offence != nil else { return Name(label: reader.vocabulary.totalName) }
    let name = reader.names.offence(
      group.offence.isEmpty ? reader.vocabulary.unstatedName : group.offence.tidied)
    names.noteOffence(name, at: place)
    return name
  }

  private func area(
    of group: IncidentSummary.Group, _ fields: IncidentFields, _ reader: RegionReader,
    _ names: inout NameFindings
  ) -> String? {
    let label = group.area.tidied
    guard let column = fields.area, !label.isEmpty, !reader.names.isWholePartnership(label) else {
      return nil
    }
    names.noteArea(label, at: reader.region.provenance(row: group.line, column: column))
    return reader.names.area(label)
  }
}
