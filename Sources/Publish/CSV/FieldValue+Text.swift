internal import AfstemCSV
internal import AfstemCells
internal import AfstemModel

extension FieldValue {
  /// The value as a field of a CSV file; empty where it is missing.
  ///
  /// Only texts are neutralised, and a negative number never: the type decides. A lone sign is no formula, and
  /// a plan writes `-` for an activity that has no focus area.
  func text(in flavour: CSVFlavour) -> String {
    switch self {
    case .text(let text): text == "-" || text == "+" ? text : FormulaInjection.neutralised(text)
    case .integer(let integer): String(integer)
    case .number(let number): flavour.decimal(number.description)
    case .amount(let amount): flavour.decimal(amount.description)
    case .boolean(let boolean): boolean ? "true" : "false"
    case .missing: ""
    case .withheld: Self.withheldSign
    }
  }
}

extension CSVFlavour {
  /// A number written with a point, in the flavour's own way.
  fileprivate func decimal(_ text: String) -> String {
    decimalMark == "." ? text : String(text.map { $0 == "." ? decimalMark : $0 })
  }
}
