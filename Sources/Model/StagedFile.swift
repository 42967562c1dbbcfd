/// What one file states, or the tables packed in it, read and reconciled with no other file in sight.
///
/// It can be written down and read back, so that files can be read in many places and consolidated in one.
package struct StagedFile: Codable, Sendable, Hashable {
  /// A table, or a workbook of them: the file itself, or one that is packed in it.
  package struct Table: Codable, Sendable, Hashable {
    /// `nil` for the file itself.
    package var member: PackedMember?
    package var statements: FileStatements

    package init(member: PackedMember?, statements: FileStatements) {
      self.member = member
      self.statements = statements
    }
  }

  /// Why a file is not read.
  package struct Refusal: Codable, Sendable, Hashable {
    package var status: SourceReport.Status
    package var finding: Finding

    package init(status: SourceReport.Status, finding: Finding) {
      self.status = status
      self.finding = finding
    }
  }

  /// The path that the job knows the file by.
  package var path: String
  /// Lower-case hexadecimal; empty for a file that could not be hashed.
  package var sha256: String
  package var byteCount: Int
  package var tables: [Table] = []
  /// Paths of packed files in which no table is looked for.
  package var passedOver: [String] = []
  package var refusal: Refusal?

  package init(path: String, sha256: String, byteCount: Int) {
    self.path = path
    self.sha256 = sha256
    self.byteCount = byteCount
  }

  /// Everything found in it, in the severities of the codes.
  package var findings: [Finding] {
    tables.flatMap(\.statements.findings) + (refusal.map { [$0.finding] } ?? [])
  }
}

extension FileStatements {
  /// The same, of a file with another place in the job's inputs.
  package func ordered(_ order: Int) -> Self {
    var statements = self
    statements.report.file.order = order
    for index in statements.reconciled.statements.tables.indices {
      statements.reconciled.statements.tables[index].file.order = order
    }
    return statements
  }
}

extension StagedFile {
  /// Whether its numbers are such as reading gives: what was written down may have been changed.
  package var isSound: Bool {
    byteCount >= 0 && tables.allSatisfy { $0.statements.isSound }
  }
}

extension FileStatements {
  fileprivate var isSound: Bool {
    let statements = reconciled.statements
    let periods =
      statements.crimes.map(\.period) + statements.indicators.map(\.period)
      + statements.claims.compactMap(\.period) + reconciled.totals.compactMap(\.period)
    let counts = [report.rowCount, report.factCount, report.file.byteCount]
    return periods.allSatisfy(\.isSound) && counts.allSatisfy { (0...Self.mostRows).contains($0) }
  }

  /// More than any file has, and few enough that those of all files can be added.
  private static let mostRows = 1 << 48
}

extension Period {
  /// Whether its numbers are those of a period.
  var isSound: Bool {
    guard (0...9_999).contains(year) else { return false }
    return switch self {
    case .year: true
    case .half(_, let half): (1...2).contains(half)
    case .quarter(_, let quarter): (1...4).contains(quarter)
    case .month(_, let month): (1...12).contains(month)
    }
  }
}
