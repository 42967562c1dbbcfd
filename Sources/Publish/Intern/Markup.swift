/// Text of a page of HTML, in which what is not ours is escaped.
struct Markup: Sendable {
  private(set) var text = ""

  /// Adds markup of our own.
  mutating func add(_ markup: String) { text += markup + "\n" }

  /// An element with text in it.
  static func element(_ name: String, _ attributes: [(String, String)] = [], _ content: String = "") -> String
  {
    opening(name, attributes) + escaped(content) + "</\(name)>"
  }

  static func opening(_ name: String, _ attributes: [(String, String)] = []) -> String {
    "<\(name)" + attributes.map { " \($0.0)=\"\(escaped($0.1))\"" }.joined() + ">"
  }

  /// Text as markup shows it; what a browser does not show stands as a sign for it.
  static func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: isMarked) else { return text }
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      case "\t", "\n", "\r": escaped += " "
      default: escaped += scalar.value < 0x20 || scalar.value == 0x7F ? "\u{FFFD}" : String(scalar)
      }
    }
    return escaped
  }

  private static func isMarked(_ byte: UInt8) -> Bool {
    switch byte {
    case 0..<0x20, 0x7F, UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""),
      UInt8(ascii: "'"):
      true
    default: false
    }
  }
}
