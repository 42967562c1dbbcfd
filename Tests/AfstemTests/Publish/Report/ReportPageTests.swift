import Foundation
import AfstemTestSupport
import Testing

@testable import Afstem
@testable import AfstemFiles
@testable import AfstemModel
@testable import AfstemPublish
@testable import AfstemVocabulary

@Suite("The report's page")
struct ReportPageTests {
  private static func page(
    _ package: DataPackage = SamplePackage.package, in language: Language = .danish
  ) throws -> String {
    try StatusReport(package, glossary: SamplePackage.glossary, language: language).html
  }

  @Test("it says its language, runs no script and fetches nothing", arguments: Language.allCases)
  func selfContained(language: Language) throws {
    let page = try Self.page(in: language)
    #expect(page.contains("<html lang=\"\(language.rawValue)\">"))
    #expect(!page.contains("<script"))
    for reference in ["http://", "https://", "src=", "url(", "@import"] {
      #expect(!page.contains(reference), "\(reference)")
    }
  }

  @Test("every heading and label of the templates has words in each language")
  func words() throws {
    let templates = Checkout.folder.appending(path: "Sources/Publish/Report/Templates")
    let names = try FileManager.default.contentsOfDirectory(atPath: templates.path)
    let used = try names.filter { $0.hasSuffix(".mustache") }.flatMap { name in
      let text = try String(contentsOf: templates.appending(path: name), encoding: .utf8)
      return text.matches(of: /\{\{words\.(\w+)\}\}/).map { String($0.1) }
    }
    #expect(used.count > 50)
    for language in Language.allCases {
      let words = try ReportWords().texts(in: language)
      #expect(Set(words.keys) == Set(used))
      #expect(!words.values.contains(""))
    }
  }

  @Test("what stands in a partner's sheet is text on the page, and no markup")
  func hostile() throws {
    var package = SamplePackage.package
    package.partnership.name = "<script>alert(1)</script> & \"Co\""
    let page = try Self.page(package)
    #expect(page.contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;Co&quot;"))
    #expect(!page.contains("<script"))
  }

  @Test("a template's braces in a partner's sheet are filled in with nothing")
  func braces() throws {
    var package = SamplePackage.package
    package.partnership.name = "{{words.report}}"
    #expect(try Self.page(package).contains("<h1>{{words.report}}</h1>"))
  }

  @Test("a package of nothing but a name still makes a page with every section")
  func empty() throws {
    let package = DataPackage(partnership: Partnership(id: "tom", name: "Tomt Partnerskab"))
    let page = try StatusReport(
      package, glossary: Glossary(partnership: package.partnership), language: .danish
    ).html
    for section in [
      "summary", "targets", "indicators", "budget", "unaccounted", "findings", "notes", "sources",
    ] {
      #expect(page.contains("<section id=\"\(section)\""))
    }
  }

  @Test("headings go down one level at a time, and every table has a caption and scoped headers")
  func structure() throws {
    let page = try Self.page()
    let levels = page.matches(of: /<h([1-6])/).compactMap { Int($0.1) }
    #expect(levels.first == 1)
    #expect(zip(levels, levels.dropFirst()).allSatisfy { $1 <= $0 + 1 && $1 > 1 })
    #expect(page.matches(of: /<table/).count == page.matches(of: /<caption/).count)
    #expect(page.matches(of: /<th[ >]/).count == page.matches(of: /<th [^>]*scope="/).count)
  }
}

/// What other programs make of the page.
///
/// Each test is disabled where its program cannot be had; `scripts/setup --test` installs them.
@Suite("The report in other programs")
struct ReportConformanceTests {
  private static let editions = Fixture.systems.flatMap { system in
    Language.allCases.map { (system, $0) }
  }

  @Test(
    "axe-core finds nothing against WCAG 2.1 AA: light and dark, desktop and phone",
    .needsChromium, .needsPython(with: "axe_playwright_python"), arguments: editions)
  func accessible(fixture: Fixture, language: Language) throws {
    let folder = try fixture.run(in: language).written()
    try Oracle.python?.accepts(Checkout.check("accessible"), "\(folder.path)/report.html")
  }

  @Test(
    "Chromium prints it, from its headline to its last line",
    .needsChromium, .needsPDFText)
  func printed() throws {
    let folder = try Fixture(name: "amager-2017").published().written()
    try Oracle.chromium?.accepts(
      "--headless", "--no-sandbox", "--disable-gpu", "--user-data-dir=\(folder.path)/profile",
      "--no-pdf-header-footer", "--print-to-pdf=\(folder.path)/report.pdf",
      "file://\(folder.path)/report.html")
    let text = try #require(Oracle.pdfText).run(["-layout", "\(folder.path)/report.pdf", "-"]).output
    #expect(text.contains("4 af 5 mål nået i 2018"))
    #expect(text.contains("Lavet med Afstem"))
  }
}
