internal import AfstemCells
package import AfstemModel
package import AfstemProof

/// What became of files that were combined.
package struct CombinationSummary: Sendable {
  /// A column of the combined table.
  package struct Column: Sendable, Encodable {
    package var label: String
    package var type: String
    /// How many tables have it; `nil` for a column that none has by itself.
    package var tables: Int?
    /// What its numbers add up to, as a plain decimal; `nil` where they are not to be added up.
    package var sum: String?
  }

  package var output = ""
  /// Where rows that do not fit are; `nil` if there are none.
  package var rejects: String?
  package var fileCount = 0
  package var tableCount = 0
  package var rowCount = 0
  package var rejectedCount = 0
  package var totalRowCount = 0
  package var columns: [Column] = []
  package var claims: [ProvenTotal]
  package var findings: [Finding] = []
  package var notices: [Message] = []

  package var status: RunStatus {
    findings.contains { $0.severity == .error } || rejectedCount > 0 ? .errorsFound : .done
  }
}

extension CombinationSummary {
  init(_ counts: TableGathering.Counts, _ settlement: Settlement, _ claims: [ProvenTotal]) {
    self.init(claims: claims)
    fileCount = counts.files
    tableCount = counts.tables
    totalRowCount = counts.totalRows
    notices = Notices(counts, settlement).all
  }

  mutating func take(_ rows: borrowing OutputRows, _ layout: OutputLayout) {
    rowCount = rows.rowCount
    rejectedCount = rows.rejectedCount
    findings = (findings + rows.findings).inPublishedOrder.capped(at: JobLimits().findings).inPublishedOrder
    columns = layout.labels.indices.map { index in
      let isAdded = layout.added.contains(index)
      return Column(
        label: layout.labels[index],
        type: isAdded ? "number" : layout.dates.contains(index) ? "date" : "text",
        tables: nil, sum: isAdded ? rows.sums[index].decimal.map { "\($0)" } : nil)
    }
  }
}

/// What is worth knowing of a combination and is no finding.
private struct Notices {
  private(set) var all: [Message] = []

  init(_ counts: TableGathering.Counts, _ settlement: Settlement) {
    let fitting = settlement.tables.filter { $0.refusal == nil && $0.rowCount > 0 }
    var tableCounts: [Int: Int] = [:]
    for table in fitting {
      for index in Set(table.columns) { tableCounts[index, default: 0] += 1 }
    }
    for index in settlement.shown {
      let column = settlement.columns[index]
      let count = tableCounts[index] ?? 0
      if count < fitting.count { all.append(.partial(column, in: count, of: fitting.count)) }
    }
    for index in settlement.shown {
      let column = settlement.columns[index]
      if column.kind == .number, column.marks > 0 { all.append(.unknown(column)) }
      if column.kind == .text, column.numbers > 0, column.texts > 0 { all.append(.mixed(column)) }
    }
    if settlement.scaledTableCount > 0 { all.append(.scaled(settlement.scaledTableCount)) }
    if counts.filledLabels > 0 { all.append(.filled(counts.filledLabels)) }
    if counts.headings > 0 { all.append(.headings(counts.headings)) }
    if let first = counts.hiddenSheets.first { all.append(.hidden(counts.hiddenSheets.count, first)) }
    if let first = counts.overviews.first { all.append(.overviews(counts.overviews.count, first)) }
    if all.count > Self.most { all = all.prefix(Self.most) + [.more(all.count - Self.most)] }
  }

  private static let most = 40
}

extension Message {
  fileprivate static func partial(_ column: CombinedColumn, in count: Int, of total: Int) -> Self {
    Self(
      da: "kolonnen '\(column.label)' findes i \(count) af \(total) tabeller, først i \(column.firstFile)",
      en: "the column '\(column.label)' is in \(count) of \(total) tables, first in \(column.firstFile)")
  }

  fileprivate static func unknown(_ column: CombinedColumn) -> Self {
    let place = column.firstMark.map { "\($0)" } ?? ""
    return Self(
      da: "kolonnen '\(column.label)': \(column.marks) ukendte tal er tomme, det første i \(place)",
      en: "the column '\(column.label)': \(column.marks) unknown figures are empty, the first at \(place)")
  }

  fileprivate static func mixed(_ column: CombinedColumn) -> Self {
    let place = column.firstText.map { "\($0)" } ?? ""
    return Self(
      da: "kolonnen '\(column.label)' har både tal og tekst og bliver tekst; den første tekst er i \(place)",
      en: "the column '\(column.label)' has numbers and texts and becomes text; the first text is at \(place)"
    )
  }

  fileprivate static func scaled(_ count: Int) -> Self {
    Self(
      da: "beløb i \(count) tabeller er omregnet til kr., fordi tabellerne ikke regner i det samme",
      en: "amounts of \(count) tables are converted to kroner, since the tables do not count in the same")
  }

  fileprivate static func filled(_ count: Int) -> Self {
    Self(
      da: "\(count) tomme felter foran en rækkes navn har fået navnet ovenfor",
      en: "\(count) blank fields before a row's label have taken the label above")
  }

  fileprivate static func headings(_ count: Int) -> Self {
    Self(
      da: "\(count) rækker med overskrifter er holdt ude", en: "\(count) rows of headings are left out")
  }

  fileprivate static func hidden(_ count: Int, _ first: Provenance) -> Self {
    Self(
      da: "\(count) skjulte ark er taget med, det første \(first)",
      en: "\(count) hidden sheets are taken with the others, the first \(first)")
  }

  fileprivate static func overviews(_ count: Int, _ first: Provenance) -> Self {
    Self(
      da: "\(count) tabeller, der lægger ark i deres egen fil sammen, er holdt ude, den første \(first)",
      en: "\(count) tables that add up sheets of their own file are left out, the first \(first)")
  }

  fileprivate static func more(_ count: Int) -> Self {
    Self(da: "… og \(count) oplysninger mere", en: "… and \(count) more notices")
  }
}

/// What became of files that were combined, for programs.
package struct CombinationReport: Sendable, Encodable {
  package let version: String
  package let status: Int32
  package let output: String
  package let rejects: String?
  package let files: Int
  package let tables: Int
  package let rows: Int
  package let rejected: Int
  /// Rows of totals, which are left out.
  package let totals: Int
  package let columns: [CombinationSummary.Column]
  package let claims: [ClaimReport]
  package let notices: [String]
  package let findings: [FindingReport]

  package init(_ summary: CombinationSummary, in language: Language) {
    version = Version.current
    status = summary.status.rawValue
    (output, rejects) = (summary.output, summary.rejects)
    (files, tables) = (summary.fileCount, summary.tableCount)
    (rows, rejected) = (summary.rowCount, summary.rejectedCount)
    totals = summary.totalRowCount
    columns = summary.columns
    claims = summary.claims.map(ClaimReport.init)
    notices = summary.notices.map { $0.text(in: language) }
    findings = summary.findings.map { FindingReport($0, in: language) }
  }
}
