internal import Afstem
internal import ArgumentParser
internal import AfstemModel

/// `afstem stage`: what a run does to each file alone, for one file or some.
struct StageCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stage",
    abstract: "Read and reconcile single files of a job, for merge to put together.",
    discussion: """
      Does to each file what run does to it before it looks at others, and writes a part and a manifest into DIR. \
      Both appear complete, by a rename, and have the same name and bytes whenever the same file is staged: a file may \
      be staged twice, or by two machines at once. Standard output has a line of JSON for each file.

        afstem stage --list --job .
        afstem stage politi/a.csv --job . --out parts
        find politi -name '*.csv' | afstem stage --files-from - --job . --out parts --findings-status 0
        afstem merge parts --job .

      A long incident extract in a text file may be staged in ranges, by several machines. A range counts the records \
      that begin in it, by bytes of the text in UTF-8; to find where they begin, it reads all that stands before. The \
      ranges of a file must cover it, and none of it twice:

        afstem stage politi/a.csv --range 0-500000000 --job . --out parts
        afstem stage politi/a.csv --range 500000000- --job . --out parts
        afstem stage --list --split-bytes 500000000 --job . | afstem stage --files-from - --job . --out parts
      """)

  @Argument(help: ArgumentHelp("Files that the job's inputs name.", valueName: "file"))
  var paths: [String] = []

  @Option(
    help: ArgumentHelp(
      "A file with more of them, as --list prints them; - is standard input.", valueName: "list"))
  var filesFrom: String?

  @Option(
    help: ArgumentHelp(
      "Only the incidents that begin in these bytes of the one file: 0-1000 is the first 1000, 1000- the rest.",
      valueName: "from-to"))
  var range: String?

  @Option(
    help: ArgumentHelp(
      "With --list: divide incident extracts longer than this into ranges, after a tab behind the path.",
      valueName: "bytes"))
  var splitBytes: Int?

  @Flag(help: "Stage nothing: print the paths of the files that there are to stage, one a line.")
  var list = false

  @Option(
    name: .customLong("job"),
    help: ArgumentHelp("A job file, or a folder with an afstem.yml.", valueName: "job"))
  var jobPath = "."

  @Option(help: ArgumentHelp("The folder for parts and manifests.", valueName: "dir"))
  var out: String?

  @Option(
    help: ArgumentHelp(
      "The exit status where a finding is an error, and nothing else is wrong: 0, where bad data is no failed task.",
      valueName: "0|1"))
  var findingsStatus: Int32 = 1

  @OptionGroup var common: CommonOptions

  func validate() throws {
    guard list || !paths.isEmpty || filesFrom != nil else {
      throw ValidationError("stage takes files, or --files-from, or --list.")
    }
    guard list || out != nil else { throw ValidationError("--out says where the parts go.") }
    guard splitBytes.map({ list && $0 > 0 }) ?? true else {
      throw ValidationError("--split-bytes goes with --list, and is at least 1.")
    }
    if let range {
      guard TextRange(range) != nil else {
        throw ValidationError("--range takes FROM-TO, or FROM- to the end.")
      }
      guard paths.count == 1, filesFrom == nil, !list else {
        throw ValidationError("--range is of one file.")
      }
    }
    guard (0...1).contains(findingsStatus) else { throw ValidationError("--findings-status takes 0 or 1.") }
  }

  func run() throws {
    StopSignals.ignoreWriteSignals()
    try common.reportingErrors {
      let job = try common.job(at: jobPath)
      guard let out, !list else { return try show(tasks(of: job)) }
      let staging = try Staging(of: job, into: out)
      let status = try stage(with: staging)
      return status == .errorsFound && findingsStatus == 0 ? .done : status
    }
  }

  private func tasks(of job: Job) throws(RunError) -> [String] {
    guard let splitBytes else { return try Staging.files(of: job) }
    return try Staging.work(of: job, dividedBy: splitBytes).map(\.line)
  }

  private func show(_ paths: [String]) -> RunStatus {
    for path in paths { Terminal.output.write(bytes: "\(path)\n".utf8) }
    return .done
  }

  /// A file that cannot be staged does not stop the others; a part that cannot be written does.
  private func stage(with staging: Staging) throws -> RunStatus {
    var status = RunStatus.done
    let named = paths.map { StagingTask(path: $0, range: range.flatMap(TextRange.init)) }
    for task in named + (try listed()) {
      do throws(RunError) {
        let line = try staging(task)
        Terminal.output.write(bytes: line.json)
        if line.hasErrors, status == .done { status = .errorsFound }
      } catch {
        guard error.status == .inputUnusable || error.status == .inputMissing else { throw error }
        Terminal.messages.write(ErrorScreen(error, language: common.firstLanguage).text)
        status = error.status
      }
    }
    return status
  }

  private func listed() throws -> [StagingTask] {
    guard let filesFrom else { return [] }
    return try FileList.paths(in: filesFrom).map(StagingTask.init(line:))
  }
}
