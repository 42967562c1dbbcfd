internal import AfstemModel

/// What the report is made without, because it had not come.
struct MissingSection: Sendable, Encodable {
  struct Line: Sendable, Encodable {
    /// `nil` where the job does not say who sends it.
    var sender: String?
    /// `nil` in a public edition.
    var files: String?
    var deadline: String?
    var isLate: Bool
  }

  var lines: [Line]

  /// `nil` where everything has come.
  init?(_ package: DataPackage, language: Language) {
    guard !package.missing.isEmpty else { return nil }
    lines = package.missing.map { missing in
      Line(
        sender: missing.partner.map(package.partnership.name),
        files: missing.files,
        deadline: missing.deadline?.text(in: language), isLate: missing.isLate)
    }
  }
}
