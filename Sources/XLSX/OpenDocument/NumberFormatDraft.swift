/// Writes a document's number style (OpenDocument 1.3 part 3, §16.29) in the language of workbooks' format codes.
struct NumberFormatDraft {
  private var style = DocumentStyles.NumberStyle()
  private var isPercentage = false
  /// Whether hours are counted past a day.
  private var isElapsed = false
  /// What stands within the piece that is open.
  private var literal: [UInt8] = []
  private var piece = Piece.other

  private enum Piece {
    case text
    /// With the identifier of the language that its sign belongs to.
    case currency(String)
    case other
  }

  var finished: DocumentStyles.NumberStyle { style }

  /// False for an element that is no style of numbers.
  mutating func begin(_ element: borrowing Element) -> Bool {
    let kinds: [StaticString] = [
      "number-style", "currency-style", "percentage-style", "date-style", "time-style", "boolean-style",
      "text-style",
    ]
    guard kinds.contains(where: { element.isNamed($0, in: .dataStyle) }) else { return false }
    style = DocumentStyles.NumberStyle()
    isPercentage = element.isNamed("percentage-style", in: .dataStyle)
    isElapsed = element.flag("truncate-on-overflow", in: .dataStyle) == false
    piece = .other
    return true
  }

  mutating func startPiece(_ element: borrowing Element) {
    literal.removeAll()
    piece = .other
    if element.isNamed("map", in: .style) { return map(element) }
    guard element.name.namespace == .dataStyle else { return }
    switch element.name.text {
    case "text": piece = .text
    case "currency-symbol": piece = .currency(Self.language(element.string("country", in: .dataStyle)))
    case "number": append(digits(element))
    case "scientific-number": append("0.00E+00")
    case "fraction": append("# ?/?")
    case "text-content": append("@")
    case let part: append(moment(part, element))
    }
  }

  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    if case .other = piece { return }
    if literal.count + bytes.count <= Self.longest { literal += bytes }
  }

  mutating func endPiece() {
    let text = String(decoding: literal, as: UTF8.self)
    switch piece {
    case .text: append(shown(text))
    case .currency(let language): append("[$\(text.filter { !"[]-".contains($0) })\(language)]")
    case .other: break
    }
    piece = .other
  }

  private static let longest = 255

  private mutating func append(_ code: String) {
    if style.code.utf8.count + code.utf8.count <= Self.longest { style.code += code }
  }

  /// The main style is that of negative numbers where another stands in for the rest.
  private mutating func map(_ element: borrowing Element) {
    let condition = element.string("condition", in: .style)?.filter { !$0.isWhitespace }
    guard condition == "value()>=0" || condition == "value()>0" else { return }
    style.positive = element.string("apply-style-name", in: .style)
  }

  private func digits(_ element: borrowing Element) -> String {
    let decimals = element.integer("decimal-places", in: .dataStyle)
    let isGrouped = element.flag("grouping", in: .dataStyle) ?? false
    let factor = element.string("display-factor", in: .dataStyle)
    let least = min(max(element.integer("min-integer-digits", in: .dataStyle) ?? 0, 0), 20)
    if decimals == nil, !isGrouped, factor == nil, least <= 1, !isPercentage { return "General" }
    let whole = isGrouped ? "#,##0" : least == 0 ? "#" : String(repeating: "0", count: least)
    let places = min(max(decimals ?? 0, 0), 30)
    let thousands = factor.map { factor in
      ["1000": 1, "1000000": 2, "1000000000": 3][factor.prefix { $0 != "." }] ?? 0
    }
    return whole + (places > 0 ? "." + String(repeating: "0", count: places) : "")
      + String(repeating: ",", count: thousands ?? 0)
  }

  /// Text between the parts of a number, in quotes unless it is only what divides them.
  private func shown(_ text: String) -> String {
    if isPercentage, text.contains("%") { return "%" }
    let plain = text.map { $0 == "\u{A0}" ? " " : $0 }
    if plain.allSatisfy({ " -+()/:.".contains($0) }) { return String(plain) }
    return "\"\(text.filter { $0 != "\"" })\""
  }

  private func moment(_ part: String, _ element: borrowing Element) -> String {
    let isLong = element.string("style", in: .dataStyle) == "long"
    return switch part {
    case "year": isLong ? "yyyy" : "yy"
    case "month": element.flag("textual", in: .dataStyle) == true ? "mmm" : isLong ? "mm" : "m"
    case "day": isLong ? "dd" : "d"
    case "day-of-week": "ddd"
    case "hours": isElapsed ? "[h]" : isLong ? "hh" : "h"
    case "minutes": isLong ? "mm" : "m"
    case "seconds": isLong ? "ss" : "s"
    case "am-pm": "AM/PM"
    case "week-of-year", "quarter": "\"\(part)\""
    default: ""
    }
  }

  /// The sign `kr.` is that of four currencies.
  private static func language(_ country: String?) -> String {
    let known = ["DK": "-406", "SE": "-41D", "NO": "-414", "IS": "-40F"]
    return country.flatMap { known[$0] } ?? ""
  }
}
