/// One file as a partner sent it, read into cells; nothing in it is interpreted yet.
public struct Extract: Sendable {
  /// What is known of the file before it is read.
  public var file: SourceFile
  /// The grids in the file's order; a delimited file has one, without a name.
  public var grids: [Grid]

  public init(file: SourceFile, grids: [Grid]) {
    self.file = file
    self.grids = grids
  }
}

/// A file that a job's inputs name, and what the job pins about it.
public struct SourceFile: Sendable, Hashable {
  /// The path within the job's folder, with `/` between its parts.
  public var path: String
  /// Lower-case hexadecimal.
  public var sha256: String
  public var byteCount: Int
  /// The place in the job's `inputs`, counting from 0, and then among the files the entry names, by path.
  public var order: Int
  public var kind: ExtractKind?
  /// A partner's id.
  public var partner: String?
  public var unit: MoneyUnit?
  /// Column labels pinned by the job, by role name: `date: Gerningsdato`.
  public var columns: [String: String]
  /// The periods that incidents are counted into.
  public var granularity = Granularity.year
  /// The encoding and the dialect as read, in words; empty for a workbook.
  public var encoding = ""
  public var dialect = ""

  public init(
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
