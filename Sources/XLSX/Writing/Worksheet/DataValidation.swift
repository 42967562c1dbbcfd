/// What users may enter in cells (ECMA-376-1 §18.3.1.32).
public struct DataValidation: Sendable, Hashable {
  /// What is valid input.
  public enum Rule: Sendable, Hashable {
    /// One of a list of texts without commas, 255 UTF-16 units in all with commas between them.
    case list([String])
    /// One of the texts in a range, `Lister!$A$2:$A$9`, or in a defined name.
    case listInRange(String)
    /// A whole number.
    case whole(Comparison)
    /// A number.
    case decimal(Comparison)
    /// A date, compared with serial dates or `DATE(…)`.
    case date(Comparison)
    /// Text with such a number of characters.
    case textLength(Comparison)
    /// Any value for which a formula, relative to the range's first cell, is true.
    case formula(String)
  }

  /// What happens on invalid input.
  public enum Severity: String, Sendable, Hashable {
    /// Invalid input is rejected.
    case stop
    /// Users are asked whether to keep invalid input.
    case warning
    /// Users are told about invalid input.
    case information
  }

  /// A message, with a title of at most 32 and a text of at most 255 UTF-16 units.
  public struct Message: Sendable, Hashable {
    /// The title; empty for Excel's own.
    public var title: String
    /// The text.
    public var text: String

    /// Creates a message.
    public init(title: String = "", _ text: String) {
      self.title = title
      self.text = text
    }
  }

  /// What is valid input.
  public var rule: Rule
  /// Whether the cell may be left empty.
  public var allowsBlank: Bool
  /// What happens on invalid input.
  public var severity: Severity
  /// Shown when the cell is selected.
  public var prompt: Message?
  /// Shown when invalid input is entered.
  public var errorMessage: Message?

  /// Creates a validation.
  public init(
    _ rule: Rule, allowsBlank: Bool = true, severity: Severity = .stop, prompt: Message? = nil,
    errorMessage: Message? = nil
  ) {
    self.rule = rule
    self.allowsBlank = allowsBlank
    self.severity = severity
    self.prompt = prompt
    self.errorMessage = errorMessage
  }
}

/// `dataValidations` (ECMA-376-1 §18.3.1.33).
enum DataValidationMarkup {
  static func write(
    _ validations: [WorksheetSupplement.PlacedValidation], to markup: inout MarkupBuffer
  ) {
    guard !validations.isEmpty else { return }
    markup.element("dataValidations", ["count": .integer(validations.count)]) { markup in
      for placed in validations { write(placed.validation, at: placed.range, to: &markup) }
    }
  }

  private static func write(
    _ validation: DataValidation, at range: CellRange, to markup: inout MarkupBuffer
  ) {
    let rule = Rule(validation.rule)
    markup.element(
      "dataValidation",
      [
        "type": .text(rule.type),
        "errorStyle": .text(validation.severity == .stop ? nil : validation.severity.rawValue),
        "operator": .text(rule.comparison == "between" ? nil : rule.comparison),
        "allowBlank": .flag(validation.allowsBlank), "showInputMessage": .flag(validation.prompt != nil),
        "showErrorMessage": .flag(true), "errorTitle": .text(title(of: validation.errorMessage)),
        "error": .text(validation.errorMessage?.text), "promptTitle": .text(title(of: validation.prompt)),
        "prompt": .text(validation.prompt?.text), "sqref": .text("\(range)"),
      ]
    ) { markup in
      if let first = rule.operands.first { markup.element("formula1", text: first) }
      if let second = rule.operands.dropFirst().first { markup.element("formula2", text: second) }
    }
  }

  private static func title(of message: DataValidation.Message?) -> String? {
    message.flatMap { $0.title.isEmpty ? nil : $0.title }
  }

  /// A rule in terms of the file format.
  private struct Rule {
    var type: String
    var comparison: String?
    var operands: [String]

    init(_ rule: DataValidation.Rule) {
      switch rule {
      case .list(let choices):
        let quoted = choices.map { $0.split(separator: "\"", omittingEmptySubsequences: false) }
        let text = quoted.map { $0.joined(separator: "\"\"") }.joined(separator: ",")
        self.init("list", operands: ["\"\(text)\""])
      case .listInRange(let range): self.init("list", operands: [range])
      case .whole(let comparison): self.init("whole", comparison)
      case .decimal(let comparison): self.init("decimal", comparison)
      case .date(let comparison): self.init("date", comparison)
      case .textLength(let comparison): self.init("textLength", comparison)
      case .formula(let formula): self.init("custom", operands: [formula])
      }
    }

    private init(_ type: String, operands: [String]) {
      self.type = type
      self.operands = operands
    }

    private init(_ type: String, _ comparison: Comparison) {
      self.type = type
      self.comparison = comparison.name
      self.operands = comparison.operands
    }
  }
}
