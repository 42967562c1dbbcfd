/// Counts a small extract of incidents, one record a row, into offences by area, type and period.
struct IncidentReader {
  private struct Key: Hashable {
    var area: String?
    var offence: Name
    var period: Period
  }

  func read(_ reader: inout RegionReader, _ names: inout NameFindings, into statements: inout Statements) {
    guard let columns = IncidentColumns(columns: reader.region.columns) else { return }
    var counts: [Key: Int64] = [:]
    var first: [(key: Key, place: Provenance)] = []
    var seen: [String: Int] = [:]
    var repeated: [(earlier: Int, row: TableRow)] = []
    for row in reader.region.rows where row.role == .detail {
      if let id = columns.id.flatMap({ row.cells[$0]?.words }), !id.isEmpty {
        if let earlier = seen[id] {
          repeated.append((earlier, row))
          continue
        }
        seen[id] = row.number
      }
      guard let key = key(of: row, columns, &reader, &names) else { continue }
      if counts[key] == nil { first.append((key, place(row, columns, reader))) }
      counts[key, default: 0] += 1
    }
    note(repeated, &reader)
    for (key, place) in first {
      statements.crimes.append(
        CrimeStatement(
          table: reader.table, area: key.area, offence: key.offence, period: key.period,
          count: .known(counts[key] ?? 0), stated: reader.region.stated, provenance: place))
    }
  }

  /// A few repeated numbers are pointed at one by one, many are counted.
  private func note(_ repeated: [(earlier: Int, row: TableRow)], _ reader: inout RegionReader) {
    if repeated.count > 10, let first = repeated.first {
      return reader.findings.append(.repeated(count: repeated.count, first.earlier, reader.region, first.row))
    }
    for (earlier, row) in repeated { reader.findings.append(.repeated(earlier, reader.region, row)) }
  }

  private func place(_ row: TableRow, _ columns: IncidentColumns, _ reader: RegionReader) -> Provenance {
    reader.region.provenance(row: row.number, column: columns.offenceType ?? columns.date)
  }

  private func key(
    of row: TableRow, _ columns: IncidentColumns, _ reader: inout RegionReader, _ names: inout NameFindings
  ) -> Key? {
    guard let cell = row.cells[columns.date], let month = Self.month(of: cell, reader.vocabulary) else {
      let words = row.cells[columns.date]?.words ?? ""
      reader.findings.malformed(words, row: row.number, column: columns.date)
      return nil
    }
    let label = columns.offenceType.flatMap { row.cells[$0]?.words } ?? ""
    let offence = label.isEmpty ? Name(label: "I alt") : reader.names.offence(label)
    if !label.isEmpty { names.noteOffence(offence, at: place(row, columns, reader)) }
    return Key(
      area: area(row, columns, reader, &names), offence: offence,
      period: month.widened(to: reader.region.file.granularity))
  }

  private func area(
    _ row: TableRow, _ columns: IncidentColumns, _ reader: RegionReader, _ names: inout NameFindings
  ) -> String? {
    guard let column = columns.area, let label = row.cells[column]?.words, !label.isEmpty else { return nil }
    guard !reader.names.isWholePartnership(label) else { return nil }
    names.noteArea(label, at: reader.region.provenance(row: row.number, column: column))
    return reader.names.area(label)
  }

  private static func month(of cell: RawCell, _ vocabulary: Vocabulary) -> Period? {
    switch cell.content {
    case .date(let date): .month(year: date.year, month: date.month)
    case .text(let text):
      DateText.date(in: text, vocabulary: vocabulary).map { .month(year: $0.year, month: $0.month) }
        ?? PeriodText(text, vocabulary: vocabulary)?.period
    default: nil
    }
  }
}

extension Period {
  /// The period of a length that holds this one; itself where it is longer.
  func widened(to granularity: Granularity) -> Period {
    let month = months.lowerBound
    switch granularity {
    case .year: return .year(year)
    case .half: return months.count > 6 ? self : .half(year: year, half: (month + 5) / 6)
    case .quarter: return months.count > 3 ? self : .quarter(year: year, quarter: (month + 2) / 3)
    case .month: return self
    }
  }
}

extension Finding {
  fileprivate static func repeated(
    count: Int, _ earlier: Int, _ region: TableRegion, _ row: TableRow
  ) -> Finding {
    Finding(
      .duplicateRecord,
      Message(
        da:
          "\(count) hændelser har samme nummer som en tidligere, den første som \(region.sheet == nil ? "linje" : "række") \(earlier); de er kun talt med én gang",
        en:
          "\(count) incidents have the number of an earlier one, the first that of \(region.sheet == nil ? "line" : "row") \(earlier); they are counted once"
      ),
      at: region.provenance(row: row.number, column: row.cells.cells.first?.column ?? 1))
  }

  /// Says nothing of the record but where it and the earlier one stand.
  fileprivate static func repeated(_ earlier: Int, _ region: TableRegion, _ row: TableRow) -> Finding {
    let danish = region.sheet == nil ? "linje" : "række"
    let english = region.sheet == nil ? "line" : "row"
    return Finding(
      .duplicateRecord,
      Message(
        da: "hændelsen har samme nummer som \(danish) \(earlier); den er kun talt med én gang",
        en: "the incident has the same number as \(english) \(earlier); it is counted once"),
      at: region.provenance(row: row.number, column: row.cells.cells.first?.column ?? 1))
  }
}
