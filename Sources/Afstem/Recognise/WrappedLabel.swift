/// Decides whether a text goes on with the label in the row above.
enum WrappedLabel {
  /// Words that a label does not end on.
  private static let openEnds = [
    "og", "for", "af", "til", "i", "samt", "med", "ved", "på", "eller", "the", "and", "of",
  ]

  static func continues(_ label: String, with next: String) -> Bool {
    guard let first = next.unicodeScalars.first, !label.isEmpty else { return false }
    if first.properties.isLowercase || first == "(" && !label.contains("(") { return true }
    if label.filter({ $0 == "(" }).count > label.filter({ $0 == ")" }).count { return true }
    let last = label.split(separator: " ").last.map { $0.lowercased() } ?? ""
    return openEnds.contains(last) || last.hasSuffix("-") || last.hasSuffix(",") || last.hasSuffix("/")
  }

  /// Both parts as one label; a hyphen that only broke the word is dropped.
  static func joined(_ label: String, _ next: String) -> String {
    let startsWithJoiner = ["og ", "eller ", "samt "].contains { next.lowercased().hasPrefix($0) }
    let isBroken = label.hasSuffix("-") && !label.hasSuffix(" -") && !startsWithJoiner
    if isBroken, next.unicodeScalars.first?.properties.isLowercase ?? false { return label.dropLast() + next }
    return label + (label.hasSuffix("/") ? "" : " ") + next
  }
}
