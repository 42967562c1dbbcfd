internal import AfstemModel

/// What an activity is part of: one focus area, several, or none.
struct FocusArea: Sendable, Hashable {
  /// Ascending; empty where none is named.
  var numbers: [Int]
  /// As written, for what holds no number; empty where none is named.
  var text: String
  /// The names of the areas, in the numbers' order, where the job knows them.
  var names: [String]

  /// Reads `1`, `1 + 2 + 3`, `-`, or a name.
  init(_ written: String, names: [Int: String]) {
    numbers = written.split { !$0.isASCII || !$0.isNumber }.compactMap { Int($0) }.sorted()
    text = numbers.isEmpty && written.contains(where: \.isLetter) ? written : ""
    self.names = numbers.compactMap { names[$0] }
  }

  /// `1`, `1 + 2 + 3`; empty where there is no number.
  var number: String { numbers.map(String.init).joined(separator: " + ") }

  /// `1. Positive fællesskaber`, `På tværs (1 + 2 + 3)`, `Uden indsatsområde`.
  func title(in language: Language) -> String {
    switch (numbers.count, names.first) {
    case (0, _): text.isEmpty ? Self.none.text(in: language) : text
    case (1, let name?): "\(number). \(name)"
    case (1, nil): "\(Self.area.text(in: language)) \(number)"
    default: "\(Self.several.text(in: language)) (\(number))"
    }
  }
}

extension FocusArea: Comparable {
  /// Single areas by number, then those of several, then names, then none.
  static func < (one: Self, other: Self) -> Bool {
    guard one.rank == other.rank else { return one.rank < other.rank }
    return one.numbers == other.numbers
      ? one.text < other.text : one.numbers.lexicographicallyPrecedes(other.numbers)
  }

  private var rank: Int {
    switch numbers.count {
    case 0: text.isEmpty ? 3 : 2
    case 1: 0
    default: 1
    }
  }
}

extension FocusArea {
  private static let none = Message(da: "Uden indsatsområde", en: "No focus area")
  private static let area = Message(da: "Indsatsområde", en: "Focus area")
  private static let several = Message(da: "På tværs", en: "Across areas")
}
