internal import CSV

/// Counts incidents by area, type and month as records come by, and holds on to none of them.
///
/// Memory grows with the number of groups; ids are compared in bounded memory, whatever the number of records.
struct IncidentTally {
  let columns: IncidentFields
  private var summary = IncidentSummary()
  private var counts = GroupCounts()
  private var areas: ByteInterner
  private var offences: ByteInterner
  private let hash: ByteHash
  private let identities: IncidentIdentities
  private var first: IncidentDate?
  private var last: IncidentDate?

  init(columns: IncidentFields, hash: ByteHash = ByteHash(), capacity: Int = IncidentIdentities.capacity) {
    self.columns = columns
    self.hash = hash
    areas = ByteInterner(hash: hash)
    offences = ByteInterner(hash: hash)
    identities = IncidentIdentities(capacity: capacity)
  }

  /// Counts one incident.
  ///
  /// - Throws: `SystemError` where ids outgrow memory and cannot be put aside.
  mutating func add(_ record: Record) throws(SystemError) {
    let line = record.line
    summary.recordCount += 1
    if record.count < columns.last { summary.shortRecords.append(line: line) }
    let offence = withValue(record, columns.offence) { $0.offence($1, line: line) }
    let area = withValue(record, columns.area) { $0.area($1, line: line) }
    let id = withValue(record, columns.id) { $0.identity($1, line: line) }
    guard let date = withValue(record, columns.date, { $0.date($1, line: line) }) else { return }
    let month = UInt32(date.year * 12 + date.month - 1)
    let group = counts.number(area: area, offence: offence, month: month, line: line)
    counts.add(1, to: group)
    if let id { try identities.add(id, group: group, line: line) }
  }

  /// The counts, repeated records left out.
  consuming func finish() throws(SystemError) -> IncidentSummary {
    var (summary, counts) = (summary, counts)
    try identities.finish { shared in
      for duplicate in shared.duplicates { counts.add(-1, to: duplicate.group) }
      summary.duplicates.merge(shared.duplicates.map(\.line))
      summary.sharedIDs.merge(shared.others)
    }
    summary.firstDay = first?.firstDay
    summary.lastDay = last?.lastDay
    summary.groups = counts.groups.map { group in
      IncidentSummary.Group(
        area: areas.string(group.area), offence: offences.string(group.offence),
        year: Int(group.month / 12), month: Int(group.month % 12) + 1, count: group.count, line: group.line)
    }
    summary.groups.sort {
      ($0.area, $0.offence, $0.year, $0.month) < ($1.area, $1.offence, $1.year, $1.month)
    }
    return summary
  }
}

extension IncidentTally {
  /// Lends the value of a field whose number counts from 1, spaces around it left out; quotes are resolved only
  /// where there are any to resolve.
  private mutating func withValue<Result>(
    _ record: Record, _ column: Int?, _ body: (inout Self, UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    guard let column, let field = record[column - 1] else {
      return body(&self, UnsafeBufferPointer(start: nil, count: 0))
    }
    if field.isPlain { return body(&self, field.bytes.trimmed) }
    var value: [UInt8] = []
    field.append(to: &value)
    return value.withUnsafeBufferPointer { body(&self, $0.trimmed) }
  }

  /// The number of an offence among those met; a civil registration number in it is masked first.
  private mutating func offence(_ text: UnsafeBufferPointer<UInt8>, line: Int) -> UInt32 {
    guard let column = columns.offence, PersonalNumber.isIn(text) else { return offences.intern(text).number }
    report(column, line)
    return PersonalNumber.masked(text).withUnsafeBufferPointer { offences.intern($0).number }
  }

  private mutating func area(_ text: UnsafeBufferPointer<UInt8>, line: Int) -> UInt32 {
    guard let column = columns.area, PersonalNumber.isIn(text) else { return areas.intern(text).number }
    report(column, line)
    return PersonalNumber.masked(text).withUnsafeBufferPointer { areas.intern($0).number }
  }

  /// The hash of an id; `nil` where it is blank, which says nothing of who else is.
  private mutating func identity(_ text: UnsafeBufferPointer<UInt8>, line: Int) -> ByteHash.Value? {
    guard let column = columns.id, !text.isEmpty else { return nil }
    if PersonalNumber.isIn(text) { report(column, line) }
    return hash(text)
  }

  private mutating func report(_ column: Int, _ line: Int) {
    summary.personalNumbers[column, default: IncidentSummary.Places()].append(line: line)
  }

  /// The date, noted as the first or the last where it is.
  private mutating func date(_ text: UnsafeBufferPointer<UInt8>, line: Int) -> IncidentDate? {
    guard let date = IncidentDate(text) else {
      summary.malformedDates.append(line: line)
      if PersonalNumber.isIn(text) { report(columns.date, line) }
      return nil
    }
    first = first.map { date.firstDay < $0.firstDay ? date : $0 } ?? date
    last = last.map { $0.lastDay < date.lastDay ? date : $0 } ?? date
    return date
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Without spaces and tabs around it.
  var trimmed: UnsafeBufferPointer<UInt8> {
    var (start, end) = (0, count)
    while start < end, self[start] == 32 || self[start] == 9 { start += 1 }
    while end > start, self[end - 1] == 32 || self[end - 1] == 9 { end -= 1 }
    return UnsafeBufferPointer(rebasing: self[start..<end])
  }
}
