/// Counts incidents by area, type and period as records come by, and holds on to none of them.
///
/// Memory grows with the number of groups; ids are compared in bounded memory, whatever the number of records.
struct IncidentTally {
  let fields: IncidentFields
  private let vocabulary: Vocabulary
  private var summary = IncidentSummary()
  private var counts = GroupCounts()
  private var areas: ByteInterner
  private var offences: ByteInterner
  private let hash: ByteHash
  private let identities: IncidentIdentities

  init(
    _ fields: IncidentFields, vocabulary: Vocabulary = .standard, hash: ByteHash = ByteHash(),
    capacity: Int = IncidentIdentities.capacity
  ) {
    self.fields = fields
    self.vocabulary = vocabulary
    self.hash = hash
    areas = ByteInterner(hash: hash)
    offences = ByteInterner(hash: hash)
    identities = IncidentIdentities(capacity: capacity)
  }

  /// How many groups there are so far; what memory grows with.
  var groupCount: Int { counts.groups.count }

  /// Counts one incident; a line of text beneath the table is none.
  ///
  /// - Throws: `SystemError` where ids outgrow memory and cannot be put aside.
  mutating func add(_ record: some IncidentRecord) throws(SystemError) {
    let line = record.line
    guard let time = time(of: record) else {
      if isNote(record) { return }
      note(record)
      return summary.malformedDates.append(line: line)
    }
    note(record)
    let group = counts.number(
      area: number(of: record, fields.area, in: \.areas),
      offence: number(of: record, fields.offence, in: \.offences), period: time.period, line: line)
    counts.add(1, to: group)
    if let id = identity(of: record) { try identities.add(id, group: group, line: line) }
  }

  /// The counts, repeated records left out.
  consuming func finish() throws(SystemError) -> IncidentSummary {
    var (summary, counts) = (summary, counts)
    try identities.finish { shared in
      for duplicate in shared.duplicates { counts.add(-1, to: duplicate.group) }
      summary.note(shared)
    }
    summary.groups = counts.groups.map { group in
      IncidentSummary.Group(
        area: areas.string(group.area), offence: offences.string(group.offence), period: group.period.period,
        count: group.count, line: group.line)
    }
    summary.groups.sort { ($0.area, $0.offence, $0.period) < ($1.area, $1.offence, $1.period) }
    return summary
  }
}

extension IncidentTally {
  /// Notes that a record is there, and the columns in which it holds civil registration numbers.
  private mutating func note(_ record: some IncidentRecord) {
    summary.recordCount += 1
    summary.lastLine = record.line
    for number in stride(from: 1, through: record.lastField, by: 1) {
      if record.holdsPersonalNumber(number) {
        summary.personalNumbers[number, default: IncidentSummary.Places()].append(line: record.line)
      }
    }
  }

  /// A record with no date and one value at most: nothing, or a note beneath the table.
  private func isNote(_ record: some IncidentRecord) -> Bool {
    let numbers = stride(from: 1, through: record.lastField, by: 1)
    let filledCount = numbers.count { number in record.withField(number) { !$0.trimmed.isEmpty } }
    return filledCount < (fields.all.count > 1 ? 2 : 1)
  }

  private mutating func time(of record: some IncidentRecord) -> IncidentTime? {
    let time = record.withField(fields.date) { text in
      IncidentTime(text.trimmed)
        ?? IncidentTime(words: String(decoding: text, as: UTF8.self), vocabulary: vocabulary)
    }
    if let time {
      summary.firstDay = summary.firstDay.map { min($0, time.firstDay) } ?? time.firstDay
      summary.lastDay = summary.lastDay.map { max($0, time.lastDay) } ?? time.lastDay
    }
    return time
  }

  /// The number of a name among those met; a civil registration number in it is masked first.
  private mutating func number(
    of record: some IncidentRecord, _ field: Int?, in names: WritableKeyPath<Self, ByteInterner>
  ) -> UInt32 {
    guard let field else {
      return self[keyPath: names].intern(UnsafeBufferPointer(start: nil, count: 0)).number
    }
    return record.withField(field) { text in
      let text = text.trimmed
      guard CivilRegistrationNumber.occurs(in: text) else { return self[keyPath: names].intern(text).number }
      return CivilRegistrationNumber.masked(text).withUnsafeBufferPointer {
        self[keyPath: names].intern($0).number
      }
    }
  }

  /// The hash of an id; `nil` where it is blank, or masked, which says nothing of who else is.
  private func identity(of record: some IncidentRecord) -> ByteHash.Value? {
    guard let field = fields.id, !record.isRedacted(field) else { return nil }
    return record.withField(field) { text in
      let text = text.trimmed
      return text.isEmpty ? nil : hash(text)
    }
  }
}

extension IncidentSummary {
  fileprivate mutating func note(_ shared: IncidentIdentities.Shared) {
    duplicates.merge(shared.duplicates.map(\.line))
    let repeats = shared.duplicates.map { Repeat(line: $0.line, earlier: $0.earlier) }
    firstDuplicates = Array(
      (firstDuplicates + repeats).sorted { $0.line < $1.line }.prefix(Places.capacity))
    sharedIDs.merge(shared.others)
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
