internal import AfstemModel

/// The statements of one count, table by table, and which of them stand.
struct CrimeGroup {
  let group: FactGroup<CrimeStatement>

  /// What one table states.
  private struct Part {
    var table: StatedTable
    /// One for each label.
    var rows: [StatementIndex]
    /// Rows under a label that the table already has.
    var repeats: [LesserStatement]
    /// `nil` where some count is unknown.
    var sum: Int128?
    var stated: CalendarDate?
    /// The periods that the table covers, whatever the type and area.
    var covered: ClosedRange<Period>?

    /// Incidents counted here are more detailed than counts that the sender made.
    var detail: Int { table.kind == .incidents ? 1 : 0 }
  }

  /// - Parameter covered: The periods that each table covers.
  init?(_ members: [StatementIndex], statements: Statements, covered: [TableIndex: ClosedRange<Period>]) {
    let parts = Self.parts(of: members, statements: statements, covered: covered)
    guard let first = parts.first else { return nil }
    let standing = parts.dropFirst().reduce(first) { Self.standing($0, $1) }
    let others = parts.filter { $0.rows != standing.rows }.flatMap { part in
      (part.rows + part.repeats.map(\.index)).map { index in
        LesserStatement(index: index, relation: Self.relation(of: part, to: standing))
      }
    }
    group = FactGroup(
      standing: standing.rows, others: (standing.repeats + others).sorted { $0.index < $1.index })
  }

  private static func parts(
    of members: [StatementIndex], statements: Statements, covered: [TableIndex: ClosedRange<Period>]
  ) -> [Part] {
    let tables = members.map { statements.crimes[$0].table }.unique
    let byTable = Dictionary(grouping: members) { statements.crimes[$0].table }
    return tables.filter(statements.tables.indices.contains).map { table in
      var part = part(statements.tables[table], byTable[table] ?? [], statements: statements)
      part.covered = covered[table]
      return part
    }
  }

  private static func part(
    _ table: StatedTable, _ members: [StatementIndex], statements: Statements
  ) -> Part {
    var part = Part(table: table, rows: [], repeats: [], sum: 0)
    var labels: [FoldedName: StatementIndex] = [:]
    for index in members {
      let statement = statements.crimes[index]
      part.stated = [part.stated, statement.stated].compactMap(\.self).max()
      if let first = labels[FoldedName(statement.offence.label)] {
        let agrees = statements.crimes[first].count == statement.count
        part.repeats.append(.init(index: index, relation: agrees ? .agrees : .conflicts))
      } else {
        labels[FoldedName(statement.offence.label)] = index
        part.rows.append(index)
        part.sum = statement.count.value.flatMap { value in part.sum.map { $0 + Int128(value) } }
      }
    }
    return part
  }

  /// Which of two tables stands, the second being later in the job.
  private static func standing(_ one: Part, _ other: Part) -> Part {
    guard let mine = one.sum else { return other.sum == nil ? one : other }
    guard let theirs = other.sum, mine != theirs else { return one }
    if let day = one.stated, let later = other.stated, day != later { return day < later ? other : one }
    if let later = later(one, other) { return later }
    return one.detail < other.detail ? other : one
  }

  private static func relation(of part: Part, to standing: Part) -> FactRelation {
    guard let mine = part.sum, let theirs = standing.sum, mine != theirs else { return .agrees }
    return later(part, standing) == nil ? .conflicts : .superseded
  }

  /// Which of two files of the same sender and kind was drawn later; `nil` where nothing but their names could tell.
  ///
  /// By the days they state, by the later periods that one goes on to, or by the order of the job's patterns.
  private static func later(_ one: Part, _ other: Part) -> Part? {
    guard one.table.file.path != other.table.file.path, one.table.kind == other.table.kind,
      one.table.file.partner == other.table.file.partner
    else { return nil }
    if let mine = one.stated, let theirs = other.stated, mine != theirs { return mine < theirs ? other : one }
    if goesOn(other, from: one) { return other }
    if goesOn(one, from: other) { return one }
    let (mine, theirs) = (one.table.file.input, other.table.file.input)
    return mine == theirs ? nil : mine < theirs ? other : one
  }

  /// Whether a table begins no earlier than another and ends later: the same extract, drawn again after some time. A
  /// table of nothing but earlier periods may be a correction of them.
  private static func goesOn(_ later: Part, from earlier: Part) -> Bool {
    guard let mine = later.covered, let theirs = earlier.covered else { return false }
    return theirs.lowerBound <= mine.lowerBound && theirs.upperBound < mine.upperBound
  }
}
