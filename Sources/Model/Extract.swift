/// One file as a partner sent it, read into cells; nothing in it is interpreted yet.
package struct Extract: Sendable {
  /// What is known of the file before it is read.
  package var file: SourceFile
  /// The grids in the file's order; a delimited file has one, without a name.
  package var grids: [Grid]
  /// What the job leaves out of it; `nil` where it says nothing.
  package var ignored: IgnoredFigures?

  package init(file: SourceFile, grids: [Grid]) {
    self.file = file
    self.grids = grids
  }
}

/// A file that a job's inputs name, and what the job pins about it.
package struct SourceFile: Codable, Sendable, Hashable {
  /// The path within the job's folder, with `/` between its parts.
  package var path: String
  /// A civil registration number in the file's name is masked in the path.
  package var hasPersonalName = false
  /// Lower-case hexadecimal.
  package var sha256: String
  package var byteCount: Int
  /// The place in the job's `inputs`, counting from 0, and then among the files the entry names, by path.
  package var order: Int
  /// The place in the job's `inputs` of the entry that names the file, counting from 0.
  package var input = 0
  package var kind: ExtractKind?
  /// A partner's id.
  package var partner: String?
  package var unit: MoneyUnit?
  /// Column labels pinned by the job, by role name: `date: Gerningsdato`.
  package var columns: [String: String]
  /// The periods that incidents are counted into.
  package var granularity = Granularity.year
  /// What the job leaves out of the file.
  package var ignored: [IgnoredArea] = []
  /// The encoding and the dialect as read, in words; empty for a workbook.
  package var encoding = ""
  package var dialect = ""
  /// The day that the file was last written, in UTC; `nil` where nothing tells.
  package var received: CalendarDate?

  package init(
    path: String, sha256: String, byteCount: Int, order: Int, kind: ExtractKind? = nil,
    partner: String? = nil, unit: MoneyUnit? = nil, columns: [String: String] = [:]
  ) {
    self.path = path
    self.sha256 = sha256
    self.byteCount = byteCount
    self.order = order
    self.kind = kind
    self.partner = partner
    self.unit = unit
    self.columns = columns
  }
}
