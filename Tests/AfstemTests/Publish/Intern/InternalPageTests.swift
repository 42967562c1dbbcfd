import AfstemDigest
import Foundation
import AfstemTestSupport
import Testing

@testable import Afstem
@testable import AfstemFiles
@testable import AfstemModel
@testable import AfstemPublish

@Suite("The internal page")
struct InternalPageTests {
  private static func page(of fixture: Fixture) throws -> String {
    String(decoding: try #require(fixture.published().files[InternalPage.path]), as: UTF8.self)
  }

  /// Of a package whose files cannot be read again.
  private static func page(of package: DataPackage) -> String {
    let page = InternalPage(
      package, glossary: SamplePackage.glossary, files: [], limits: JobLimits().ofFiles, language: .danish)
    return String(decoding: page.file.bytes, as: UTF8.self)
  }

  @Test(
    "every figure leads to a cell that the page shows, and every id is there once", arguments: Fixture.systems
  )
  func links(fixture: Fixture) throws {
    let page = try Self.page(of: fixture)
    let ids = page.matches(of: /\ id="([^"]+)"/).map { String($0.1) }
    #expect(Set(ids).count == ids.count)
    let targets = page.matches(of: /href="#([^"]+)"/).map { String($0.1) }
    #expect(Set(targets).isSubset(of: Set(ids)))
    #expect(targets.count { $0.hasPrefix("k") && $0.contains("-") } > 10)
  }

  @Test("the cell that a figure leads to holds it, with the rows around it")
  func cell() throws {
    let page = try Self.page(of: Fixture(name: "tingbjerg-husum-2017"))
    let link = try #require(page.firstMatch(of: /Kvindemotion B4<\/a> <a href="#([^"]+)"[^>]*>B5<\/a>/))
    #expect(page.contains("<td id=\"\(link.1)\" class=\"used\">165.000*</td>"))
    #expect(page.contains("Lønmidler"))
  }

  @Test("it runs no script but its own, and fetches nothing")
  func policy() throws {
    let page = try Self.page(of: Fixture(name: "amager-2017"))
    let script = try #require(page.firstMatch(of: /(?s)<script>(.*)<\/script>/)).1
    let hash = try #require(page.firstMatch(of: /script-src 'sha256-([^']+)'/)).1
    let bytes = try #require(Data(base64Encoded: String(hash)))
    #expect(bytes.map { String(format: "%02x", $0) }.joined() == SHA256.hash(of: Array(script.utf8)))
    for reference in ["http://", "https://", " src=", "url(", "@import", "fetch(", "XMLHttp"] {
      #expect(!page.contains(reference), "\(reference)")
    }
  }

  @Test("what stands in a partner's file is text on the page, and no markup")
  func hostile() {
    var package = SamplePackage.package
    package.partnership.name = "<script>alert(1)</script> & \"Co\""
    package.findings = [
      Finding(
        .emptyInput, Message(da: "<img src=x onerror=alert(2)>", en: ""),
        at: Provenance(file: "\"><b>.csv", place: .file))
    ]
    let page = Self.page(of: package)
    #expect(page.matches(of: /<script>/).count == 1)
    #expect(!page.contains("<img") && !page.contains("<b>"))
    #expect(page.contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;Co&quot;"))
  }

  @Test("of more sheets than a page has room for, those with findings are shown, and the rest is counted")
  func manySheets() throws {
    let folder = try TemporaryFolder()
    let count = SourceExcerpts.mostSheets + 50
    var package = SamplePackage.package
    package.findings = []
    var files: [FoundFile] = []
    for number in 0..<count {
      let name = "f\(number).csv"
      try folder.write("Aktivitet;2017\r\nKlub \(number);1000\r\n", to: name)
      var file = FoundFile(name, in: folder)
      file.stamp = FileStamp(path: file.location)
      files.append(file)
      package.totals.append(package.totals[0])
      package.totals[package.totals.count - 1].label = "Sum \(number)"
      package.totals[package.totals.count - 1].verdict = .holds
      package.totals[package.totals.count - 1].provenance = Provenance(
        file: name, place: .field(line: 2, number: 2))
    }
    let last = Provenance(file: "f\(count - 1).csv", place: .field(line: 2, number: 2))
    package.findings = [Finding(.emptyInput, Message(da: "Tom", en: "Empty"), at: last)]
    let page = InternalPage(
      package, glossary: SamplePackage.glossary, files: files, limits: JobLimits().ofFiles, language: .danish)
    let html = String(decoding: page.file.bytes, as: UTF8.self)
    #expect(html.matches(of: /<caption id="kilde-/).count == SourceExcerpts.mostSheets)
    #expect(html.contains("Siden viser cellerne på 200 ark") && html.contains("50 ark mere er ikke vist"))
    #expect(html.contains(">f\(count - 1).csv</caption>"))
    #expect(html.contains(">Sum 0</th>") && !html.contains(">Sum \(count - 10)</th>"))
  }

  @Test("of more findings than a page has room for, the gravest are listed, and the rest is counted")
  func manyFindings() {
    var package = SamplePackage.package
    package.findings = (0..<InternalPage.mostFindings + 5).map { number in
      var finding = Finding(.emptyInput, Message(da: "Nr. \(number).", en: ""), at: nil)
      finding.severity = number == InternalPage.mostFindings + 4 ? .error : .info
      return finding
    }
    let page = Self.page(of: package)
    #expect(page.matches(of: /<tr data-partner/).count == InternalPage.mostFindings)
    #expect(page.contains("Siden viser 2.000 af 2.005 bemærkninger"))
    #expect(page.contains("Nr. 2004.") && !page.contains("Nr. 2003."))
  }

  @Test("equal packages give equal pages")
  func deterministic() {
    #expect(Self.page(of: SamplePackage.package) == Self.page(of: SamplePackage.package))
  }

  @Test("nothing of a file about persons is shown")
  func persons() throws {
    let run = try Fixture(name: "variants/personal-data").run()
    let page = String(decoding: try #require(run.files[InternalPage.path]), as: UTF8.self)
    #expect(!page.contains(/\d{6}-?\d{4}/))
    #expect(!page.contains("<caption id=\"kilde-1\">politi/udtraek.csv"))
  }

  @Test("a public edition has no such page")
  func publicEdition() throws {
    let run = try Fixture(name: "tingbjerg-husum-2017").run(withholding: Suppression())
    #expect(!run.files.keys.contains { $0.hasPrefix("intern") })
  }

  @Test(
    "axe-core finds nothing against WCAG 2.1 AA", .needsChromium,
    .needsPython(with: "axe_playwright_python"))
  func accessible() throws {
    let folder = try Fixture(name: "variants/total-differs").run().written()
    try Oracle.python?.accepts(Checkout.check("accessible"), "\(folder.path)/\(InternalPage.path)")
  }
}
