internal import AfstemModel

/// What a workbook's number format shows beside a number: a scale, a unit, other text.
///
/// By ECMA-376, part 1, 18.8.31; only the section of positive numbers counts.
struct NumberFormatUnit: Sendable, Hashable {
  /// The power of ten that the number shown is smaller than the one held: 3 under `#,##0,`.
  var scale = 0
  var isPercentage = false
  /// The unit that the format's text names.
  var unit: LabelUnit?
  /// Text of the format that names no unit.
  var text = ""

  /// The power of ten that turns the number held into whole units, where what is shown is in `shown` of them.
  ///
  /// A sheet in 1.000 kr. whose cells hold kroner under `#,##0,` has 0. `nil` where the two contradict one another.
  func heldPower(shown: Int) -> Int? { shown >= scale ? shown - scale : shown == 0 ? 0 : nil }
}

extension NumberFormatUnit {
  init(code: String, words: LabelWords) {
    var reader = NumberFormatReader()
    for scalar in code.unicodeScalars.prefix(1_000) where !reader.isAtEnd { reader.read(scalar) }
    scale = reader.isNumber ? 3 * reader.commas : 0
    isPercentage = reader.percentSigns > 0
    let literal = reader.literal.tidied
    let tokens = LabelTokeniser.tokens(of: literal)
    let found = tokens.isEmpty ? nil : LabelUnitReader(tokens: tokens, words: words).unit(at: 0, isLed: false)
    let isWhole = found?.end == tokens.count
    unit = isPercentage ? .percentage : reader.country.flatMap(Self.currency) ?? (isWhole ? found?.unit : nil)
    text = unit == nil || !isWhole ? literal : ""
  }

  /// The crown of a country, by the identifier of its language: the sign is the same in four.
  private static func currency(of country: Int) -> LabelUnit? {
    let codes = [0x406: "DKK", 0x41D: "SEK", 0x81D: "SEK", 0x414: "NOK", 0x814: "NOK", 0x40F: "ISK"]
    return codes[country & 0xFFFF].map { .money(Currency(code: $0), power: 0) }
  }
}

/// Takes a number format's first section apart.
private struct NumberFormatReader {
  private enum State {
    case plain
    case quoted
    case escaped
    /// The next scalar is only as wide as a space, or fills the cell.
    case skipped
    case bracketed(String)
  }

  private var state = State.plain
  /// Text that is shown as it stands.
  private(set) var literal = ""
  /// The language of a currency's sign.
  private(set) var country: Int?
  /// Commas straight behind the last digit.
  private(set) var commas = 0
  private(set) var percentSigns = 0
  /// The section has a place for a digit.
  private(set) var isNumber = false
  private(set) var isAtEnd = false

  mutating func read(_ scalar: Unicode.Scalar) {
    switch state {
    case .plain: readPlain(scalar)
    case .quoted: scalar == "\"" ? state = .plain : literal.unicodeScalars.append(scalar)
    case .escaped:
      literal.unicodeScalars.append(scalar)
      state = .plain
    case .skipped: state = .plain
    case .bracketed(let text): readBracketed(text, scalar)
    }
  }

  private mutating func readPlain(_ scalar: Unicode.Scalar) {
    switch scalar {
    case ";": isAtEnd = true
    case "\"": state = .quoted
    case "\\": state = .escaped
    case "_", "*": state = .skipped
    case "[": state = .bracketed("")
    case "0", "#", "?":
      isNumber = true
      commas = 0
    case ",": commas += isNumber && commas < 4 ? 1 : 0
    case "%": percentSigns += 1
    case "€", "$", "£", "¥", " ": literal.unicodeScalars.append(scalar)
    default: break
    }
  }

  /// `[$€-2]`, `[$kr-406]`; colours and conditions say nothing.
  private mutating func readBracketed(_ text: String, _ scalar: Unicode.Scalar) {
    guard scalar == "]" else {
      state = .bracketed(text.utf8.count < 100 ? text + String(scalar) : text)
      return
    }
    state = .plain
    guard text.hasPrefix("$") else { return }
    let parts = text.dropFirst().split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
    literal += " " + (parts.first ?? "") + " "
    let isCrown = parts.first?.lowercased().hasPrefix("kr") ?? false
    if isCrown, parts.count == 2 { country = Int(parts[1], radix: 16) }
  }
}
