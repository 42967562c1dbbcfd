internal import AfstemModel

/// One field of a table (Table Schema, version 2).
struct FieldDescriptor: Sendable, Encodable {
  struct Constraints: Sendable, Encodable {
    var required: Bool?
    var minimum: Int?
    var pattern: String?
    var `enum`: [String]?

    var isEmpty: Bool { required == nil && minimum == nil && pattern == nil && `enum` == nil }
  }

  var name: String
  var type: String
  var title: String
  /// Only where the comma is the decimal mark.
  var decimalChar: String?
  /// Empty where an empty field is a value of its own, which it must be in a key: a key holds no missing values.
  var missingValues: [String]?
  var constraints: Constraints?
}

extension FieldDescriptor {
  /// - Parameter withholds: Whether figures may be left out, as they are of a public edition.
  init(
    _ field: TableSchema.Field, isKey: Bool, withholds: Bool, in language: Language, flavour: CSVFlavour
  ) {
    let isOpen = withholds && field.kind.isFigure
    name = field.name
    type = field.kind.type
    title = field.title.text(in: language)
    decimalChar = field.kind.type == "number" && flavour.decimalMark == "," ? "," : nil
    missingValues =
      isOpen ? ["", FieldValue.withheldSign] : isKey && field.kind == .text && !field.isRequired ? [] : nil
    let constraints = Constraints(
      required: field.isRequired && !isOpen ? true : nil, minimum: field.kind.minimum,
      pattern: field.kind.pattern,
      enum: field.kind.words)
    self.constraints = constraints.isEmpty ? nil : constraints
  }
}

extension TableSchema.Field.Kind {
  /// The Table Schema type.
  fileprivate var type: String {
    switch self {
    case .text, .sentence, .choice, .period: "string"
    case .year: "year"
    case .count: "integer"
    case .money, .number: "number"
    case .boolean: "boolean"
    case .any: "any"
    }
  }

  fileprivate var minimum: Int? { self == .count ? 0 : nil }

  fileprivate var pattern: String? {
    self == .period ? "[0-9]{4}(-(H[12]|Q[1-4]|0[1-9]|1[0-2]))?" : nil
  }

  fileprivate var words: [String]? {
    guard case .choice(let words) = self else { return nil }
    return words
  }
}
