internal import AfstemModel

/// What is wrong with an extract of incidents; a few records are pointed at one by one, many are counted.
struct IncidentFindings {
  let region: TableRegion
  let incidents: CountedIncidents

  private var summary: IncidentSummary { incidents.summary }

  var all: [Finding] { dates + placeholders + damagedIDs + duplicates + sharedIDs }

  private static let mentioned = 10

  private var dates: [Finding] {
    let places = summary.malformedDates
    guard places.count > Self.mentioned else {
      return places.lines.map { .numberMalformed(incidentWithoutDateAt: place($0, \.date)) }
    }
    return places.lines.prefix(1).map {
      .numberMalformed(incidentsWithoutDate: places.count, at: place($0, \.date))
    }
  }

  private var placeholders: [Finding] {
    let places = summary.placeholderDates
    guard places.count > Self.mentioned else {
      return places.lines.map { .numberMalformed(incidentWithPlaceholderAt: place($0, \.date)) }
    }
    return places.lines.prefix(1).map {
      .numberMalformed(incidentsWithPlaceholder: places.count, at: place($0, \.date))
    }
  }

  private var damagedIDs: [Finding] {
    let places = summary.damagedIDs
    return places.lines.prefix(1).map { .damagedIds(of: places.count, at: place($0, \.id)) }
  }

  private var duplicates: [Finding] {
    let count = summary.duplicates.count
    guard count > Self.mentioned else {
      return summary.firstDuplicates.map {
        .duplicateRecord(ofIncidentAt: row($0.earlier), at: place($0.line, \.id))
      }
    }
    return summary.firstDuplicates.prefix(1).map {
      .duplicateRecord(ofIncidents: count, firstOf: row($0.earlier), at: place($0.line, \.id))
    }
  }

  private var sharedIDs: [Finding] {
    let places = summary.sharedIDs
    return places.lines.prefix(1).map {
      .duplicateRecord(sharedIDs: places.count, at: place($0, \.id))
    }
  }

  private func row(_ number: Int) -> RowPlace { region.sheet == nil ? .line(number) : .row(number) }

  private func place(_ line: Int, _ field: KeyPath<IncidentFields, Int>) -> Provenance {
    region.provenance(row: line, column: incidents.fields(at: line)[keyPath: field])
  }

  /// The first field where the table has none of its kind.
  private func place(_ line: Int, _ field: KeyPath<IncidentFields, Int?>) -> Provenance {
    region.provenance(row: line, column: incidents.fields(at: line)[keyPath: field] ?? 1)
  }
}
