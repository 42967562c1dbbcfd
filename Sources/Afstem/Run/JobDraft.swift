internal import AfstemCells
internal import AfstemFiles
package import AfstemModel
internal import AfstemRead
internal import SystemPackage
internal import AfstemVocabulary

/// A job file proposed for a folder: what its files name, each with where it was read.
package struct JobDraft: Sendable {
  /// What a person has said, and the files cannot.
  package struct Answers: Sendable {
    package var id: String?
    package var name: String?
    package var period: ClosedRange<Int>?

    package init(id: String? = nil, name: String? = nil, period: ClosedRange<Int>? = nil) {
      self.id = id
      self.name = name
      self.period = period
    }
  }

  /// The text of the job file.
  package let text: String
  /// Paths within the folder of the files that were read, and of those that say nothing.
  package let files: [String]
  package let unread: [String]

  /// Reads what lies in a folder; nothing is written.
  ///
  /// - Throws: ``RunError`` where the folder cannot be listed.
  package init(of folder: String, _ answers: Answers) throws(RunError) {
    let paths: [String]
    do throws(Errno) {
      paths = try FolderTree(folder).files().filter(Self.isTable)
    } catch {
      throw .inputOutput(path: folder, reason: "\(error)")
    }
    let name = answers.name ?? Self.name(of: folder)
    let id = answers.id ?? name.identifier
    var found = DraftedNames()
    var kinds: [String: ExtractKind] = [:]
    for (order, path) in paths.enumerated() {
      let statements = Self.statements(path, in: folder, order: order)
      guard let kind = statements.statements.tables.first?.kind else { continue }
      kinds[path] = kind
      found.append(statements)
    }
    files = paths.filter { kinds[$0] != nil }
    unread = paths.filter { kinds[$0] == nil }
    text =
      JobText(
        id: id, name: name, period: answers.period ?? found.period, names: found,
        inputs: JobText.inputs(paths.compactMap { path in kinds[path].map { (path, $0) } }), unread: unread
      ).text
    let location = JobLocation(folder: folder)
    do throws(JobError) {
      _ = try JobReader(location: location, text: text).job()
    } catch {
      throw .jobWrong(error)
    }
  }

  /// Each file on its own, with no names known.
  private static func statements(_ path: String, in folder: String, order: Int) -> Reconciled {
    let job = Job(
      location: JobLocation(folder: folder), glossary: Glossary(partnership: Partnership(id: "", name: "")),
      inputs: [])
    let stages = FileStages(job: job, vocabulary: .standard)
    let source = SourceFile(path: path, sha256: "", byteCount: 0, order: order)
    let file = FoundFile(source: source, location: "\(folder)/\(path)")
    let packed = try? PackedSources(of: file, limits: job.limits, shown: { $0 })
    var all = Reconciled()
    for file in packed?.files ?? [file] { all.append(stages(file).reconciled) }
    return all
  }

  private static func isTable(_ path: String) -> Bool {
    let parts = path.split(separator: "/")
    guard !parts.contains(where: { $0.hasPrefix(".") || $0.hasPrefix("~$") }) else { return false }
    if parts.count > 1, let top = parts.first, ["out", "out-public", templates].contains(String(top)) {
      return false
    }
    let name = path.lowercased()
    return endings.contains { name.hasSuffix($0) } && !ReturnMark.isOurs(name)
  }

  private static let endings = [".csv", ".tsv", ".xlsx", ".xlsm", ".ods", ".csv.gz", ".zip"]
  /// The folder of a new job that templates lie in.
  package static let templates = "skabeloner"

  /// A folder's name as that of a partnership: `tingbjerg-husum` is `Tingbjerg Husum`.
  private static func name(of folder: String) -> String {
    let full = folder.hasPrefix("/") ? folder : (CurrentProcess.environment("PWD") ?? "") + "/" + folder
    let last = full.split(separator: "/").last { $0 != "." } ?? "partnerskab"
    let words = last.split { $0 == "-" || $0 == "_" || $0 == " " }
    return words.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined(separator: " ")
  }
}

/// The names that files state, in the order that they are first stated.
struct DraftedNames: Sendable {
  /// A name, other spellings of it, and where it stands.
  struct Named: Sendable {
    var name: String
    var aliases: [(name: String, why: String)] = []
    var focusArea = ""
    var place: String
  }

  private(set) var all = Reconciled()

  mutating func append(_ file: Reconciled) { all.append(file) }

  private var statements: Statements { all.statements }

  /// The years of the plan, or else of the targets.
  var period: ClosedRange<Int>? {
    let years = statements.budget.map(\.year)
    let others = years.isEmpty ? statements.targets.compactMap(\.year) : years
    guard let first = others.min(), let last = others.max() else { return nil }
    return first...last
  }

  var areas: [Named] {
    var seen: Set<FoldedName> = []
    return statements.crimes.compactMap { crime in
      guard let area = crime.area, seen.insert(FoldedName(area)).inserted else { return nil }
      return Named(name: area, place: crime.provenance.fullPlace(in: .danish))
    }
  }

  var offenceTypes: [Named] {
    let stated =
      statements.crimes.map { ($0.offence.label, $0.provenance) }
      + statements.targets.filter { !$0.isTotal }.map { ($0.offence.label, $0.provenance) }
    return Self.merged(stated.map { Named(name: $0.0, place: $0.1.fullPlace(in: .danish)) })
  }

  /// Those of the overview first; a sheet that is called otherwise and states the same amounts is another name for one.
  var activities: [Named] {
    let parts = self.parts
    let levels: [BudgetLevel] = parts.contains { $0.level == .overview } ? [.overview] : [.focusArea]
    let rows = parts.filter { levels.contains($0.level) }
    var found = Self.merged(
      rows.map { part in
        let area = part.statements.first.map { statements.budget[$0].focusArea } ?? ""
        return Named(name: part.label, focusArea: area, place: place(of: part))
      })
    let hasRows = !found.isEmpty
    var sheets: [ActivityPart] = []
    for sheet in parts where !levels.contains(sheet.level) {
      if !found.contains(where: { FoldedName($0.name) == FoldedName(sheet.label) }) { sheets.append(sheet) }
    }
    for sheet in sheets {
      let equal = rows.filter { statements.commonAmounts(sheet, $0) != nil }
      let like = found.firstIndex { FoldedName($0.name).isNear(FoldedName(sheet.label)) }
      if let like {
        found[like].add(sheet.label, because: "navnet ligner")
      } else if let row = equal.first, Set(equal.map { FoldedName($0.label) }).count == 1,
        let index = found.firstIndex(where: { FoldedName($0.name) == FoldedName(row.label) })
      {
        found[index].add(sheet.label, because: "samme beløb")
      } else if !hasRows || sheet.level != .activity {
        found = Self.merged(found + [Named(name: sheet.label, place: place(of: sheet))])
      }
    }
    return found
  }

  /// What tables say about each activity.
  private var parts: [ActivityPart] {
    struct Key: Hashable {
      var table: TableIndex
      var name: FoldedName
    }
    var order: [Key] = []
    var parts: [Key: ActivityPart] = [:]
    let leftOut = Set(all.leftOut)
    for (index, statement) in statements.budget.enumerated() where !leftOut.contains(index) {
      guard let table = statements.table(statement.table), !table.isHidden, statement.measure == .main else {
        continue
      }
      let key = Key(table: statement.table, name: FoldedName(statement.activity.label))
      if parts[key] == nil {
        order.append(key)
        parts[key] = ActivityPart(
          table: statement.table, level: table.level ?? .overview, label: statement.activity.label,
          statements: [])
      }
      parts[key]?.statements.append(index)
    }
    return order.compactMap { parts[$0] }
  }

  private func place(of part: ActivityPart) -> String {
    statements.place(of: part)?.fullPlace(in: .danish) ?? ""
  }

  /// Total and remainder by year, as overviews state them.
  var frames: [(year: Int, kroner: Int64, place: String)] {
    var sums: [Int: (kroner: Int64, place: String)] = [:]
    let overviews = statements.claims.filter { claim in
      claim.kind == .column && claim.measure == .money && statements.table(claim.table)?.level == .overview
        && (claim.role == .total || claim.role == .remainder)
    }
    for claim in overviews {
      guard case .year(let year)? = claim.period, let øre = claim.claimed.value else { continue }
      let before = sums[year]?.kroner ?? 0
      let (sum, overflow) = before.addingReportingOverflow(øre / 100)
      if !overflow { sums[year] = (sum, claim.provenance.fullPlace(in: .danish)) }
    }
    return sums.sorted { $0.key < $1.key }.map { ($0.key, $0.value.kroner, $0.value.place) }
  }

  /// Each name once; one that is near an earlier is another spelling of it.
  private static func merged(_ names: [Named]) -> [Named] {
    var merged: [Named] = []
    for named in names {
      let key = FoldedName(named.name)
      if merged.contains(where: {
        FoldedName($0.name) == key || $0.aliases.contains { FoldedName($0.name) == key }
      }) {
        continue
      }
      if let index = merged.firstIndex(where: { FoldedName($0.name).isNear(key) }) {
        merged[index].add(named.name, because: "navnet ligner")
      } else {
        merged.append(named)
      }
    }
    return merged
  }
}

extension DraftedNames.Named {
  fileprivate mutating func add(_ alias: String, because why: String) {
    guard !aliases.contains(where: { FoldedName($0.name) == FoldedName(alias) }) else { return }
    aliases.append((alias, why))
  }
}

/// The text of a proposed job file, with comments in Danish for whoever is to go on with it.
struct JobText {
  var id: String
  var name: String
  var period: ClosedRange<Int>?
  var names: DraftedNames
  var inputs: [(pattern: String, kind: ExtractKind?)]
  var unread: [String]

  var text: String {
    [head, grant, focusAreas, activities, offenceTypes, inputLines, tail].filter { !$0.isEmpty }
      .joined(separator: "\n")
  }

  private var head: String {
    let years =
      period.map { "  period: \($0.lowerBound)-\($0.upperBound)\n" }
      ?? "  # period: 2017-2020   # hvilke år gælder planen?\n"
    let areas = names.areas.map(\.name).filter { FoldedName($0) != FoldedName(name) }.map(\.yaml)
    let list =
      areas.isEmpty
      ? "  # areas: [Tingbjerg, Voldparken]   # hvilke områder hører til? Et andet navn i tallene bliver så meldt\n"
      : "  areas: [\(areas.joined(separator: ", "))]   # som i \(names.areas.first?.place ?? "")\n"
    return """
      # Foreslået af afstem init ud fra filerne i mappen. Linjer med # er kommentarer; ret det, der er forkert.
      # Alle nøgler er beskrevet i "afstem help job".
      partnership:
        id: \(id.identifier)
        name: \(name.yaml)

      """ + years + list + """
          # Hvem sender? Skriv dem her, og "partner: id" ved deres filer nedenfor.
          # partners:
          #   - { id: politi, name: Københavns Politi, kind: police }

        """
  }

  private var grant: String {
    let frames = names.frames
    guard !frames.isEmpty else {
      return "# grant: { 2017: 1800000 }   # bevillingen i kr. om året, som planen skal gå op i\n"
    }
    let years = frames.map { "\($0.year): \($0.kroner)" }.joined(separator: ", ")
    return
      "# Er det bevillingen? Tallene er planens total og rest (\(frames.first?.place ?? "")). Fjern # foran, hvis ja.\n"
      + "# grant: { \(years) }\n"
  }

  private var focusAreas: String {
    let numbers = Set(names.activities.compactMap { Int($0.focusArea) }).sorted()
    guard !numbers.isEmpty else { return "" }
    return "# Hvad hedder indsatsområderne?\n# focusAreas:\n"
      + numbers.map { "#   \($0): …\n" }.joined()
  }

  private var activities: String {
    let found = names.activities
    guard !found.isEmpty else {
      return "# activities:\n#   - { name: Kvindeidræt, focusArea: 1, aliases: [Kvindemotion] }\n"
    }
    return "activities:   # som i \(found.first?.place ?? "")\n"
      + found.map { named in
        let area =
          named.focusArea.isEmpty || named.focusArea == "-"
          ? "" : ", focusArea: \(named.focusArea.bareOrQuoted)"
        return "  - { name: \(named.name.yaml)\(area)\(Self.aliases(named)) }\(Self.reasons(named))\n"
      }.joined()
  }

  private var offenceTypes: String {
    let found = names.offenceTypes
    guard !found.isEmpty else { return "" }
    var taken: Set<String> = []
    return """
      # Hører nogle sammen, så skriv den ene som alias for den anden. Følges en uden måltal, så skriv monitored: true.
      offenceTypes:   # som i \(found.first?.place ?? "")

      """
        + found.map { named in
          var word = named.name.identifier
          while !taken.insert(word).inserted { word += "-2" }
          return "  - { id: \(word), name: \(named.name.yaml)\(Self.aliases(named)) }\(Self.reasons(named))\n"
        }.joined()
  }

  private static func aliases(_ named: DraftedNames.Named) -> String {
    named.aliases.isEmpty ? "" : ", aliases: [\(named.aliases.map(\.name.yaml).joined(separator: ", "))]"
  }

  private static func reasons(_ named: DraftedNames.Named) -> String {
    named.aliases.isEmpty
      ? "" : "   # " + named.aliases.map { "\($0.name): \($0.why)" }.joined(separator: "; ")
  }

  private var inputLines: String {
    let lines = inputs.map { input in
      "  - { files: \(input.pattern.quoted)\(input.kind.map { ", kind: \($0.rawValue)" } ?? "") }\n"
    }
    let rest = unread.map { "  # ikke genkendt: \($0); se: afstem inspect \($0)\n" }
    return "inputs:   # crime, incidents, budget, targets eller indicators\n" + lines.joined() + rest.joined()
  }

  private var tail: String {
    """
    output: { directory: out, language: da }   # formats: [csv, xlsx, sqlite] giver også afstem.sqlite
    # deadline: 2018-03-01   # hvornår tal og rettelser skal være her
    # contact: { name: Mette Holm, email: navn@eksempel.dk, phone: 33 66 33 66 }   # i breve til partnerne

    """
  }

  /// Patterns for files: one for a folder whose files of an ending are all of a kind, else one a file.
  static func inputs(_ files: [(path: String, kind: ExtractKind)]) -> [(pattern: String, kind: ExtractKind?)]
  {
    guard !files.isEmpty else {
      return [
        ("politi/*.csv", .crime), ("budget/*.xlsx", .budget), ("maaltal/*.*", .targets),
        ("indikatorer/*.*", .indicators),
      ]
    }
    struct Place: Hashable {
      var folder: String
      var ending: String
    }
    func place(of path: String) -> Place {
      let folder =
        path.contains("/") ? String(path.prefix(upTo: path.lastIndex(of: "/") ?? path.startIndex)) : ""
      return Place(folder: folder, ending: String(path.split(separator: ".").last ?? ""))
    }
    let byPlace = Dictionary(grouping: files) { place(of: $0.path) }
    var told: Set<Place> = []
    return files.compactMap { file in
      let place = place(of: file.path)
      let kinds = Set(byPlace[place]?.map(\.kind) ?? [])
      guard kinds.count == 1, !place.folder.isEmpty else { return (file.path, file.kind) }
      return told.insert(place).inserted ? ("\(place.folder)/*.\(place.ending)", file.kind) : nil
    }
  }
}

extension String {
  /// Always in quotes: a pattern may begin with a star.
  fileprivate var quoted: String {
    "\"" + map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : String($0) }.joined() + "\""
  }

  /// `1`, `1 + 2 + 3`.
  fileprivate var bareOrQuoted: String {
    first?.isNumber == true && allSatisfy { $0.isNumber || $0 == " " || $0 == "+" } ? self : yaml
  }
}
