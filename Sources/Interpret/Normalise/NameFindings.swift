internal import AfstemModel

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
    findings.append(.unknownOffenceType(name.label, like: near.names(for: name.label), at: place))
  }

  /// Says so where the job lists areas and this is none of them.
  mutating func noteArea(_ label: String, at place: Provenance) {
    guard !names.isKnownArea(label), seen.insert([place.file, "area", label]).inserted else { return }
    let near = NearNames(names.glossary.partnership.areas.map { ($0, $0) })
    findings.append(.unknownArea(label, like: near.names(for: label), at: place))
  }
}
