internal import AfstemModel

/// The catalogue of findings as Markdown: `docs/findings.md`, and `docs/findings.da.md` in Danish.
struct CodeDocument {
  let language: Language

  var text: String {
    let codes = Finding.Code.allCases
    let rows = codes.map { code in
      let severity = code.severity.name(in: language)
      return
        "| [`\(code.rawValue)`](#\(code.rawValue)) | \(severity) | \(code.page.summary.text(in: language)) |"
    }
    return ([head] + rows).joined(separator: "\n") + "\n"
      + codes.map { "\n" + section(of: $0) }.joined()
  }

  func section(of code: Finding.Code) -> String {
    let titles = PageTitles(language)
    let page = code.page
    return """
      ## \(code.rawValue)

      *\(code.severity.name(in: language))* – \(page.summary.text(in: language))

      \(page.meaning.text(in: language))

      **\(titles.remedy):** \(page.remedy.text(in: language))

      > \(page.example.text(in: language))

      """
  }

  private var head: String {
    language == .danish
      ? """
      # Bemærkninger

      Hvad Afstem melder, kode for kode. En bemærkning siger, hvor det står, hvad der er galt, og hvad tallet skulle være. En fejl \
      giver kørslen status 1; jobfilen kan give en kode en anden vigtighed (`severity`). `afstem explain KODE` viser den samme \
      side. [In English](findings.md).

      | kode | vigtighed | hvad der er galt |
      |---|---|---|
      """
      : """
      # Findings

      What Afstem reports, code by code. A finding says where it stands, what is wrong, and what the figure should be. An \
      error gives the run the exit status 1; the job file can give a code another severity (`severity`). `afstem explain \
      CODE` shows the same page. [På dansk](findings.da.md).

      | code | severity | what is wrong |
      |---|---|---|
      """
  }
}
