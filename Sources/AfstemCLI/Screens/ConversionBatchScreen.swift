internal import Afstem
internal import AfstemConvert
internal import AfstemModel

/// What became of many conversions, for a person: what could not be converted, and what is worth knowing of the rest.
struct ConversionBatchScreen {
  let outcomes: [ConversionBatch.Outcome]
  let language: Language
  let style: TextStyle

  init(
    _ outcomes: [ConversionBatch.Outcome], language: Language, style: TextStyle = Terminal.messages.style
  ) {
    self.outcomes = outcomes
    self.language = language
    self.style = style
  }

  var text: String { notices + failures + sheetsLeft + summary }

  private var notices: String {
    outcomes.map { outcome in
      let notices = (try? outcome.result.get().notices) ?? []
      return notices.map { "afstem: \(outcome.input): \($0.text(in: language))\n" }.joined()
    }.joined()
  }

  /// Findings by file, and below them what failed for other reasons.
  private var failures: String {
    let errors = outcomes.compactMap { outcome -> RunError? in
      guard case .failure(let error) = outcome.result else { return nil }
      return error
    }
    let findings = FindingList(errors.flatMap(\.findings), language: language, style: style).text
    return findings
      + errors.filter(\.findings.isEmpty).map { "afstem: \($0.text(in: language))\n" }.joined()
  }

  /// Where only the first sheet of a workbook was written, and nobody chose it.
  private var sheetsLeft: String {
    let workbooks = outcomes.compactMap { outcome in
      (try? outcome.result.get().sheetsLeft).flatMap { $0.isEmpty ? nil : (outcome.input, $0) }
    }
    guard let (input, sheets) = workbooks.first else { return "" }
    let names = sheets.prefix(3).map { "'\($0)'" }.joined(separator: ", ") + (sheets.count > 3 ? " …" : "")
    let text =
      language == .danish
      ? "\(counted(workbooks.count, "projektmappe", "projektmapper")) har flere ark, der ikke er skrevet "
        + "(\(input): \(names)); --all-sheets skriver dem alle"
      : "\(counted(workbooks.count, "workbook has", "workbooks have")) more sheets that are not written "
        + "(\(input): \(names)); --all-sheets writes them all"
    return "afstem: \(text)\n"
  }

  /// On a terminal always; elsewhere only if something could not be converted.
  private var summary: String {
    let failed = outcomes.count { (try? $0.result.get()) == nil }
    let done = outcomes.count - failed
    guard failed > 0 else {
      guard style.width != nil else { return "" }
      return language == .danish
        ? "\(counted(done, "fil", "filer")) konverteret\n" : "\(counted(done, "file", "files")) converted\n"
    }
    return language == .danish
      ? "afstem: \(failed) af \(counted(outcomes.count, "fil", "filer")) er ikke konverteret\n"
      : "afstem: \(failed) of \(counted(outcomes.count, "file", "files")) could not be converted\n"
  }

  private func counted(_ count: Int, _ one: String, _ many: String) -> String {
    "\(language.grouped(Int64(count))) \(count == 1 ? one : many)"
  }
}
