import Foundation
import AfstemTestSupport
import Testing

@testable import Afstem
@testable import AfstemModel

@Suite("One language at a time", .needsProgram)
struct HelpTests {
  private static let commands = [
    "run", "check", "report", "inspect", "convert", "combine", "history", "diff", "explain", "template",
    "init", "stage", "merge",
  ]

  private static func run(_ arguments: String..., in language: String = "C.UTF-8") throws -> Oracle.Result {
    try #require(GoldenCase.program).run(arguments, environment: ["LC_ALL": language])
  }

  @Test("help is in Danish, in 80 columns, with words for every option", arguments: commands)
  func danish(command: String) throws {
    let help = try Self.run("help", command).output
    #expect(try Self.run(command, "--help").output == help)
    #expect(help.contains("\nBRUG: afstem \(command)") && help.contains("\nVALG:\n"))
    for word in ["OVERVIEW", "USAGE", "OPTIONS", "default:", " the ", " unless "] {
      #expect(!help.contains(word), "\(word)")
    }
    let lines = help.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    for (line, next) in zip(lines, lines.dropFirst()) where line.contains(/^  (-|<)/) {
      let isWordless = !line.dropFirst(3).contains("  ")
      #expect(!isWordless || next.hasPrefix(String(repeating: " ", count: 20)), "\(line)")
    }
    let english = try Self.run("help", command, in: "en_GB.UTF-8").output
    let options = { (text: String) in Set(text.matches(of: /--[a-z][a-z-]+/).map { String($0.0) }) }
    #expect(options(english).isSubset(of: options(help)))
  }

  @Test("the environment's language is English where it says so, and --language goes before it")
  func english() throws {
    #expect(
      try Self.run("report", "--help", in: "en_US.UTF-8").output.hasPrefix("OVERVIEW: Write the annual"))
    #expect(
      try Self.run("report", "--help", "--language", "da", in: "en_US.UTF-8").output.hasPrefix(
        "Skriv årsstatus"))
    #expect(
      try Self.run("report", "--help", "--language", "en").output.hasPrefix("OVERVIEW: Write the annual"))
    #expect(try Self.run("help", "job", "--language=en").output.hasPrefix("A job is a folder"))
  }

  @Test(
    "a usage error is in Danish, with how to use the command",
    arguments: [
      (["report", "--yeer", "2"], "Fejl: Valget '--yeer' findes ikke. Mente du '--year'?"),
      (["report", "--year", "xx"], "Fejl: Værdien 'xx' kan ikke bruges til '--year <year>'"),
      (["report", "a", "b"], "Fejl: 'b' er et argument for meget"),
      (["repor"], "Fejl: Der er ingen kommando 'repor'; mente du 'report'?"),
      (["inspect"], "Fejl: Argumentet '<file>' mangler"),
      (["run", "--output"], "Fejl: Der mangler en værdi til '--output <output>'"),
      (["history", "--last", "0"], "Fejl: --last er et tal over 0."),
      (["explain", "total-difers"], "Fejl: Der er ingen kode 'total-difers'; mente du 'total-differs'?"),
      (["run", "--threshold", "3"], "Fejl: --threshold siger, hvad --public udelader; tilføj --public."),
    ])
  func usage(arguments: [String], message: String) throws {
    let result = try #require(GoldenCase.program).run(arguments)
    #expect(result.status == RunStatus.usage.rawValue)
    #expect(result.output.isEmpty)
    let lines = result.errors.split(separator: "\n").map(String.init)
    #expect(lines.first == message)
    #expect(lines.dropFirst().first?.hasPrefix("Brug: afstem") == true)
  }

  @Test("every check of ours has its Danish words")
  func validation() throws {
    let sources = Checkout.folder.appending(path: "Sources/AfstemCLI")
    let words = try String(contentsOf: sources.appending(path: "Help/UsageMessage.swift"), encoding: .utf8)
      .replacing(/\s+/, with: " ")
    let names = FileManager.default.enumerator(atPath: sources.path)?.compactMap { $0 as? String } ?? []
    var count = 0
    for name in names where name.hasSuffix(".swift") {
      let text = try String(contentsOf: sources.appending(path: name), encoding: .utf8)
      for found in text.matches(of: /ValidationError\(\s*"([^"\\]{8,})/) {
        count += 1
        #expect(words.contains(found.1.prefix(30)), "\(found.1)")
      }
    }
    #expect(count > 15)
  }
}

@Suite("What --json gives", .needsProgram)
struct EndingTests {
  private let partnership: PartnershipFolder

  init() throws { partnership = try PartnershipFolder() }

  private func json(_ arguments: String...) throws -> [String: Any] {
    let program = try #require(GoldenCase.program)
    let output = try program.run(arguments + ["--json"], in: partnership.folder.url).output
    return try #require(JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any])
  }

  @Test("it has the same keys whatever happened: a new set, none, a wrong job, no job")
  func oneShape() throws {
    try partnership.folder.write(PartnershipFolder.budget(total: "250.000"), to: "budget/oversigt.csv")
    let published = try json("run")
    let unchanged = try json("run")
    let checked = try json("check")
    try partnership.folder.write("inputs: 3", to: "afstem.yml")
    let wrong = try json("run")
    let missing = try json("check", "nowhere")
    for other in [unchanged, checked, wrong, missing] {
      #expect(other.keys.sorted() == published.keys.sorted())
    }
    #expect(
      [published, unchanged, checked, wrong, missing].map { $0["result"] as? String } == [
        "published", "unchanged", "checked", "failed", "failed",
      ])
    #expect((wrong["error"] as? String)?.contains("afstem.yml") == true)
    #expect([wrong["status"], missing["status"]].map { $0 as? Int } == [78, 66])
  }

  @Test("where nothing has changed, it has the findings that still stand")
  func standing() throws {
    try partnership.folder.write(PartnershipFolder.budget(total: "250.000"), to: "budget/oversigt.csv")
    let (published, unchanged) = (try json("run"), try json("run"))
    let first = try #require(published["findings"] as? [[String: Any]])
    let second = try #require(unchanged["findings"] as? [[String: Any]])
    for key in ["partnership", "output", "files", "budget", "totals", "targets", "undecided", "requests"] {
      #expect(unchanged[key] as? NSObject == published[key] as? NSObject, "\(key)")
    }
    #expect(second.map { $0["text"] as? String } == first.map { $0["text"] as? String })
    #expect(second.map { $0["state"] as? String } == ["standing"])
  }

  @Test("amounts are numbers")
  func numbers() throws {
    try partnership.folder.write(PartnershipFolder.budget(total: "250.000"), to: "budget/oversigt.csv")
    let result = try json("check")
    let years = try #require(result["budget"] as? [[String: Any]])
    #expect(years.first?["known"] as? Int == 240_000)
    let finding = try #require((result["findings"] as? [[String: Any]])?.first)
    #expect(finding["expected"] as? Int == 240_000)
    #expect(finding["actual"] as? Int == 250_000)
  }

  @Test("many findings of one kind in one file are one line, and the last line says where the outputs are")
  func grouped() throws {
    let rows = (1...9).map { "1;Aktivitet \($0);1.0.0;" }.joined(separator: "\n")
    try partnership.folder.write(
      "Indsatsområde;Aktivitet;2013;2014\n\(rows)\nI alt;;0;0\n", to: "budget/oversigt.csv")
    let result = try #require(GoldenCase.program).run(["run"], in: partnership.folder.url)
    let lines = result.errors.split(separator: "\n").map(String.init)
    #expect(lines.count { $0.contains("[number-malformed") } == 1)
    #expect(lines.contains { $0.contains("(og 8 af samme slags: linje 3, linje 4, linje 5, linje 6 …)") })
    #expect(lines.last?.contains("Skrevet til ") == true)
  }
}
