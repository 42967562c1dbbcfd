/// A mark that repeats the label above: `do.`, `ditto`, `"`, `-"-`.
enum DittoMark {
  static func matches(_ label: String) -> Bool {
    guard label.utf8.count <= 12 else { return false }
    let scalars = label.lowercased().unicodeScalars.filter { !$0.properties.isWhitespace }.map(plain)
    return marks.contains(String(String.UnicodeScalarView(scalars)))
  }

  /// With `-` for every dash and `"` for every double quote and what stands for one.
  private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case "‐", "‑", "‒", "–", "—", "―", "−", "_": "-"
    case "“", "”", "„", "‟", "″", "〃", "«", "»", "＂", "ˮ": "\""
    default: scalar
    }
  }

  private static let marks: Set<String> = [
    "do", "do.", "ditto", "dito", "\"", "\"\"", "''", "-\"-", "--\"--", "-''-", "-||-", "||",
  ]
}
