import Foundation
import AfstemTestSupport
import Testing

@testable import Afstem
@testable import AfstemFiles
@testable import AfstemModel
@testable import AfstemPublish
@testable import AfstemVocabulary

@Suite("Installing", .needsProgram)
struct InstallTests {
  private let folder: TemporaryFolder
  private let program: Oracle

  init() throws {
    folder = try TemporaryFolder()
    program = try #require(GoldenCase.program)
  }

  private func install(_ arguments: String..., binary: String? = nil) throws -> Oracle.Result {
    let script = Checkout.folder.appending(path: "scripts/install").path
    return try Oracle(path: script).run(
      arguments,
      environment: [
        "AFSTEM_BINARY": binary ?? program.path, "PREFIX": folder.path + "/usr",
        "SYSTEMD_UNITS": folder.path + "/units",
      ])
  }

  private func files() throws -> [String] { try FolderTree(folder.path).files() }

  @Test(
    "a program, its units, completions and man page are put in place, once or twice, and taken away again")
  func placesAndRemoves() throws {
    for _ in 0..<2 {
      let result = try install()
      #expect(result.status == 0, "\(result.errors)")
      #expect(
        try files() == [
          "units/afstem@.service", "units/afstem@.timer", "usr/bin/afstem",
          "usr/share/bash-completion/completions/afstem",
          "usr/share/fish/vendor_completions.d/afstem.fish", "usr/share/man/man1/afstem.1",
          "usr/share/man/man5/afstem.yml.5",
          "usr/share/zsh/site-functions/_afstem",
        ])
    }
    let version = try Oracle(path: "/usr/bin/env").run(["-i", folder.path + "/usr/bin/afstem", "--version"])
    #expect(version.output == Version.current + "\n")
    #expect(try install("--remove").status == 0)
    #expect(try files().isEmpty)
  }

  @Test("a program built by hand names its version, and no commit that it may not be of")
  func verboseVersion() throws {
    #expect(try program.run(["--version", "--verbose"]).output == Version.current + "\n")
    #expect(Version.build.isEmpty)
  }

  @Test("a program that does not run takes no other's place")
  func broken() throws {
    _ = try install()
    let before = try folder.bytes(of: "usr/bin/afstem")
    #expect(try install(binary: "/bin/false").status != 0)
    #expect(try folder.bytes(of: "usr/bin/afstem") == before)
  }

  @Test("bash completes commands and options")
  func completions() throws {
    _ = try install()
    let line = """
      source '\(folder.path)/usr/share/bash-completion/completions/afstem'
      COMP_WORDS=(afstem run --not) COMP_CWORD=2 COMP_LINE='afstem run --not' COMP_POINT=16
      _afstem afstem --not run
      echo "${COMPREPLY[@]}"
      """
    #expect(try Oracle(path: "/bin/bash").run(["-c", line]).output == "--notify\n")
  }

  @Test(
    "the man page of the job file is sound roff, and names its keys",
    .needs(Oracle(named: "man") != nil, "man"))
  func jobPage() throws {
    _ = try install()
    let page = try #require(Oracle(named: "man")).run(
      ["--warnings", "-l", folder.path + "/usr/share/man/man5/afstem.yml.5"], environment: ["MANWIDTH": "200"]
    )
    #expect(page.status == 0 && page.errors.isEmpty, "\(page.errors)")
    for key in ["partnership.id", "inputs.files", "contact"] { #expect(page.output.contains(key), "\(key)") }
  }

  @Test(
    "the man page names every command and is sound roff",
    .needs(Oracle(named: "man") != nil, "man"))
  func manPage() throws {
    _ = try install()
    let page = try #require(Oracle(named: "man")).run(
      ["--warnings", "-l", folder.path + "/usr/share/man/man1/afstem.1"], environment: ["MANWIDTH": "100"])
    #expect(page.status == 0 && page.errors.isEmpty, "\(page.errors)")
    for command in ["run", "check", "report", "inspect", "convert", "history", "diff", "template", "init"] {
      #expect(page.output.contains("\n   \(command) "), "\(command)")
    }
  }

  @Test(
    "the units are sound, start the program that was installed, and may do little else",
    .needs(Oracle(named: "systemd-analyze") != nil, "systemd-analyze"))
  func units() throws {
    _ = try install()
    let service = folder.path + "/units/afstem@.service"
    let analyze = try #require(Oracle(named: "systemd-analyze"))
    let verdict = try analyze.run(["verify", "--man=no", service, folder.path + "/units/afstem@.timer"])
    #expect(verdict.status == 0 && verdict.output.isEmpty && verdict.errors.isEmpty, "\(verdict.errors)")
    #expect(
      try folder.text(of: "units/afstem@.service").contains("ExecStart=\(folder.path)/usr/bin/afstem run"))
    let exposure = try analyze.run(["security", "--offline=yes", "--threshold=20", service])
    #expect(exposure.status == 0, "\(exposure.output.suffix(200))")
  }
}
