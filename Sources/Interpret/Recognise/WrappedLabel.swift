internal import AfstemVocabulary

/// Decides whether a text goes on with the label in the row above.
struct WrappedLabel {
  let vocabulary: Vocabulary

  func continues(_ label: String, with next: String) -> Bool {
    guard let first = next.unicodeScalars.first, !label.isEmpty else { return false }
    if first.properties.isLowercase || first == "(" && !label.contains("(") { return true }
    if label.filter({ $0 == "(" }).count > label.filter({ $0 == ")" }).count { return true }
    let last = label.split(separator: " ").last.map { $0.lowercased() } ?? ""
    return vocabulary.openEnds.contains(last) || last.hasSuffix("-") || last.hasSuffix(",")
      || last.hasSuffix("/")
  }

  /// Both parts as one label; a hyphen that only broke the word is dropped.
  func joined(_ label: String, _ next: String) -> String {
    let startsWithJoiner = vocabulary.joiners.contains { next.lowercased().hasPrefix($0 + " ") }
    let isBroken = label.hasSuffix("-") && !label.hasSuffix(" -") && !startsWithJoiner
    if isBroken, next.unicodeScalars.first?.properties.isLowercase ?? false { return label.dropLast() + next }
    return label + (label.hasSuffix("/") ? "" : " ") + next
  }
}
