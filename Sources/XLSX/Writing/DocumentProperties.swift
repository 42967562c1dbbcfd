/// What a workbook says of itself, in `docProps/core.xml`, `app.xml` and `custom.xml`.
public struct DocumentProperties: Sendable, Hashable {
  public var title: String?
  public var subject: String?
  public var author: String?
  public var keywords: String?
  public var description: String?
  public var company: String?
  /// In universal time, and never taken from the clock.
  public var created: CalendarDateTime?
  /// In universal time, and never taken from the clock.
  public var modified: CalendarDateTime?
  /// The program that wrote it.
  public var application: String?
  /// Properties of the author's own, in order.
  public var custom: [Custom]

  public struct Custom: Sendable, Hashable {
    public var name: String
    public var value: String

    public init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  public init(
    title: String? = nil, subject: String? = nil, author: String? = nil, keywords: String? = nil,
    description: String? = nil, company: String? = nil, created: CalendarDateTime? = nil,
    modified: CalendarDateTime? = nil, application: String? = nil, custom: [Custom] = []
  ) {
    self.title = title
    self.subject = subject
    self.author = author
    self.keywords = keywords
    self.description = description
    self.company = company
    self.created = created
    self.modified = modified
    self.application = application
    self.custom = custom
  }
}
