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
