internal import Afstem
internal import AfstemModel

/// How text for people is laid out.
struct TextStyle {
  var hasColour = false
  /// In columns; `nil` for no limit.
  var width: Int?
  /// In rows; `nil` for no limit.
  var height: Int?

  /// Stands for the escape character of our own colours, which ``Terminal`` tells so from those in foreign text.
  static let escape = "\u{FFFFD}"

  func bold(_ text: String) -> String { coloured(text, "1") }
  func faint(_ text: String) -> String { coloured(text, "2") }

  func severity(_ text: String, _ severity: Finding.Severity) -> String {
    switch severity {
    case .error: coloured(text, "1;31")
    case .warning: coloured(text, "33")
    case .info: coloured(text, "36")
    }
  }

  private func coloured(_ text: String, _ code: String) -> String {
    hasColour ? "\(Self.escape)[\(code)m\(text)\(Self.escape)[0m" : text
  }

  /// Wraps text between words and indents the lines after the first.
  func wrapped(_ text: String, indent: Int) -> String {
    guard let width, width > indent + 20 else { return text }
    var lines: [String] = [""]
    for word in text.split(separator: " ", omittingEmptySubsequences: false) {
      let last = lines[lines.count - 1]
      if last.isEmpty {
        lines[lines.count - 1] = String(word)
      } else if last.count + word.count + 1 <= width - indent {
        lines[lines.count - 1] = "\(last) \(word)"
      } else {
        lines.append(String(word))
      }
    }
    return lines.joined(separator: "\n" + String(repeating: " ", count: indent))
  }
}
