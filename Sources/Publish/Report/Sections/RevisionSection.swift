internal import AfstemModel

/// Figures that are other than they were: by a later extract, or since the run before.
struct RevisionSection: Sendable, Encodable {
  struct Line: Sendable, Encodable {
    var subject: String
    var before: String
    var now: String
    var why: String
  }

  var lines: [Line]
  /// Says how many more there are than are shown.
  var moreRevisions: String?

  private static let mostLines = 30

  /// `nil` where every figure is as it was.
  init?(_ package: DataPackage, since changes: EditionChanges?, glossary: Glossary, language: Language) {
    let all = Self.ofExtracts(package, glossary, language) + Self.ofRuns(changes, language)
    guard !all.isEmpty else { return nil }
    lines = Array(all.prefix(Self.mostLines))
    let rest = all.count - lines.count
    moreRevisions = rest > 0 ? (language == .danish ? "Og \(rest) til." : "And \(rest) more.") : nil
  }

  private static func ofExtracts(
    _ package: DataPackage, _ glossary: Glossary, _ language: Language
  ) -> [Line] {
    let names = Dictionary(glossary.offenceTypes.map { ($0.id, $0.name) }) { first, _ in first }
    let current = Dictionary(
      package.crime.filter { !$0.isSuperseded }.map { (Place($0), $0) }
    ) { first, _ in first }
    return package.crime.filter(\.isSuperseded).compactMap { old in
      guard let new = current[Place(old)], new.count != old.count else { return nil }
      let area = old.area.isEmpty ? "" : ", \(old.area)"
      return Line(
        subject: "\(names[old.offenceType] ?? old.offenceLabel)\(area), \(old.period.text(in: language))",
        before: FieldValue(old.count).text(in: language),
        now: FieldValue(new.count).unless(new.isWithheld).text(in: language),
        why: language == .danish ? "nyere udtræk" : "later extract")
    }
  }

  /// What two extracts both say.
  private struct Place: Hashable {
    var type: OffenceKey
    var area: String
    var period: Period

    init(_ fact: CrimeFact) {
      (type, area, period) = (fact.typeYear.type, fact.area, fact.period)
    }
  }

  private static func ofRuns(_ changes: EditionChanges?, _ language: Language) -> [Line] {
    guard let changes else { return [] }
    return changes.figures.map { figure in
      Line(
        subject: figure.subject, before: figure.shown(figure.before, in: language),
        now: figure.shown(figure.now, in: language),
        why: language == .danish ? "siden kørsel \(changes.since)" : "since run \(changes.since)")
    }
  }
}
