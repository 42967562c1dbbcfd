internal import AfstemModel

/// A statement that becomes a fact of a common table, or stands beside one as evidence.
protocol FactStatement: Sendable {
  /// The published table: `crime`, `targets`, `budget` or `indicators`.
  static var factTable: String { get }

  /// `nil` where the job file itself states it.
  var source: TableIndex? { get }
  /// The figure as a reader of each language expects it.
  var figure: Message { get }
  /// The figure for programs: `40000`, `?`; empty for a blank.
  var plain: String { get }
  var provenance: Provenance { get }
}

extension CrimeStatement: FactStatement {
  static var factTable: String { "crime" }
  var source: TableIndex? { table }
  var figure: Message { count.figure { $1.grouped($0) } }
  var plain: String { count.plain }
}

extension TargetStatement: FactStatement {
  static var factTable: String { "targets" }
  var source: TableIndex? { table }
  var figure: Message { asked.figure { $1.grouped($0) } }
  var plain: String { asked.plain }

  /// The target itself, or the baseline that is to be kept.
  private var asked: Stated<Int64> { target == .blank ? baseline : target }
}

extension BudgetStatement: FactStatement {
  static var factTable: String { "budget" }
  var source: TableIndex? { table }
  var figure: Message { amount.figure { $0.text(in: $1) } }
  var plain: String { amount.plain }
}

extension IndicatorStatement: FactStatement {
  static var factTable: String { "indicators" }
  var source: TableIndex? { table }
  var figure: Message { value.figure { $0.text(in: $1) } }
  var plain: String { value.plain }
}

extension IndicatorValue {
  fileprivate func text(in language: Language) -> String {
    switch self {
    case .number(let number): language.decimal(number)
    case .level(let level): level
    }
  }
}

extension Stated where Value: CustomStringConvertible {
  /// As read, plain: `165000`, `?`, or empty.
  fileprivate var plain: String {
    switch self {
    case .known(let value): value.description
    case .unknown: "?"
    case .blank: ""
    }
  }
}

extension Stated {
  fileprivate func figure(_ text: (Value, Language) -> String) -> Message {
    Message { language in
      switch self {
      case .known(let value): text(value, language)
      case .unknown: "?"
      case .blank: language == .danish ? "intet" : "nothing"
      }
    }
  }
}
