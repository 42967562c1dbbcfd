internal import AfstemModel
internal import AfstemVocabulary

/// Decides what a table is about: by the job's pin, or by what speaks for each kind.
struct KindDecision {
  let file: SourceFile
  let columns: [TableColumn]
  let profiles: [Int: ColumnProfile]
  let text: String
  /// What stands above the table, and its sheet's name.
  let title: String
  let vocabulary: Vocabulary

  /// A kind, and the reasons; no kind where nothing speaks for one.
  func decide() -> (kind: ExtractKind?, reasons: [Message]) {
    if let pinned = file.kind {
      return (
        pinned, [Message(da: "jobfilen siger \(pinned.rawValue)", en: "the job file says \(pinned.rawValue)")]
      )
    }
    let scores = ExtractKind.allCases.map { ($0, evidence(for: $0)) }
    let best = scores.max { points($0.1) < points($1.1) }
    guard let best, points(best.1) >= 3 else { return (nil, []) }
    return (best.0, best.1.map(\.reason))
  }

  private typealias Evidence = (points: Int, reason: Message)

  private func points(_ evidence: [Evidence]) -> Int { evidence.reduce(0) { $0 + $1.points } }

  private func evidence(for kind: ExtractKind) -> [Evidence] {
    let found: [Evidence?] =
      switch kind {
      case .crime:
        [
          column("offenceType", 3), category(3), content("offence types", \.offences, 3), column("area", 1),
          content("areas", \.areas, 1), counts(else: -6), titleOfTargets(-8),
        ]
      case .incidents:
        [
          column("date", 2) ?? column("period", 1), column("id", 1), column("offenceType", 2),
          figures(-6, else: 1),
        ]
      case .budget:
        [
          column("activity", 3), column("budgetItem", 3), column("focusArea", 3), column("funder", 1),
          content("budget items", \.budgetItems, 3),
        ]
      case .targets:
        [
          column("baseline", 4), column("target", 4), content("rules", \.rules, 4),
          content("targets", \.goals, 8), titleOfTargets(3),
        ]
      case .indicators: [column("indicator", 5)]
      }
    return found.compactMap { $0 } + [words(kind), name(kind)].compactMap { $0 }
  }

  private func column(_ name: String, _ points: Int) -> Evidence? {
    guard let column = columns.first(where: { $0.role.name.split(separator: " ").first ?? "" == name }) else {
      return nil
    }
    return (
      points,
      Message(da: "kolonnen '\(column.label)' er \(name)", en: "the column '\(column.label)' is \(name)")
    )
  }

  private func category(_ points: Int) -> Evidence? {
    let isThere = columns.contains {
      if case .value(_, .offenceType) = $0.role { true } else { false }
    }
    return isThere ? (points, Message(da: "kolonner er gerningstyper", en: "columns are offence types")) : nil
  }

  private func content(_ what: String, _ count: KeyPath<ColumnProfile, Int>, _ points: Int) -> Evidence? {
    let isThere = columns.contains { column in
      guard let profile = profiles[column.number], profile.texts + profile.periods > 0 else { return false }
      let named = profile[keyPath: count]
      let isCommon = named >= 5 || named > 0 && named * 3 >= profile.texts
      return isCommon && !column.role.isFigure
    }
    return isThere ? (points, Message(da: "rækkerne nævner \(what)", en: "the rows name \(what)")) : nil
  }

  /// Points where no column holds counts: targets and what they are counted from are none.
  private func counts(else none: Int) -> Evidence? {
    let areThere = columns.contains { $0.role.isFigure && !$0.role.isTarget && !$0.role.isBaseline }
    return areThere ? nil : (none, Message(da: "ingen kolonne med antal", en: "no column of counts"))
  }

  /// Points for columns of figures, and for none.
  private func figures(_ some: Int, else none: Int) -> Evidence? {
    guard !columns.contains(where: \.role.isFigure) else {
      return (some, Message(da: "der er kolonner med tal", en: "there are columns of figures"))
    }
    return (none, Message(da: "ingen kolonne med tal", en: "no column of figures"))
  }

  /// A title of targets, and of nothing reported: `Måltal for Husum`.
  private func titleOfTargets(_ points: Int) -> Evidence? {
    let folded = title.folded
    guard let word = vocabulary.kinds[.targets]?.phrase(in: folded),
      vocabulary.kinds[.crime]?.phrase(in: folded) == nil
    else { return nil }
    return (
      points, Message(da: "titlen siger '\(word)'", en: "the title says '\(word)'")
    )
  }

  /// What the sheet or the file is called.
  private func name(_ kind: ExtractKind) -> Evidence? {
    guard let words = vocabulary.kinds[kind] else { return nil }
    let names = file.path.folded.split(separator: "/").map { $0.filter { !$0.isNumber } }
    let name = names.suffix(2).map {
      $0.split(whereSeparator: { "_.- ".contains($0) }).joined(separator: " ")
    }
    guard let found = name.lazy.compactMap({ words.phrase(in: $0) }).first else { return nil }
    return (
      2, Message(da: "ordet '\(found)' står i filens navn", en: "the word '\(found)' is in the file's name")
    )
  }

  private func words(_ kind: ExtractKind) -> Evidence? {
    guard let word = vocabulary.kinds[kind]?.phrase(in: text.folded) else { return nil }
    return (1, Message(da: "ordet '\(word)' står ved tabellen", en: "the word '\(word)' stands by the table"))
  }
}
