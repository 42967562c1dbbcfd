package import Model

/// One entry of a job's `inputs`: the files it names and what it pins about them.
package struct JobInput: Sendable, Hashable {
  /// A pattern with `*`, `?` and `**`, within the job's folder.
  package var files: String
  package var kind: ExtractKind?
  /// A partner's id.
  package var partner: String?
  package var unit: MoneyUnit?
  /// Column labels by role name: `date: Gerningsdato`.
  package var columns: [String: String]
  /// The periods that incidents are counted into.
  package var granularity: Granularity
  package var options: ReadingOptions
  /// Where the job file names the pattern.
  package var provenance: Provenance

  package init(
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
