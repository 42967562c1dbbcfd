internal import AfstemCSV
internal import AfstemModel

/// Collects the places in a delimited file where characters were lost.
struct DamagedText: Codable, Sendable, Hashable {
  private struct Place: Codable, Hashable {
    var line: Int
    var field: Int
    var text: String
  }

  private var places: [Place] = []
  private var count = 0

  mutating func look(at text: String, line: Int, field: Int) {
    guard text.unicodeScalars.contains("\u{FFFD}") else { return }
    count += 1
    if places.count < Self.mentioned {
      places.append(Place(line: line, field: field, text: CivilRegistrationNumber.masked(text)))
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

  func findings(in source: SourceFile, _ condition: TextCondition) -> [Finding] {
    var findings = places.map { place in
      Finding.encodingReplaced(
        in: place.text, readAs: condition.undecodable,
        at: Provenance(file: source.path, place: .field(line: place.line, number: place.field)))
    }
    let whole = Provenance(file: source.path, place: .file)
    if count > places.count {
      findings.append(.encodingReplaced(inMore: count - places.count, at: whole))
    }
    if let guess = condition.guess { findings.append(.encodingReplaced(guessing: guess, at: whole)) }
    return findings
  }
}

/// How well a text could be decoded.
struct TextCondition: Codable, Sendable, Hashable {
  /// The encoding in which bytes of it are not valid; `nil` where all are.
  let undecodable: String?
  /// The encoding that it was taken for with little reason.
  let guess: String?
  private let nulCount: Int

  init(_ problems: TextProblems, _ encoding: EncodingDetection) {
    undecodable = problems.undecodableCount > 0 ? encoding.encoding.rawValue : nil
    guess = encoding.isReliable ? nil : "\(encoding)"
    nulCount = problems.nulCount
  }

  /// A file with more NUL characters than rows is not text.
  func refuseBinary(rowCount: Int) throws(FileProblem) {
    if nulCount > rowCount { throw FileProblem(.notATable(.noise)) }
  }
}
