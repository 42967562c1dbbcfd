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
        "showErrorMessage": .flag(true), "errorTitle": .text(title(of: validation.objection)),
        "error": .text(validation.objection?.text), "promptTitle": .text(title(of: validation.prompt)),
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

  /// A rule as the format names it.
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
