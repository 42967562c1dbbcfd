import AfstemTestSupport
import Foundation
import Testing

@testable import AfstemModel

@Suite(
  "The Debian package", .needsProgram,
  .needs(Oracle(named: "dpkg-shlibdeps") != nil, "dpkg-shlibdeps, of the package dpkg-dev"))
struct PackageTests {
  private let folder: TemporaryFolder
  private let program: Oracle

  init() throws {
    folder = try TemporaryFolder()
    program = try #require(GoldenCase.program)
  }

  /// The package's path, made of the program that the tests run.
  private func made(in name: String) throws -> String {
    let place = folder.url.appending(path: name)
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    let script = Checkout.folder.appending(path: "scripts/package").path
    let result = try Oracle(path: script).run(
      [place.path], environment: ["AFSTEM_BINARY": program.path, "DPKG_DEB_COMPRESSOR_TYPE": "none"])
    try #require(result.status == 0, "\(result.errors)")
    return result.output.trimmingCharacters(in: .whitespacesAndNewlines)
  }

  @Test("one program and one commit make the same bytes, with all that belongs to them")
  func isReproducible() throws {
    let (one, other) = try (made(in: "one"), made(in: "other"))
    #expect(try Data(contentsOf: URL(filePath: one)) == Data(contentsOf: URL(filePath: other)))
    let list = try Oracle(named: "dpkg-deb")?.run(["--contents", one]).output ?? ""
    for file in [
      "./usr/bin/afstem", "./lib/systemd/system/afstem@.service", "./usr/share/man/man1/afstem.1.gz",
      "./usr/share/doc/afstem/copyright", "./usr/share/doc/afstem/sbom.spdx.json",
    ] {
      #expect(list.contains(" \(file)\n"), "\(file)")
    }
    #expect(!list.contains("/usr/local/"))
    let control = try Oracle(named: "dpkg-deb")?.run(["--field", one]).output ?? ""
    #expect(control.contains("Version: \(Version.current)+git"))
    for library in ["libxml2", "libzip4", "libisal2", "libsqlite3-0"] {
      #expect(control.contains(library), "\(library)")
    }
  }
}
