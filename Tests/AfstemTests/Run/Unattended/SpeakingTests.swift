import Foundation
import SystemPackage
import AfstemTestSupport
import Testing

@testable import Afstem
@testable import AfstemFiles
@testable import AfstemModel
@testable import AfstemPublish
@testable import AfstemVocabulary

@Suite("What a run says", .needsProgram)
struct SpeakingTests {
  private let job: UnattendedJob

  init() throws {
    job = try UnattendedJob()
    try job.state(.new)
  }

  @Test("a quiet run that succeeds says nothing, and one that finds errors says which")
  func quiet() throws {
    let silent = try job.run("--quiet")
    #expect(silent.status == 0 && silent.output.isEmpty && silent.errors.isEmpty)
    try job.folder.write(PartnershipFolder.budget(total: "250.000"), to: "budget/oversigt.csv")
    let result = try job.run("--quiet")
    #expect(result.output.isEmpty)
    #expect(result.errors.contains("[total-differs, ny]"))
  }

  @Test("a quiet run says what has not come, until it has")
  func quietMissing() throws {
    let waiting = try UnattendedJob(lines: "  - { files: fsb.csv, kind: indicators, deadline: 2199-12-31 }")
    try waiting.state(.new)
    let result = try waiting.run("--quiet", "--metrics", waiting.folder.path + "/afstem.prom")
    #expect(result.status == 0)
    #expect(result.errors.contains("[nothing-received]"))
    #expect(
      try waiting.folder.text(of: "afstem.prom")
        .contains("afstem_missing{job=\"\(waiting.folder.path)\",partner=\"\",files=\"fsb.csv\"} 0\n"))
    let history = try waiting.shell("$AFSTEM history $JOB")
    #expect(history.output.contains("mangler fra  filer    frist\n?            fsb.csv  31.12.2199\n"))
    #expect(try waiting.run("--quiet").errors.isEmpty)
  }

  @Test("whatever the mask of new files, only their owner may open what a run writes")
  func mask() throws {
    let result = try job.shell("umask 000; $AFSTEM run $JOB --force >/dev/null")
    #expect(result.status == 0)
    let tree = FolderTree(job.folder.path)
    for name in try tree.files() + tree.folders() where name.hasPrefix(".afstem") || name.hasPrefix("out/csv")
    {
      let permissions = FileStatus(path: "\(tree.path)/\(name)")?.permissions
      #expect(
        permissions.map { $0.rawValue & 0o077 } == 0, "\(name)")
    }
    #expect(FileStatus(path: tree.path + "/.out.afstem-lock")?.permissions.rawValue == 0o600)
  }

  @Test("the log is one JSON object a line, all with the id of the run")
  func log() throws {
    let lines = try job.run("--log-format", "json").errors.split(separator: "\n")
    let events = try lines.map { line in
      try #require(JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }
    #expect(Set(events.compactMap { $0["run"] as? String }).count == 1)
    #expect(events.allSatisfy { $0["level"] != nil && $0["run"] != nil })
    #expect(events.allSatisfy { ($0["time"] as? String)?.hasSuffix("Z") == true })
    #expect(events.first?["event"] as? String == "run started")
    let last = try #require(events.last)
    #expect(last["event"] as? String == "run ended")
    #expect(last["result"] as? String == "published")
    #expect(last["status"] as? Int == 0)
    #expect(last["number"] as? Int == 1)
  }

  @Test("the metrics tell of the last run, and keep the last success when a run fails")
  func metrics() throws {
    let file = job.folder.path + "/afstem.prom"
    try job.run("--metrics", file)
    let first = try job.folder.text(of: "afstem.prom")
    #expect(first.contains("afstem_last_run_status{job=\"\(job.folder.path)\"} 0\n"))
    #expect(first.contains("afstem_files{job=\"\(job.folder.path)\",status=\"imported\"} 2\n"))
    #expect(first.contains("afstem_findings{job=\"\(job.folder.path)\",severity=\"error\"} 0\n"))
    let success = try #require(first.split(separator: "\n").first { $0.hasPrefix("afstem_last_success") })
    try job.folder.write("inputs: 3", to: "afstem.yml")
    try job.run("--metrics", file)
    let second = try job.folder.text(of: "afstem.prom")
    #expect(second.contains("afstem_last_run_status{job=\"\(job.folder.path)\"} 78\n"))
    #expect(second.contains(success))
    #expect(try job.rest().filter { $0.contains("prom") } == ["afstem.prom"])
  }

  @Test("the hook is given the summary when there is news, and not when there is none")
  func hook() throws {
    let command = "cat > '\(job.folder.path)/mail'; echo $AFSTEM_STATUS >> '\(job.folder.path)/mail'"
    try job.run("--notify", command)
    let mail = try job.folder.text(of: "mail")
    #expect(mail.hasPrefix("Husum Partnerskab\n") && mail.hasSuffix("\n0\n"))
    try FileManager.default.removeItem(atPath: job.folder.path + "/mail")
    try job.run("--notify", command)
    #expect(job.folder.read("mail") == nil)
    try job.folder.write("inputs: 3", to: "afstem.yml")
    try job.run("--notify", command)
    #expect(try job.folder.text(of: "mail").hasSuffix("\n78\n"))
  }

  @Test("a hook that fails is told of, and changes neither output nor status")
  func failingHook() throws {
    let result = try job.run("--notify", "exit 3")
    #expect(result.status == 0)
    #expect(result.errors.hasSuffix("afstem: kommandoen i --notify endte med status 3\n"))
    #expect(try job.history().count == 1)
  }

  @Test("a hook that does not end is ended, with all that it started")
  func endlessHook() throws {
    let mark = job.folder.path + "/late"
    let hook = NotifyHook("sleep 2 && touch '\(mark)'", limit: .milliseconds(200))
    #expect(throws: NotifyHook.Failure.timedOut) { try hook.tell("", environment: [:]) }
    Thread.sleep(forTimeInterval: 2.5)
    #expect(job.folder.read("late") == nil)
  }

  @Test("a reader of the messages that goes away does not stop a run")
  func closedPipe() throws {
    let result = try job.shell(
      "(\"$AFSTEM\" run \"$JOB\" --log-format json; echo $? >\"$JOB/status\") 2>&1 | true")
    #expect(result.status == 0)
    #expect(try job.folder.text(of: "status") == "0\n")
    #expect(try job.history().map(\.state) == [.published])
  }
}
