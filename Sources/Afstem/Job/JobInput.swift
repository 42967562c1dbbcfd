/// One entry of a job's `inputs`: the files it names and what it pins about them.
public struct JobInput: Sendable, Hashable {
  /// A pattern with `*`, `?` and `**`, within the job's folder.
  public var files: String
  public var kind: ExtractKind?
  /// A partner's id.
  public var partner: String?
  public var unit: MoneyUnit?
  /// Column labels by role name: `date: Gerningsdato`.
  public var columns: [String: String]
  /// The periods that incidents are counted into.
  public var granularity: Granularity
  public var options: ReadingOptions
  /// Where the job file names the pattern.
  public var provenance: Provenance

  public init(
    files: String, kind: ExtractKind? = nil, partner: String? = nil, unit: MoneyUnit? = nil,
    columns: [String: String] = [:], granularity: Granularity = .year,
    options: ReadingOptions = ReadingOptions(), provenance: Provenance
  ) {
    self.files = files
    self.kind = kind
    self.partner = partner
    self.unit = unit
    self.columns = columns
    self.granularity = granularity
    self.options = options
    self.provenance = provenance
  }
}
