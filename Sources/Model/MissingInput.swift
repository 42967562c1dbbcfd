/// An input of a job, or a partner, of which nothing has come.
package struct MissingInput: Codable, Sendable, Hashable {
  /// A partner's id; `nil` where the job does not say who sends it.
  package var partner: String?
  /// The pattern that no file matches; `nil` where nothing that the partner was to send is named.
  package var files: String?
  /// What the job says such a file holds; `nil` where it does not, and of an earlier run.
  package var kind: ExtractKind?
  package var deadline: CalendarDate?
  /// Whether the deadline had passed when the run looked.
  package var isLate: Bool

  package init(partner: String?, files: String?, deadline: CalendarDate?, isLate: Bool) {
    self.partner = partner
    self.files = files
    self.deadline = deadline
    self.isLate = isLate
  }

  /// As the readers of a public edition are told of it.
  package var withoutFiles: Self {
    Self(partner: partner, files: nil, deadline: deadline, isLate: isLate)
  }

  package init(
    partner: String?, files: String?, kind: ExtractKind? = nil, deadline: CalendarDate?, today: CalendarDate
  ) {
    self.init(
      partner: partner, files: files, deadline: deadline, isLate: deadline.map { $0 < today } ?? false)
    self.kind = kind
  }
}
