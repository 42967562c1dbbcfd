/// The agreement that a job reports on.
package struct Partnership: Sendable, Hashable {
  package var id: String
  package var name: String
  /// Years, both within.
  package var period: ClosedRange<Int>?
  package var areas: [String]
  package var partners: [Partner]
  /// Residents of an area, or of the city that areas are compared with, where the job says how many.
  package var population: [FoldedName: Int64] = [:]

  package init(
    id: String, name: String, period: ClosedRange<Int>? = nil, areas: [String] = [], partners: [Partner] = []
  ) {
    self.id = id
    self.name = name
    self.period = period
    self.areas = areas
    self.partners = partners
  }
}

extension Partnership {
  /// A partner's name; the id itself where no partner has it.
  package func name(ofPartner id: String) -> String { partners.first { $0.id == id }?.name ?? id }
}

/// Someone who sends extracts.
package struct Partner: Sendable, Hashable {
  package var id: String
  package var name: String
  /// `police`, `administration`, `housing` …; empty where the job names none.
  package var kind: String
  /// When what it is to send must have come.
  package var deadline: CalendarDate?
  /// The address that letters to it go to.
  package var email: String?

  package init(
    id: String, name: String, kind: String = "", deadline: CalendarDate? = nil, email: String? = nil
  ) {
    self.id = id
    self.name = name
    self.kind = kind
    self.deadline = deadline
    self.email = email
  }
}
