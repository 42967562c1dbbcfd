internal import AfstemModel
internal import AfstemVocabulary

/// Finds the focus area that a title or a cell names.
enum FocusAreaText {
  /// `1` of `Indsatsområde 1: Positive fællesskaber`, `Tryggere byliv` of `Indsatsområde: Tryggere byliv`.
  ///
  /// `nil` where the text does not start with a word for a focus area.
  static func focusArea(in text: String, vocabulary: Vocabulary) -> String? {
    let folded = text.folded
    guard let lead = vocabulary.focusAreaTitles.prefix(of: folded) else { return nil }
    let rest = folded.dropFirst(lead.count).drop { $0 == " " || $0 == ":" || $0 == "-" }
    let digits = rest.prefix(while: \.isNumber)
    if !digits.isEmpty, !rest.dropFirst(digits.count).hasPrefix(" +") { return String(digits) }
    guard !rest.isEmpty else { return nil }
    return String(text.tidied.suffix(rest.count)).tidied
  }
}
