internal import AfstemModel
internal import AfstemRead
internal import AfstemVocabulary

/// Counts incidents by area, type and period as records come by, and keeps none of them.
///
/// Memory grows with the number of groups, and with the number of records only as far as `Identities` keeps their ids
/// in memory.
struct IncidentTally<Identities: IncidentIdentities> {
  /// Of the records that come next.
  private(set) var fields: IncidentFields
  private let header: HeaderAgain?
  /// `nil` if years have four digits.
  private let shortDates: ShortDates?
  private let vocabulary: Vocabulary
  /// The headers that came again so far, also among records that are not counted.
  private(set) var headers: [IncidentSummary.Header] = []
  private var summary = IncidentSummary()
  private var counts = GroupCounts()
  private var areas: ByteInterner
  private var offences: ByteInterner
  private let hash: ByteHash
  private var identities: Identities

  init(
    _ fields: IncidentFields, header: HeaderAgain? = nil, shortDates: ShortDates? = nil,
    identities: Identities, vocabulary: Vocabulary, hash: ByteHash = ByteHash()
  ) {
    self.fields = fields
    self.header = header
    self.shortDates = shortDates
    self.identities = identities
    self.vocabulary = vocabulary
    self.hash = hash
    areas = ByteInterner(hash: hash)
    offences = ByteInterner(hash: hash)
  }

  /// The number of groups so far, with which memory grows.
  var groupCount: Int { counts.count }

  /// Counts one incident, unless the record is a note below the table.
  ///
  /// - Throws: if ids outgrow memory and cannot be put aside.
  mutating func add(_ record: borrowing some IncidentRecord & ~Escapable) throws(Identities.Failure) {
    let line = record.line
    guard let time = time(of: record) else {
      if isNote(record) { return }
      if isHeader(record) {
        if let header = headers.last { summary.headers.append(header) }
        return
      }
      _ = note(record)
      return summary.malformedDates.append(line: line)
    }
    let isPersonal = note(record)
    if time.isPlaceholder { return summary.placeholderDates.append(line: line) }
    summary.extend(to: time)
    let area = Self.withName(fields.area, of: record, masked: isPersonal) { areas.intern($0) }
    let offence = Self.withName(fields.offence, of: record, masked: isPersonal) { offences.intern($0) }
    let group = counts.add(area: area, offence: offence, period: time.period, line: line)
    if hasDamagedID(record) {
      summary.damagedIDs.append(line: line)
    } else if let id = Self.identity(fields.id, of: record, hash) {
      try identities.add(IdentityEntry(id: id, line: line, group: group))
    }
  }

  /// Passes over a record that is not counted here, but may be a header that holds for records that are.
  mutating func pass(_ record: borrowing some IncidentRecord & ~Escapable) {
    guard header != nil, time(of: record) == nil, !isNote(record) else { return }
    _ = isHeader(record)
  }

  /// The counts without repeated records.
  consuming func finish() throws(Identities.Failure) -> IncidentSummary {
    var (summary, identities) = (summary, identities)
    var groups = counts.groups
    try identities.finish { shared in
      for duplicate in shared.duplicates { groups[Int(duplicate.group)].count -= 1 }
      summary += IncidentSummary(shared)
    }
    let (areas, offences) = (areas.strings, offences.strings)
    summary.groups = groups.map { group in
      IncidentSummary.Group(
        area: areas[Int(group.area)], offence: offences[Int(group.offence)], period: group.period.period,
        count: group.count, line: group.line)
    }
    return summary
  }
}

// MARK: - Parts

extension IncidentTally {
  /// The counts with repeated records among them still, whose ids `Identities` has.
  consuming func part() throws(Identities.Failure) -> IncidentPart {
    var (summary, identities) = (summary, identities)
    try identities.finish { summary += IncidentSummary($0) }
    let groups = counts.groups.map { group in
      IncidentPart.Group(
        area: Int(group.area), offence: Int(group.offence), period: group.period.period, count: group.count,
        line: group.line)
    }
    return IncidentPart(summary: summary, areas: areas.texts, offences: offences.texts, groups: groups)
  }

  /// Adds incidents that were counted elsewhere, all of them after those so far, and returns the numbers of their
  /// groups here.
  mutating func add(_ part: IncidentPart) -> [UInt32] {
    summary += part.summary
    let areas = part.areas.map { self.areas.intern($0.span) }
    let offences = part.offences.map { self.offences.intern($0.span) }
    return part.groups.map { group in
      counts.add(
        area: areas[group.area], offence: offences[group.offence], period: PeriodCode(group.period),
        line: group.line, count: group.count)
    }
  }

  mutating func add(_ identity: IdentityEntry) throws(Identities.Failure) { try identities.add(identity) }
}

extension IncidentTally {
  /// Counts a record and its civil registration numbers by column, and returns whether there are any.
  private mutating func note(_ record: borrowing some IncidentRecord & ~Escapable) -> Bool {
    summary.recordCount += 1
    summary.lastLine = record.line
    guard record.mayHoldPersonalNumber else { return false }
    var isPersonal = false
    for number in stride(from: 1, through: record.lastField, by: 1) where record.holdsPersonalNumber(number) {
      summary.personalNumbers[number, default: IncidentSummary.Places()].append(line: record.line)
      isPersonal = true
    }
    return isPersonal
  }

  /// Whether a record without a date has at most one value: it is blank, or a note below the table.
  private func isNote(_ record: borrowing some IncidentRecord & ~Escapable) -> Bool {
    var filledCount = 0
    for number in stride(from: 1, through: record.lastField, by: 1) {
      filledCount += record.withField(number) { $0.trimmed.isEmpty ? 0 : 1 }
    }
    return filledCount < (fields.all.count > 1 ? 2 : 1)
  }

  /// Whether a record without a date is the table's header again, which then holds for the records beneath it.
  private mutating func isHeader(_ record: borrowing some IncidentRecord & ~Escapable) -> Bool {
    guard let found = header?.fields(beneath: record) else { return false }
    fields = found
    headers.append(IncidentSummary.Header(line: record.line, fields: found))
    return true
  }

  private func time(of record: borrowing some IncidentRecord & ~Escapable) -> IncidentTime? {
    record.withField(fields.date) { text -> IncidentTime? in
      if let time = IncidentTime(text.trimmed) { return time }
      if let day = shortDates?.date(text.trimmed) { return IncidentTime(day: day) }
      let words = text.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
      return IncidentTime(words: words, vocabulary: vocabulary)
    }
  }

  /// Calls a closure with a name without surrounding spaces, empty if there is no such field; civil registration
  /// numbers are masked.
  private static func withName(
    _ field: Int?, of record: borrowing some IncidentRecord & ~Escapable, masked isPersonal: Bool,
    _ body: (Span<UInt8>) -> UInt32
  ) -> UInt32 {
    guard let field else { return body(Span()) }
    return record.withField(field) { text in
      let text = text.trimmed
      guard isPersonal else { return body(text) }
      return body(CivilRegistrationNumber.masked(text).span)
    }
  }

  private func hasDamagedID(_ record: borrowing some IncidentRecord & ~Escapable) -> Bool {
    guard let field = fields.id else { return false }
    return record.withField(field) { DamagedID.matches($0.trimmed) }
  }

  /// The hash of an id; `nil` if it is blank, or masked and so no longer an id.
  private static func identity(
    _ field: Int?, of record: borrowing some IncidentRecord & ~Escapable, _ hash: ByteHash
  ) -> ByteHash.Value? {
    guard let field, !record.isRedacted(field) else { return nil }
    return record.withField(field) { text in
      let text = text.trimmed
      return text.isEmpty ? nil : text.withUnsafeBufferPointer { hash.value(of: $0) }
    }
  }
}

extension IncidentSummary {
  fileprivate mutating func extend(to time: IncidentTime) {
    if let firstDay, let lastDay, !(time.firstDay < firstDay), !(lastDay < time.lastDay) { return }
    firstDay = min(firstDay ?? time.firstDay, time.firstDay)
    lastDay = max(lastDay ?? time.lastDay, time.lastDay)
  }

  /// What the records of one part of the ids are beside their groups.
  fileprivate init(_ shared: SharedIdentities) {
    self.init()
    duplicates = Places(shared.duplicates.map(\.line))
    firstDuplicates = Array(
      shared.duplicates.map { Repeat(line: $0.line, earlier: $0.earlier) }.sorted().prefix(Places.capacity))
    sharedIDs = Places(shared.others)
  }
}

extension Span<UInt8> {
  /// Without surrounding spaces and tabs.
  @inline(__always)
  var trimmed: Span<UInt8> {
    @_lifetime(copy self)
    get {
      var (start, end) = (0, count)
      while start < end, self[start] == 32 || self[start] == 9 { start += 1 }
      while end > start, self[end - 1] == 32 || self[end - 1] == 9 { end -= 1 }
      return extracting(start..<end)
    }
  }
}
