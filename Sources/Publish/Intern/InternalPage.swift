package import AfstemCells
internal import AfstemDigest
internal import AfstemFiles
package import AfstemModel

/// `intern/fund.html`, for the secretariat: what is to be settled, to filter, sort, search and copy, and the way from every
/// figure of the report to the cell that it comes from.
///
/// One page, with no server and nothing fetched. No public edition has it.
package struct InternalPage {
  package static let path = "intern/fund.html"

  private let package: DataPackage
  private let glossary: Glossary
  private let language: Language
  private let excerpts: SourceExcerpts

  /// - Parameter shownSheets: The names that findings call worksheets by.
  package init(
    _ package: DataPackage, glossary: Glossary, files: [FoundFile], limits: ReadingLimits, language: Language,
    shownSheets: ([String]) -> [String] = { $0 }
  ) {
    self.package = package
    self.glossary = glossary
    self.language = language
    let personal = Set(package.findings.filter { $0.code == .personalData }.compactMap(\.provenance?.file))
      .union(package.sources.filter { $0.kind == .incidents }.map(\.file.path))
    excerpts = SourceExcerpts(
      of: Self.places(in: package), in: files, hiding: personal, limits: limits, language: language,
      shownSheets: shownSheets)
  }

  /// Where every finding and every figure stands: the gravest findings first, and the totals that differ.
  private static func places(in package: DataPackage) -> [Provenance] {
    let findings = Finding.Severity.allCases.flatMap { severity in
      package.findings.filter { $0.severity == severity }.compactMap(\.provenance)
    }
    return findings + package.totals.filter { $0.verdict == .differs }.map(\.provenance)
      + package.crime.map(\.provenance) + package.targets.map(\.provenance)
      + package.budget.map(\.provenance) + package.totals.map(\.provenance)
      + package.indicators.map(\.provenance)
  }

  package var file: PublishedFile { PublishedFile(path: Self.path, bytes: Array(html.utf8)) }

  private func text(_ danish: String, _ english: String) -> String { language == .danish ? danish : english }

  private var html: String {
    let script = String(decoding: PackageResources.fund_js, as: UTF8.self)
    let style = [PackageResources.style_css, PackageResources.fund_css].map {
      String(decoding: $0, as: UTF8.self)
    }
    .joined()
    let title = "\(package.partnership.name): \(text("bemærkninger og kilder", "findings and sources"))"
    let policy =
      "default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-\(Self.base64(ofHash: SHA256.hash(of: Array(script.utf8))))'"
    var page = Markup()
    page.add("<!DOCTYPE html>")
    page.add(Markup.opening("html", [("lang", language.rawValue)]) + "<head><meta charset=\"utf-8\">")
    page.add("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
    page.add("<meta name=\"color-scheme\" content=\"light dark\">")
    page.add(
      Markup.opening("meta", [("http-equiv", "Content-Security-Policy"), ("content", policy)])
        .replacingQuotes)
    page.add(Markup.element("title", [], title) + "<style>\n\(style)</style></head><body>")
    page.add(
      "<header>"
        + Markup.element(
          "p", [("class", "kind")], text("Internt: til sekretariatet", "Internal: for the secretariat"))
        + Markup.element("h1", [], package.partnership.name))
    page.add(
      "<nav aria-label=\"\(text("Indhold", "Contents"))\"><ul>"
        + sections.map { "<li><a href=\"#\($0.id)\">\(Markup.escaped($0.title))</a></li>" }.joined()
        + "</ul></nav></header><main>")
    addFindings(to: &page)
    addFigures(to: &page)
    addExcerpts(to: &page)
    page.add("</main><script>\(script)</script></body></html>")
    return page.text
  }

  private var sections: [(id: String, title: String)] {
    [
      ("bemaerkninger", text("Bemærkninger", "Findings")),
      ("tal", text("Fra tal til kilde", "From figure to source")),
      ("kilder", text("Kildernes celler", "The sources' cells")),
    ]
  }

  /// What the policy calls a script by.
  private static func base64(ofHash hexadecimal: String) -> String {
    let digits = Array(hexadecimal.utf8)
    let bytes = stride(from: 0, to: digits.count - 1, by: 2).compactMap { index in
      UInt8(String(decoding: digits[index...(index + 1)], as: UTF8.self), radix: 16)
    }
    return Base64.text(of: bytes[...])
  }
}

// MARK: - Findings

extension InternalPage {
  private func addFindings(to page: inout Markup) {
    let groups = PartnerFindings.groups(of: package)
    page.add("<section id=\"bemaerkninger\"><h2>\(sections[0].title)</h2>")
    guard !package.findings.isEmpty else {
      return page.add(Markup.element("p", [], text("Ingen bemærkninger.", "No findings.")) + "</section>")
    }
    let every = groups.flatMap { group in group.findings.map { (partner: name(of: group), finding: $0) } }
    let all = Self.gravest(of: every)
    addLimit(all.count, of: every.count, to: &page)
    addTools(for: all, to: &page)
    page.add(
      "<div class=\"scroll\" role=\"region\" aria-labelledby=\"findings-caption\" tabindex=\"0\"><table id=\"findings\"><caption id=\"findings-caption\">\(Markup.escaped(text("Det, der skal rettes eller afklares", "What is to be put right or settled")))</caption><thead><tr>"
    )
    let headings = [
      text("Partner", "Partner"), text("Vigtighed", "Severity"), text("Bemærkning", "Finding"),
      text("Fil", "File"),
      text("Slags", "Kind"),
    ]
    page.add(
      headings.map {
        "<th scope=\"col\"><button type=\"button\" disabled>\(Markup.escaped($0))</button></th>"
      }.joined()
        + "<th scope=\"col\">\(text("Kilde", "Source"))</th><th scope=\"col\">\(text("Kopiér", "Copy"))</th></tr></thead><tbody>"
    )
    for (partner, finding) in all { page.add(row(finding, of: partner)) }
    page.add("</tbody></table></div></section>")
  }

  /// No more findings are listed.
  static let mostFindings = 2_000

  /// The gravest findings, in their own order.
  private static func gravest(
    of all: [(partner: String, finding: Finding)]
  ) -> [(partner: String, finding: Finding)] {
    guard all.count > mostFindings else { return all }
    let ranked = all.indices.sorted { (all[$0].finding.severity, $0) < (all[$1].finding.severity, $1) }
    return ranked.prefix(mostFindings).sorted().map { all[$0] }
  }

  private func addLimit(_ shown: Int, of count: Int, to page: inout Markup) {
    guard shown < count else { return }
    page.add(
      Markup.element(
        "p", [("class", "note")],
        text(
          "Siden viser \(language.grouped(Int64(shown))) af \(language.grouped(Int64(count))) bemærkninger, de vigtigste først. Alle står i "
            + "consolidated.xlsx og i csv/findings.csv.",
          "The page shows \(language.grouped(Int64(shown))) of \(language.grouped(Int64(count))) findings, the gravest first. All are in "
            + "consolidated.xlsx and csv/findings.csv.")))
  }

  private func name(of group: PartnerFindings) -> String {
    group.partner.isEmpty ? text("Ingen partner", "No partner") : group.partner
  }

  private func addTools(for all: [(partner: String, finding: Finding)], to page: inout Markup) {
    let any = text("Alle", "All")
    func select(_ name: String, _ label: String, _ values: [(String, String)]) -> String {
      let options = values.map { Markup.element("option", [("value", $0.0)], $0.1) }.joined()
      return
        "<label>\(label)<br><select name=\"\(name)\"><option value=\"\">\(any)</option>\(options)</select></label>"
    }
    let partners = all.map(\.partner).unique
    let severities = Finding.Severity.allCases.filter { severity in
      all.contains { $0.finding.severity == severity }
    }
    let codes = Finding.Code.allCases.filter { code in all.contains { $0.finding.code == code } }
    let files = all.map { $0.finding.provenance?.file ?? "" }.unique.filter { !$0.isEmpty }.sorted()
    page.add("<div class=\"tools\" id=\"tools\" hidden>")
    page.add(select("partner", text("Partner", "Partner"), partners.map { ($0, $0) }))
    page.add(
      select(
        "severity", text("Vigtighed", "Severity"),
        severities.map { ($0.rawValue, $0.title.text(in: language)) }))
    page.add(
      select("code", text("Slags", "Kind"), codes.map { ($0.rawValue, $0.page.summary.text(in: language)) }))
    page.add(select("file", text("Fil", "File"), files.map { ($0, $0) }))
    page.add("<label>\(text("Søg", "Search"))<br><input type=\"search\" id=\"search\"></label>")
    page.add("<button type=\"button\" id=\"clear\">\(text("Vis alle", "Show all"))</button>")
    page.add("<button type=\"button\" id=\"copy\">\(text("Kopiér de viste", "Copy those shown"))</button>")
    page.add("<span role=\"status\" id=\"count\"></span></div>")
  }

  private func row(_ finding: Finding, of partner: String) -> String {
    let file = finding.provenance?.file ?? ""
    let badge = Badge(finding.severity, in: language)
    let order = Finding.Severity.allCases.firstIndex(of: finding.severity) ?? 0
    return Markup.opening(
      "tr",
      [
        ("data-partner", partner), ("data-severity", finding.severity.rawValue),
        ("data-code", finding.code.rawValue),
        ("data-file", file),
      ])
      + Markup.element("td", [], partner)
      + "<td data-order=\"\(order)\">\(Markup.element("span", [("class", "mark \(badge.tone)")], badge.text))</td>"
      + Markup.element("td", [("class", "words")], finding.text(in: language))
      + Markup.element("td", [("class", "file")], file)
      + Markup.element("td", [("title", finding.code.page.summary.text(in: language))], finding.code.rawValue)
      + "<td>\(finding.provenance.map { link(to: [$0]) } ?? "")</td>"
      + "<td><button type=\"button\" class=\"copy\">\(text("Kopiér", "Copy"))</button></td></tr>"
  }

  /// A link to each place that the page shows: its sheet and cell, the cell alone where the sheet was just named.
  private func link(to places: [Provenance]) -> String {
    let shown = places.filter { excerpts[$0] != nil }
    return shown.enumerated().map { index, place in
      let isNamed = index > 0 && shown[index - 1].ofSheet == place.ofSheet && !place.cell.isEmpty
      return Markup.element(
        "a",
        [
          ("href", "#\(excerpts[place] ?? "")"), ("class", "source"),
          ("title", place.fullPlace(in: language)),
        ],
        isNamed ? place.cell : place.shortPlace)
    }.joined(separator: " ")
  }
}

// MARK: - Figures

extension InternalPage {
  /// A figure, and the places that it comes from.
  private struct Figure {
    var text: String
    var places: [Provenance]
  }

  private func addFigures(to page: inout Markup) {
    page.add("<section id=\"tal\"><h2>\(Markup.escaped(sections[1].title))</h2>")
    addLimit(to: &page)
    let crime = CrimeView(package, glossary: glossary)
    let years = Set(crime.types.flatMap { $0.rows.map(\.year) }).sorted()
    addTable(
      "anmeldelser",
      text("Anmeldelser, med måltal hvor der er et", "Reported offences, with targets where there are any"),
      [text("Gerningstype", "Offence type")] + years.map(String.init),
      crime.types.map { type in (type.name, years.map { year in figures(of: type, in: year) }) }, to: &page)
    let budget = BudgetView(package.budget, glossary: glossary)
    addTable(
      "budget", text("Budget i kr.", "Budget in kr."),
      [text("Aktivitet", "Activity")] + budget.years.map(String.init),
      budget.areas.flatMap(\.activities).map { activity in
        (
          activity.name,
          budget.years.map { year in
            activity.figures[year].map { [Figure(text: $0.text(in: language), places: $0.provenances)] } ?? []
          }
        )
      }, to: &page)
    addTable(
      "summer", text("Partnernes summer", "The partners' totals"),
      [
        text("Sum", "Total"), text("År", "Year"), text("Angivet", "Stated"), text("Kendt sum", "Known sum"),
        text("Vurdering", "Verdict"),
      ],
      package.totals.map { total in
        (total.label.isEmpty ? total.kind.title.text(in: language) : total.label, cells(of: total))
      },
      to: &page)
    let series = IndicatorView(package).series
    addTable(
      "tryghed", text("Tryghed", "Safety"),
      [
        text("Indikator", "Indicator"), text("Område", "Area"), text("Periode", "Period"),
        text("Værdi", "Value"),
      ],
      series.flatMap { series in
        series.points.map { point in
          (
            series.name,
            [
              [Figure(text: point.fact.area, places: [])],
              [Figure(text: point.fact.period.text(in: language), places: [])],
              [Figure(text: point.text(in: language), places: [point.fact.provenance])],
            ]
          )
        }
      }, to: &page)
    page.add("</section>")
  }

  private func figures(of type: CrimeView.OffenceType, in year: Int) -> [Figure] {
    guard let row = type.rows.first(where: { $0.year == year }) else { return [] }
    let reported = row.reported.map { Figure(text: language.grouped($0), places: row.provenances) }
    let target = row.limit.map {
      Figure(
        text: "\(text("mål", "target")) \(language.grouped($0))",
        places: row.target.map { [$0.provenance] } ?? [])
    }
    return [reported, target].compactMap(\.self)
  }

  private func cells(of total: Reconciliation) -> [[Figure]] {
    [
      [Figure(text: total.period?.text(in: language) ?? "", places: [])],
      [Figure(text: total.stated(in: language), places: [total.provenance])],
      [Figure(text: total.added(in: language), places: [])],
      [Figure(text: total.verdict.cellText(in: language), places: [])],
    ]
  }

  /// Says what the page leaves out, if anything.
  private func addLimit(to page: inout Markup) {
    guard excerpts.leftOutCount > 0 else { return }
    let (shown, count) = (excerpts.excerpts.count, excerpts.leftOutCount)
    page.add(
      Markup.element(
        "p", [("class", "note")],
        text(
          "Siden viser cellerne på \(shown) ark, først dem med bemærkninger, og de tal, der kommer derfra. "
            + "\(language.grouped(Int64(count))) ark mere er ikke vist; deres tal og celler står i consolidated.xlsx og i csv/.",
          "The page shows the cells of \(shown) sheets, those with findings first, and the figures that come from "
            + "them. \(language.grouped(Int64(count))) more sheets are not shown; their figures and cells are in consolidated.xlsx and csv/."
        )))
  }

  private func addTable(
    _ id: String, _ caption: String, _ headings: [String], _ rows: [(name: String, cells: [[Figure]])],
    to page: inout Markup
  ) {
    let rows = excerpts.leftOutCount == 0 ? rows : rows.filter(leadsToCells)
    guard !rows.isEmpty else { return }
    page.add("<div class=\"scroll\" role=\"region\" aria-labelledby=\"\(id)-caption\" tabindex=\"0\"><table>")
    page.add(Markup.element("caption", [("id", "\(id)-caption")], caption) + "<thead><tr>")
    page.add(
      headings.enumerated().map { index, heading in
        Markup.element("th", [("scope", "col")] + (index == 0 ? [] : [("class", "n")]), heading)
      }.joined() + "</tr></thead><tbody>")
    for row in rows {
      let cells = row.cells.map { figures in
        let texts = figures.map { figure in
          Markup.escaped(figure.text) + (figure.text.isEmpty ? "" : " ") + link(to: figure.places)
        }
        return "<td class=\"n\">\(texts.joined(separator: "<br>"))</td>"
      }
      page.add("<tr>\(Markup.element("th", [("scope", "row")], row.name))\(cells.joined())</tr>")
    }
    page.add("</tbody></table></div>")
  }

  private func leadsToCells(_ row: (name: String, cells: [[Figure]])) -> Bool {
    row.cells.joined().contains { $0.places.contains { excerpts[$0] != nil } }
  }
}

// MARK: - Sources

extension InternalPage {
  private func addExcerpts(to page: inout Markup) {
    page.add("<section id=\"kilder\"><h2>\(Markup.escaped(sections[2].title))</h2>")
    page.add(
      Markup.element(
        "p", [("class", "note")],
        text(
          "De celler, som tallene kommer fra, og rækkerne omkring dem. Filer om personer er ikke vist.",
          "The cells that figures come from, and the rows around them. Files about persons are not shown.")))
    for excerpt in excerpts.excerpts { add(excerpt, to: &page) }
    page.add("</section>")
  }

  private func add(_ excerpt: SourceExcerpts.Excerpt, to page: inout Markup) {
    let title =
      excerpt.sheet.isEmpty ? excerpt.file : "\(excerpt.file), \(text("ark", "sheet")) '\(excerpt.sheet)'"
    let id = "kilde-\(excerpt.number)"
    page.add(
      "<div class=\"scroll excerpt\" role=\"region\" aria-labelledby=\"\(id)\" tabindex=\"0\"><table>"
        + Markup.element("caption", [("id", id)], title) + "<thead><tr><td></td>")
    let isText = excerpt.sheet.isEmpty
    let columnCount = excerpt.columnCount
    page.add(
      (1...max(columnCount, 1)).map { column in
        Markup.element("th", [("scope", "col")], isText ? "\(column)" : CellReference.letters(of: column))
      }.joined() + "</tr></thead><tbody>")
    var previous = 0
    for row in excerpt.rows {
      if row.number > previous + 1, previous > 0 {
        page.add("<tr class=\"gap\"><td colspan=\"\(columnCount + 1)\">…</td></tr>")
      }
      previous = row.number
      page.add(line(row, of: excerpt, columnCount))
    }
    page.add("</tbody></table></div>")
  }

  private func line(
    _ row: (number: Int, cells: [String]), of excerpt: SourceExcerpts.Excerpt, _ columnCount: Int
  ) -> String {
    let cells = (1...max(columnCount, 1)).map { column in
      let place = Provenance.Place(
        sheet: excerpt.sheet.isEmpty ? nil : excerpt.sheet, row: row.number, column: column)
      let isUsed = excerpt.used.contains(place)
      let attributes =
        isUsed ? [("id", excerpt.id(row: row.number, column: column)), ("class", "used")] : []
      return Markup.element(
        "td", attributes, row.cells.indices.contains(column - 1) ? row.cells[column - 1] : "")
    }
    return "<tr>\(Markup.element("th", [("scope", "row")], "\(row.number)"))\(cells.joined())</tr>"
  }
}

extension String {
  /// The policy's own quotes, which the page's escaping writes out.
  fileprivate var replacingQuotes: String {
    split(separator: "&#39;", omittingEmptySubsequences: false).joined(separator: "'")
  }
}
