/// What may be typed into cells.
public struct DataValidation: Sendable, Hashable {
  public enum Rule: Sendable, Hashable {
    /// One of a few texts without commas, 255 characters together.
    case list([String])
    /// One of a range's texts: `Lister!$A$2:$A$9`, or a defined name.
    case listInRange(String)
    case whole(Comparison)
    case decimal(Comparison)
    /// Compared with serial dates or `DATE(…)`.
    case date(Comparison)
    case textLength(Comparison)
    /// A formula, seen from the range's first cell, that is true.
    case formula(String)
  }

  public enum Severity: String, Sendable, Hashable {
    /// What breaks the rule is refused.
    case stop
    case warning
    case information
  }

  /// A title of at most 32 and a text of at most 255 characters.
  public struct Message: Sendable, Hashable {
    public var title: String
    public var text: String

    public init(title: String = "", _ text: String) {
      self.title = title
      self.text = text
    }
  }

  public var rule: Rule
  public var allowsBlank: Bool
  public var severity: Severity
  /// Shown when a cell is selected.
  public var prompt: Message?
  /// Shown when what was typed breaks the rule.
  public var objection: Message?

  public init(
    _ rule: Rule, allowsBlank: Bool = true, severity: Severity = .stop, prompt: Message? = nil,
    objection: Message? = nil
  ) {
    self.rule = rule
    self.allowsBlank = allowsBlank
    self.severity = severity
    self.prompt = prompt
    self.objection = objection
  }
}
