internal import Model

/// What is wrong with an extract of incidents; a few records are pointed at one by one, many are counted.
struct IncidentFindings {
  let region: TableRegion
  let fields: IncidentFields
  let summary: IncidentSummary

  var all: [Finding] { dates + duplicates + sharedIDs }

  private static let mentioned = 10

  private var dates: [Finding] {
    let places = summary.malformedDates
    guard places.count > Self.mentioned else {
      return places.lines.map { .numberMalformed(incidentWithoutDateAt: place($0, fields.date)) }
    }
    return places.lines.prefix(1).map {
      .numberMalformed(incidentsWithoutDate: places.count, at: place($0, fields.date))
    }
  }

  private var duplicates: [Finding] {
    let count = summary.duplicates.count
    guard count > Self.mentioned else {
      return summary.firstDuplicates.map {
        .duplicateRecord(ofIncidentAt: row($0.earlier), at: place($0.line, fields.id ?? 1))
      }
    }
    return summary.firstDuplicates.prefix(1).map {
      .duplicateRecord(ofIncidents: count, firstOf: row($0.earlier), at: place($0.line, fields.id ?? 1))
    }
  }

  private var sharedIDs: [Finding] {
    let places = summary.sharedIDs
    return places.lines.prefix(1).map {
      .duplicateRecord(sharedIDs: places.count, at: place($0, fields.id ?? 1))
    }
  }

  private func row(_ number: Int) -> RowPlace { region.sheet == nil ? .line(number) : .row(number) }

  private func place(_ line: Int, _ column: Int) -> Provenance {
    region.provenance(row: line, column: column)
  }
}
