internal import AfstemModel
internal import AfstemVocabulary

/// Finds the parts that a label divides a year into.
enum YearPartText {
  /// The part of the year that a label names: `Måned`, `Månedsnr.`, `Gerningsmåned`.
  static func unit(in label: String, _ vocabulary: Vocabulary) -> String? {
    let lists = vocabulary.labels.keyed["yearParts"] ?? [:]
    let words = label.words.map(String.init)
    return lists.sorted { $0.key < $1.key }.first { _, names in
      names.contains { name in
        let name = name.folded
        return words.contains {
          $0 == name || (name.utf8.count > 3 && ($0.hasPrefix(name) || $0.hasSuffix(name)))
        }
      }
    }?.key
  }
}
