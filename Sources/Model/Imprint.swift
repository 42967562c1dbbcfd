/// What a job says of its report: whom to ask, when it came and when the next will, and how its figures were made.
package struct Imprint: Sendable, Hashable {
  package var contact: Contact?
  /// The day that the report is published.
  package var published: CalendarDate?
  /// When the next is: a day, or words for one, such as `maj 2019`.
  package var nextRelease: String?
  /// Paragraphs.
  package var method: [String] = []

  package init() {}
}
