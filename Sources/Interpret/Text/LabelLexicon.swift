internal import AfstemModel
internal import AfstemVocabulary

/// What a label can mean, by the vocabulary, the job's names and the job's pins.
struct LabelLexicon: Sendable {
  let vocabulary: Vocabulary
  private var pins: [String: ColumnWord] = [:]
  private let offences: Set<String>
  private let areas: Set<String>
  private let focusAreas: Set<String>
  private let activities: Set<String>
  private let roles = TextMemory<RowRole?>()

  init(vocabulary: Vocabulary, glossary: Glossary?) {
    self.vocabulary = vocabulary
    offences = Set((glossary?.offenceTypes ?? []).flatMap { [$0.id, $0.name] + $0.aliases }.map(\.folded))
    areas = Set((glossary?.partnership.areas ?? []).map(\.folded))
    focusAreas = Set((glossary?.focusAreas.values).map(Array.init)?.map(\.folded) ?? [])
    activities = Set((glossary?.activities ?? []).flatMap { [$0.name] + $0.aliases }.map(\.folded))
  }

  /// The same with the labels that a job pins to columns, by the columns' roles.
  func pinning(_ columns: [String: String]) -> Self {
    var lexicon = self
    lexicon.pins = Dictionary(
      columns.compactMap { role, label in ColumnWord(rawValue: role).map { (label.folded, $0) } },
      uniquingKeysWith: { one, _ in one })
    return lexicon
  }

  /// The column word that the job pins to a label.
  func pinned(_ label: String) -> ColumnWord? { pins.isEmpty ? nil : pins[label.folded] }

  /// What a label says its column is for; `nil` where no word is known.
  func columnWord(in label: String) -> ColumnWord? {
    if let pinned = pinned(label) { return pinned }
    let folded = bare(label)
    guard !folded.isEmpty, folded.utf8.count <= 120 else { return nil }
    return vocabulary.columns.word(in: folded)
  }

  /// Whether a label says that names of activities stand beneath it, and not of their parts too: `Aktivitet/post`.
  func headsActivities(_ label: String) -> Bool {
    columnWord(in: label) == .activity
      && !label.split(separator: "/").contains { columnWord(in: String($0)) == .budgetItem }
  }

  func isOffence(_ label: String) -> Bool {
    let folded = bare(label)
    return offences.contains(folded) || vocabulary.offences.phrase(in: folded) != nil
  }

  func isArea(_ label: String) -> Bool {
    let folded = bare(label)
    return areas.contains(folded) || vocabulary.wholeArea.contains(folded)
      || vocabulary.areas.phrase(in: folded) != nil
  }

  /// The areas of the job that a text names as they are, folded, each once: not `Tingbjerg` in `Tingbjerg-Husum`, nor in
  /// `Tingbjerg og Husum`, nor a name within a longer one.
  func areas(in text: String) -> [String] {
    let words = text.folded.split { $0 == " " || "():.;\"'".contains($0) }
    let isSeveral = words.contains { ["og", "samt", "and", "&", "+"].contains($0) || $0.hasSuffix(",") }
    guard !isSeveral else { return [] }
    let found = areas.filter { area in
      let parts = area.split(separator: " ")
      return !parts.isEmpty && words.firstRange(of: parts) != nil
    }
    return found.filter { area in !found.contains { $0 != area && $0.contains(area) } }.sorted()
  }

  /// Whether the job or the vocabulary knows a label as the name of something.
  func isKnown(_ label: String) -> Bool { isNamedByJob(label) || isOffence(label) || isArea(label) }

  func isBudgetItem(_ label: String) -> Bool {
    let folded = label.folded
    return !activities.contains(folded) && vocabulary.budgetItems.prefix(of: folded) != nil
  }

  /// A focus area by name, or by word and number: `Indsatsområde 2: Tryggere byliv`.
  func isFocusArea(_ label: String) -> Bool {
    let folded = label.folded
    return focusAreas.contains(folded) || vocabulary.focusAreaTitles.prefix(of: folded) != nil
  }

  /// Whether the job itself names the label, which then is no total whatever its words.
  func isNamedByJob(_ label: String) -> Bool {
    let folded = bare(label)
    return activities.contains(folded) || offences.contains(folded) || areas.contains(folded)
  }

  /// What a row's label says of the row; `nil` for a plain one.
  func rowRole(of label: String) -> RowRole? { roles.value(of: label) { readRole(of: label) } }

  private func readRole(of label: String) -> RowRole? {
    let folded = bare(label)
    guard !folded.isEmpty, folded.utf8.count <= 160, !isNamedByJob(label) else { return nil }
    if vocabulary.ofWhich.prefix(of: folded) != nil { return .ofWhich }
    if vocabulary.remainder.prefix(of: folded) != nil { return .remainder }
    if isFrame(folded) { return .frame }
    if vocabulary.subtotal.prefix(of: folded) != nil { return .subtotal }
    if vocabulary.rate.prefix(of: folded) != nil || folded.hasSuffix("%") || isRate(label) { return .rate }
    return isTotal(folded) && !isOfEarlierYear(label) ? .total : nil
  }

  /// Whether a label is a word for a rate, or says what of: `Pr. 1.000 indbyggere`.
  func isRate(_ label: String) -> Bool {
    let words = label.folded.split(separator: " ").prefix(2)
    let isPer = ["pr.", "pr", "per"].contains(words.first ?? "") && words.last?.first?.isNumber ?? false
    return vocabulary.rate.contains(label.folded) || isPer && !isNamedByJob(label)
  }

  /// `Bevilling`, `Ramme pr. år`, and no more words than that: `Fysisk ramme for engagement` is an activity.
  private func isFrame(_ folded: String) -> Bool {
    guard vocabulary.frame.prefix(of: folded) != nil else { return false }
    let bare = folded.hasSuffix(":") ? String(folded.dropLast()) : folded
    if vocabulary.frame.contains(bare) { return true }
    guard let end = vocabulary.frameEnds.suffix(of: bare) else { return false }
    return vocabulary.frame.contains(String(bare.dropLast(end.count)).tidied)
  }

  /// A label folded, without the marks of notes behind it: `I alt¹`, `Indbrud*`.
  private func bare(_ label: String) -> String {
    let folded = label.folded
    guard let last = folded.unicodeScalars.last, vocabulary.noteMarks.contains(last) else { return folded }
    var bare = folded.unicodeScalars[...]
    while let last = bare.last, vocabulary.noteMarks.contains(last) || last == " " { bare.removeLast() }
    return bare.isEmpty ? folded : String(bare)
  }

  private func isTotal(_ folded: String) -> Bool {
    vocabulary.totalExact.contains(folded) || vocabulary.totalPrefix.prefix(of: folded) != nil
      || vocabulary.totalSuffix.suffix(of: folded) != nil
  }

  /// Whether a label is a word for what is left or has come out, and nothing more: `Resultat`.
  func isBareResult(_ label: String) -> Bool {
    !isNamedByJob(label) && (vocabulary.lines[.difference]?.contains(label.folded) ?? false)
  }

  /// Whether a label names money that comes in, and none that goes out.
  func isIncome(_ label: String) -> Bool {
    let (lines, folded) = (vocabulary.lines, label.folded)
    return lines[.income]?.phrase(in: folded) != nil && lines[.expense]?.phrase(in: folded) == nil
  }

  /// Whether a label says that its figures are an earlier year's; what is carried over from one is this year's.
  func isOfEarlierYear(_ label: String) -> Bool {
    let folded = label.folded
    guard !isNamedByJob(label), let phrase = vocabulary.lines[.earlierYear]?.phrase(in: folded) else {
      return false
    }
    return !folded.words.prefix { $0 != phrase.words.first }.contains { $0 == "fra" || $0 == "from" }
  }

  /// Whether a label is a word for a total and nothing more: `I alt`, not `Vold i alt`.
  func isBareTotal(_ label: String) -> Bool {
    let folded = bare(label)
    return !isNamedByJob(label)
      && (vocabulary.totalExact.contains(folded) || vocabulary.wholeArea.contains(folded))
  }
}
