internal import AfstemModel

extension JobReader {
  /// Names by number.
  func focusAreas(_ value: JobValue?) -> [Int: String] {
    var areas: [Int: String] = [:]
    for (key, value) in value?.entries() ?? [] {
      guard let number = key.integer(in: 1...999), let name = value.text() else { continue }
      areas[number] = name
    }
    return areas
  }

  func activities(_ value: JobValue?, focusAreas: [Int: String]) -> [Glossary.Activity] {
    var names: [(name: String, value: JobValue)] = []
    let activities = value?.list().compactMap { entry -> Glossary.Activity? in
      guard let section = entry.section(ActivityKey.self) else { return nil }
      guard let nameValue = section.required(.name), let name = nameValue.text() else { return nil }
      let aliases = aliases(section[.aliases], of: name)
      names.append((name, nameValue))
      names += aliases
      let area = section[.focusArea].flatMap { focusArea($0, among: focusAreas) }
      return Glossary.Activity(name: name, focusArea: area ?? "", aliases: aliases.map(\.name))
    }
    reportRepeats(names)
    return activities ?? []
  }

  func offenceTypes(_ value: JobValue?) -> [Glossary.OffenceType] {
    var ids: [(name: String, value: JobValue)] = []
    var names: [(name: String, value: JobValue)] = []
    let types = value?.list().compactMap { entry -> Glossary.OffenceType? in
      guard let section = entry.section(OffenceTypeKey.self) else { return nil }
      guard let idValue = section.required(.id), let id = identifier(idValue) else { return nil }
      let name = section[.name]?.text() ?? id
      let aliases = aliases(section[.aliases], of: name)
      ids.append((id, idValue))
      names.append((name, section[.name] ?? idValue))
      names += aliases
      return Glossary.OffenceType(
        id: id, name: name, aliases: aliases.map(\.name), isMonitored: section[.monitored]?.boolean() ?? false
      )
    }
    reportRepeats(ids)
    reportRepeats(names)
    return types ?? []
  }

  /// An alias that only repeats the name is left out in silence: it does no harm.
  private func aliases(_ value: JobValue?, of name: String) -> [(name: String, value: JobValue)] {
    let aliases = value?.list().compactMap { alias in alias.text().map { (name: $0, value: alias) } } ?? []
    return aliases.filter { FoldedName($0.name) != FoldedName(name) }
  }

  /// `1`, `1 + 2 + 3`, `[1, 2, 3]` or `-`, each number one of the job's focus areas where it lists them.
  private func focusArea(_ value: JobValue, among areas: [Int: String]) -> String? {
    let parts = value.list().compactMap { $0.text() }.flatMap { $0.split(separator: "+") }
      .map { $0.filter { !$0.isWhitespace } }
    for part in parts where part != "-" && !areas.isEmpty {
      guard let number = Int(part), areas[number] == nil else { continue }
      value.report(.unknownFocusArea(number, known: areas.keys.sorted()))
    }
    return parts.joined(separator: " + ")
  }
}

private enum ActivityKey: String, JobKey {
  case name, focusArea, aliases
}

private enum OffenceTypeKey: String, JobKey {
  case id, name, aliases, monitored
}

extension Message {
  fileprivate static func unknownFocusArea(_ number: Int, known: [Int]) -> Self {
    let list = known.map(String.init).joined(separator: ", ")
    return Self(
      da: "indsatsområde \(number) står ikke under \"focusAreas\", som har \(list)",
      en: "focus area \(number) is not under \"focusAreas\", which has \(list)")
  }
}
