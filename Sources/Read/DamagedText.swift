internal import AfstemCSV
internal import AfstemModel

/// Collects the places in a delimited file where characters were lost.
struct DamagedText {
  private var places: [(line: Int, field: Int, text: String)] = []
  private var count = 0

  mutating func look(at text: String, line: Int, field: Int) {
    guard text.unicodeScalars.contains("\u{FFFD}") else { return }
    count += 1
    if places.count < Self.mentioned {
      places.append((line, field, CivilRegistrationNumber.masked(text)))
    }
  }

  /// Looks at the names of areas and offences in counted incidents.
  mutating func look(at incidents: CountedIncidents) {
    for group in incidents.summary.groups
    where !places.contains(where: { [group.area, group.offence].contains($0.text) }) {
      let fields = incidents.fields(at: group.line)
      look(at: group.area, line: group.line, field: fields.area ?? 1)
      look(at: group.offence, line: group.line, field: fields.offence ?? 1)
    }
  }

  /// The number of places that get findings of their own.
  private static let mentioned = 10

  func findings(in source: SourceFile, _ problems: TextProblems, _ encoding: EncodingDetection) -> [Finding] {
    let encodingName = problems.undecodableCount > 0 ? encoding.encoding.rawValue : nil
    var findings = places.map { place in
      Finding.encodingReplaced(
        in: place.text, readAs: encodingName,
        at: Provenance(file: source.path, place: .field(line: place.line, number: place.field)))
    }
    let whole = Provenance(file: source.path, place: .file)
    if count > places.count {
      findings.append(.encodingReplaced(inMore: count - places.count, at: whole))
    }
    if !encoding.isReliable { findings.append(.encodingReplaced(guessing: "\(encoding)", at: whole)) }
    return findings
  }
}
