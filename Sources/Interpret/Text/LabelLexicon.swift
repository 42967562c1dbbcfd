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
  private let subjects = TextMemory<LabelSubjects>()
  private let tellings = TextMemory<LineTellings>()

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

  func isOffence(_ label: String) -> Bool { subjects(of: label).contains(.offence) }

  func isArea(_ label: String) -> Bool { subjects(of: label).contains(.area) }

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

  func isBudgetItem(_ label: String) -> Bool { subjects(of: label).contains(.budgetItem) }

  /// All that a label may be a name of.
  func subjects(of label: String) -> LabelSubjects {
    subjects.value(of: label) { readSubjects(of: label) }
  }

  private func readSubjects(of label: String) -> LabelSubjects {
    let (folded, bare) = (label.folded, bare(label))
    var subjects: LabelSubjects = []
    let (isOffence, isArea) = (offences.contains(bare), areas.contains(bare))
    if isOffence || vocabulary.offences.phrase(in: bare) != nil { subjects.insert(.offence) }
    if isArea || vocabulary.wholeArea.contains(bare) || vocabulary.areas.phrase(in: bare) != nil {
      subjects.insert(.area)
    }
    if isOffence || isArea || activities.contains(bare) { subjects.insert(.ofJob) }
    if !activities.contains(folded), vocabulary.budgetItems.prefix(of: folded) != nil {
      subjects.insert(.budgetItem)
    }
    if DateText.date(in: label, vocabulary: vocabulary) != nil { subjects.insert(.date) }
    if RuleText.rule(in: label, vocabulary: vocabulary) != nil { subjects.insert(.rule) }
    return subjects
  }

  /// Whether a text is a note by its first word or mark: `Noter til budgettet`, `*Forventet`.
  func startsNote(_ text: String) -> Bool {
    vocabulary.noteStarts.prefix(of: text.folded) != nil || text.hasPrefix("*")
  }

  /// A focus area by name, or by word and number: `Indsatsområde 2: Tryggere byliv`.
  func isFocusArea(_ label: String) -> Bool {
    let folded = label.folded
    return focusAreas.contains(folded) || vocabulary.focusAreaTitles.prefix(of: folded) != nil
  }

  /// Whether the job itself names the label, which then is no total whatever its words.
  func isNamedByJob(_ label: String) -> Bool { subjects(of: label).contains(.ofJob) }

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
  func isIncome(_ label: String) -> Bool { tellings(of: label).contains(.income) }

  /// Whether a label says that its figures are an earlier year's; what is carried over from one is this year's.
  func isOfEarlierYear(_ label: String) -> Bool { tellings(of: label).contains(.earlierYear) }

  /// Whether a label is a word for a total and nothing more: `I alt`, not `Vold i alt`.
  func isBareTotal(_ label: String) -> Bool { tellings(of: label).contains(.bareTotal) }

  private func tellings(of label: String) -> LineTellings {
    tellings.value(of: label) {
      let (folded, isOfJob) = (label.folded, isNamedByJob(label))
      var tellings: LineTellings = []
      if isIncome(folded: folded) { tellings.insert(.income) }
      if !isOfJob, isOfEarlierYear(folded: folded) { tellings.insert(.earlierYear) }
      if !isOfJob, isBareTotal(bare: bare(label)) { tellings.insert(.bareTotal) }
      return tellings
    }
  }

  private func isIncome(folded: String) -> Bool {
    let lines = vocabulary.lines
    return lines[.income]?.phrase(in: folded) != nil && lines[.expense]?.phrase(in: folded) == nil
  }

  private func isOfEarlierYear(folded: String) -> Bool {
    guard let phrase = vocabulary.lines[.earlierYear]?.phrase(in: folded) else { return false }
    return !folded.words.prefix { $0 != phrase.words.first }.contains { $0 == "fra" || $0 == "from" }
  }

  private func isBareTotal(bare label: String) -> Bool {
    vocabulary.totalExact.contains(label) || vocabulary.wholeArea.contains(label)
  }
}

/// What a label tells of the figures of its line.
private struct LineTellings: OptionSet {
  let rawValue: UInt8

  static let income = Self(rawValue: 1 << 0)
  static let earlierYear = Self(rawValue: 1 << 1)
  static let bareTotal = Self(rawValue: 1 << 2)
}

/// What a label may be a name of.
struct LabelSubjects: OptionSet {
  let rawValue: UInt8

  static let date = Self(rawValue: 1 << 0)
  static let offence = Self(rawValue: 1 << 1)
  static let area = Self(rawValue: 1 << 2)
  static let budgetItem = Self(rawValue: 1 << 3)
  static let rule = Self(rawValue: 1 << 4)
  /// The job itself names it.
  static let ofJob = Self(rawValue: 1 << 5)
}
