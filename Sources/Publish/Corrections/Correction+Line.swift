internal import AfstemCells
internal import AfstemModel

/// Something to correct at one place of a file.
struct PlacedCorrection: Sendable {
  var place: Provenance
  var code: Finding.Code
  var severity: Finding.Severity
  var problem: Message
  var instruction: Message
  var should: Message?
  /// Whether what the place holds is what is wrong.
  var isOfContent = true

  /// What is to be corrected in a file, the other sides of others' disagreements too.
  static func all(in findings: [Finding]) -> [PlacedCorrection] {
    findings.filter { $0.severity < .info }.flatMap { finding -> [PlacedCorrection] in
      guard let correction = finding.correction, let place = finding.provenance else { return [] }
      let problem = correction.problem ?? finding.message
      let here = PlacedCorrection(
        place: place, code: finding.code, severity: finding.severity, problem: problem,
        instruction: correction.instruction, should: correction.should)
      let there = correction.counterparts.filter { $0.place != place }.map { other in
        PlacedCorrection(
          place: other.place, code: finding.code, severity: finding.severity,
          problem: Message { "\(place.fullPlace(in: $0)): \(problem.text(in: $0))" },
          instruction: other.instruction, should: other.should, isOfContent: other.should != nil)
      }
      return [here] + there
    }
  }
}

/// One line of what is to be corrected in a file: one place, or several that need the same.
struct CorrectionLine: Sendable {
  var number: Int
  var corrections: [PlacedCorrection]
  /// What the place holds; empty where several hold different things.
  var now: String

  var places: [Provenance] { corrections.map(\.place) }
  var sheet: String { places.first?.sheet ?? "" }

  /// `C12`, `C5, C7:C12`, `3:2`; empty for a sheet or a file as a whole.
  var cell: String {
    let reached = places.compactMap { place in place.position.map { (place.column ?? 1, $0) } }
    guard !reached.isEmpty else { return "" }
    let ranges = PlaceRanges(reached.map { (column: $0.0, row: $0.1) })
    return isOfText ? "\(ranges.lines):\(ranges.fields)" : ranges.cells
  }

  private var isOfText: Bool {
    if case .field = places.first?.place { true } else { false }
  }

  /// What an instruction calls the place: `C12`, `linje 3, felt 2`, `arket 'Plan'`.
  func name(in language: Language) -> String {
    let isDanish = language == .danish
    switch places.first?.place {
    case .cell: return cell
    case .field:
      let ranges = PlaceRanges(places.compactMap { place in place.position.map { (place.column ?? 1, $0) } })
      return isDanish
        ? "linje \(ranges.lines), felt \(ranges.fields)" : "line \(ranges.lines), field \(ranges.fields)"
    case .sheet(let name): return isDanish ? "arket '\(name)'" : "the sheet '\(name)'"
    case .file, nil: return isDanish ? "filen" : "the file"
    }
  }

  /// The place at the head of a line of a letter: `Ark 'Oversigt', celle C12`.
  func heading(in language: Language) -> String {
    guard places.count > 1, !sheet.isEmpty else { return places.first?.place(in: language) ?? "" }
    return language == .danish ? "Ark '\(sheet)', celle \(cell)" : "Sheet '\(sheet)', cells \(cell)"
  }

  func should(in language: Language) -> String {
    corrections.count == 1 ? corrections.first?.should?.text(in: language) ?? "" : sharedShould(in: language)
  }

  private func sharedShould(in language: Language) -> String {
    let texts = Set(corrections.map { $0.should?.text(in: language) ?? "" })
    return texts.count == 1 ? texts.first ?? "" : ""
  }

  func problem(in language: Language) -> String {
    guard let first = corrections.first else { return "" }
    let text = first.problem.text(in: language)
    guard corrections.count > 1 else { return text.asSentence }
    let more = language.grouped(Int64(corrections.count - 1))
    return language == .danish
      ? "\(text) (og \(more) af samme slags)".asSentence : "\(text) (and \(more) more of the kind)".asSentence
  }

  func instruction(in language: Language) -> String {
    guard let first = corrections.first else { return "" }
    if Set(corrections.map { $0.instruction.text(in: language) }).count > 1 {
      return language == .danish
        ? "Se noten ved hver celle: den siger, hvad der skal rettes."
        : "See the note at each cell: it says what is to be corrected."
    }
    return first.instruction.text(at: name(in: language), in: language).asSentence
  }
}

extension PlacedCorrection {
  /// What the note at the place says, which is what the list says of it.
  func note(in language: Language) -> String {
    let alone = CorrectionLine(number: 0, corrections: [self], now: "")
    return "\(alone.problem(in: language)) \(alone.instruction(in: language))"
  }
}

extension Provenance {
  /// The row or the line; `nil` for a sheet or a file as a whole.
  var position: Int? {
    switch place {
    case .file, .sheet: nil
    case .cell(_, let reference): reference.row
    case .field(let line, _): line
    }
  }
}

extension String {
  /// With a capital and a full stop.
  fileprivate var asSentence: String {
    guard let first else { return self }
    let word = prefix { !$0.isWhitespace && $0 != "," }
    let isName = word.contains("/") || word.contains(".")
    let text = first.isLowercase && !isName ? first.uppercased() + dropFirst() : self
    return [".", "?", "!"].contains(text.last) ? text : text + "."
  }
}
