internal import Model

/// Labels that the job does not know, each told once for a file, at its first cell.
struct NameFindings {
  private let names: CanonicalNames
  private var seen: Set<[String]> = []
  private(set) var findings: [Finding] = []

  init(_ names: CanonicalNames) { self.names = names }

  /// Says so where the job lists offence types and this is none of them.
  mutating func noteOffence(_ name: Name, at place: Provenance) {
    let types = names.glossary.offenceTypes
    guard name.canonical == nil, !types.isEmpty, seen.insert([place.file, "offence", name.label]).inserted
    else { return }
    let near = NearNames(types.flatMap { type in ([type.name] + type.aliases).map { ($0, type.name) } })
    findings.append(
      .unknown(.unknownOffenceType, name.label, Words("gerningstyper", "offence types"), near, at: place))
  }

  /// Says so where the job lists areas and this is none of them.
  mutating func noteArea(_ label: String, at place: Provenance) {
    guard !names.isKnownArea(label), seen.insert([place.file, "area", label]).inserted else { return }
    let near = NearNames(names.glossary.partnership.areas.map { ($0, $0) })
    findings.append(.unknown(.unknownArea, label, Words("områder", "areas"), near, at: place))
  }
}

/// What a list of the job's is called in both languages.
private struct Words {
  let danish: String
  let english: String

  init(_ danish: String, _ english: String) {
    self.danish = danish
    self.english = english
  }
}

extension Finding {
  fileprivate static func unknown(
    _ code: Code, _ label: String, _ words: Words, _ near: NearNames, at place: Provenance
  ) -> Finding {
    let names = near.names(for: label).map { "'\($0)'" }
    let danish = names.isEmpty ? "" : "; mente afsenderen \(names.joined(separator: " eller "))?"
    let english = names.isEmpty ? "" : "; did the sender mean \(names.joined(separator: " or "))?"
    return Finding(
      code,
      Message(
        da: "'\(label.shortened)' er ikke blandt jobfilens \(words.danish)\(danish)",
        en: "'\(label.shortened)' is not among the job file's \(words.english)\(english)"), at: place)
  }
}
