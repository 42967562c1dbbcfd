/// Workbook metadata: the parts `docProps/core.xml`, `app.xml` and `custom.xml` (ECMA-376-2 §11, ECMA-376-1 §22.2, §22.3).
public struct DocumentProperties: Sendable, Hashable {
  /// The workbook's title.
  public var title: String?
  /// What the workbook is about.
  public var subject: String?
  /// The author, or several separated by `;`.
  public var author: String?
  /// Keywords, separated by commas.
  public var keywords: String?
  /// A comment on the workbook.
  public var description: String?
  /// The author's organisation.
  public var company: String?
  /// When the workbook was created, in UTC; never taken from the clock.
  public var created: CalendarDateTime?
  /// When the workbook was last modified, in UTC; `nil` for ``created``.
  public var modified: CalendarDateTime?
  /// The program that wrote the workbook; `nil` for Excel's name, which some programs rely on.
  public var application: String?
  /// User-defined properties, in order.
  public var custom: [Custom]

  /// A user-defined property.
  public struct Custom: Sendable, Hashable {
    /// The property's name.
    public var name: String
    /// The property's text.
    public var value: String

    /// Creates a property.
    public init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  /// Creates metadata.
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
