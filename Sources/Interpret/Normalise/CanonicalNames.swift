internal import AfstemModel
internal import AfstemVocabulary

/// The job's names for activities, offence types and areas, by every name that it gives them.
struct CanonicalNames: Sendable {
  private let activities: [FoldedName: String]
  private let offences: [FoldedName: Glossary.OffenceType]
  private let areas: [FoldedName: String]
  private let partnership: Set<FoldedName>
  private let focusAreas: [FoldedName: Int]
  let lexicon: LabelLexicon
  let glossary: Glossary
  private let vocabulary: Vocabulary

  init(_ glossary: Glossary, vocabulary: Vocabulary) {
    self.glossary = glossary
    self.vocabulary = vocabulary
    lexicon = LabelLexicon(vocabulary: vocabulary, glossary: glossary)
    activities = Self.index(glossary.activities) { ($0.name, [$0.name] + $0.aliases) }
    offences = Self.index(glossary.offenceTypes) { ($0, [$0.name, $0.id] + $0.aliases) }
    areas = Self.index(glossary.partnership.areas) { ($0, [$0]) }
    partnership = [FoldedName(glossary.partnership.name), FoldedName(glossary.partnership.id)]
    focusAreas = Dictionary(
      glossary.focusAreas.map { (FoldedName($0.value), $0.key) }, uniquingKeysWith: { min($0, $1) })
  }

  /// The first to claim a name keeps it.
  private static func index<Item, Value>(
    _ items: [Item], _ names: (Item) -> (Value, [String])
  ) -> [FoldedName: Value] {
    var index: [FoldedName: Value] = [:]
    for item in items {
      let (value, spellings) = names(item)
      for spelling in spellings where index[FoldedName(spelling)] == nil {
        index[FoldedName(spelling)] = value
      }
    }
    return index
  }

  func activity(_ label: String) -> Name {
    Name(label: label, canonical: activities.isEmpty ? nil : activities[FoldedName(label)])
  }

  func offence(_ label: String) -> Name { Name(label: label, canonical: offences[FoldedName(label)]?.id) }

  func isMonitored(_ label: String) -> Bool { offences[FoldedName(label)]?.isMonitored ?? false }

  /// The area as the job spells it; the label itself where the job does not know it.
  func area(_ label: String) -> String { areas[FoldedName(label)] ?? label }

  func isKnownArea(_ label: String) -> Bool {
    areas.isEmpty || areas[FoldedName(label)] != nil || isWholePartnership(label)
  }

  /// Whether a label names the partnership as a whole rather than one of its areas.
  func isWholePartnership(_ label: String) -> Bool {
    let folded = FoldedName(label)
    return areas[folded] == nil
      && (partnership.contains(folded) || partnership.contains { $0.words.starts(with: folded.words) })
  }

  /// A focus area as tables write it: its number where the label gives or names one, else the label tidied.
  func focusArea(_ label: String) -> String {
    let tidied = label.tidied
    if let stated = FocusAreaText.focusArea(in: tidied, vocabulary: vocabulary) { return numbered(stated) }
    return numbered(tidied)
  }

  private func numbered(_ label: String) -> String { focusAreas[FoldedName(label)].map(String.init) ?? label }
}
