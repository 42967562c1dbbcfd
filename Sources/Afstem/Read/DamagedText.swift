internal import CSV
internal import Model

/// Gathers the places where characters of a delimited file are lost.
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

  /// Looks at the names that incidents were counted by.
  mutating func look(at summary: IncidentSummary, _ fields: IncidentFields) {
    for group in summary.groups
    where !places.contains(where: { [group.area, group.offence].contains($0.text) }) {
      look(at: group.area, line: group.line, field: fields.area ?? 1)
      look(at: group.offence, line: group.line, field: fields.offence ?? 1)
    }
  }

  /// How many places have a finding of their own.
  private static let mentioned = 10

  func findings(in source: SourceFile, _ problems: TextProblems, _ encoding: EncodingDetection) -> [Finding] {
    var findings = places.map { place in
      Finding(
        .encodingReplaced, .lost(place.text, in: encoding.encoding, isOurs: problems.undecodableCount > 0),
        at: Provenance(file: source.path, place: .field(line: place.line, number: place.field)))
    }
    let whole = Provenance(file: source.path, place: .file)
    if count > places.count {
      findings.append(Finding(.encodingReplaced, .more(count - places.count), at: whole))
    }
    if !encoding.isReliable { findings.append(Finding(.encodingReplaced, .guess(encoding), at: whole)) }
    return findings
  }
}

extension Message {
  fileprivate static func lost(_ text: String, in encoding: TextEncoding, isOurs: Bool) -> Self {
    let text = text.count > 40 ? text.prefix(40) + "…" : text[...]
    return isOurs
      ? Self(
        da: "tegn i \"\(text)\" kan ikke læses som \(encoding.rawValue) og er erstattet",
        en: "characters in \"\(text)\" cannot be read as \(encoding.rawValue) and are replaced")
      : Self(
        da: "tegn i \"\(text)\" gik tabt, før filen blev sendt; bed om den i UTF-8",
        en: "characters in \"\(text)\" were lost before the file was sent; ask for it in UTF-8")
  }

  fileprivate static func more(_ count: Int) -> Self {
    Self(da: "tegn er gået tabt i \(count) felter mere", en: "characters are lost in \(count) more fields")
  }

  fileprivate static func guess(_ encoding: EncodingDetection) -> Self {
    Self(
      da: "tegnsættet er gættet: \(encoding); se efter, om æ, ø og å er rigtige",
      en: "the encoding is a guess: \(encoding); see whether letters beyond a–z are right")
  }
}
