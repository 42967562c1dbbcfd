internal import Afstem
internal import ArgumentParser
internal import AfstemFiles
internal import AfstemModel
internal import AfstemPublish
internal import SystemPackage

/// `afstem init`: a new job, proposed from the files that are there.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Make a job folder: a job file proposed from the files, templates and a guide.",
    discussion: """
      Reads the files of the folder, or those named, which are copied into it, and proposes partnership, areas, \
      activities, types, kinds, years and other names, each with where it was read; what it does not know it asks \
      in comments. Nothing that is there is overwritten.

        afstem init                            the mail folder that you are in
        afstem init amager ~/post/*.xlsx       a new folder, with copies of these files
        afstem init amager --name "Amager Partnerskab" --period 2017-2020
      """)

  @Argument(help: ArgumentHelp("The job's folder; made where there is none.", valueName: "folder"))
  var folder = "."

  @Argument(help: ArgumentHelp("Files to copy into it.", valueName: "file"))
  var files: [String] = []

  @Option(help: ArgumentHelp("The partnership's name.", valueName: "name"))
  var name: String?

  @Option(help: ArgumentHelp("A word for file names and tables.", valueName: "word"))
  var id: String?

  @Option(help: ArgumentHelp("The years of the plan: 2017-2020.", valueName: "years"))
  var period: String?

  @OptionGroup var common: CommonOptions

  func validate() throws {
    guard period == nil || years != nil else {
      throw ValidationError("--period takes years such as 2017-2020.")
    }
  }

  private var years: ClosedRange<Int>? {
    let parts = period?.split(separator: "-").map { Int($0) } ?? []
    guard parts.count == 2, let first = parts[0], let last = parts[1], 1900 <= first, first <= last,
      last <= 2200
    else {
      return nil
    }
    return first...last
  }

  func run() throws {
    try common.reportingErrors {
      let file = folder + "/" + JobLocation.defaultFileName
      guard FileStatus(path: file) == nil else {
        throw RunError.outputUnavailable(path: file, reason: Self.isThere.text(in: language))
      }
      let copied = try copyFiles()
      let draft = try JobDraft(of: folder, JobDraft.Answers(id: id, name: asked(name), period: years))
      try write(draft, to: file)
      report(draft, copied: copied)
      return .done
    }
  }

  private var language: Language { common.firstLanguage }

  /// Asks on a terminal for what no file can say.
  private func asked(_ name: String?) -> String? {
    guard name == nil, Terminal.messages.isInteractive, FileDescriptor.standardInput.isTerminal, !common.json
    else { return name }
    Terminal.messages.write(
      language == .danish ? "Hvad hedder partnerskabet? " : "What is the partnership called? ")
    let answer =
      readLine(strippingNewline: true)?.split(whereSeparator: \.isWhitespace).joined(separator: " ") ?? ""
    return answer.isEmpty ? nil : answer
  }

  private func copyFiles() throws(RunError) -> Int {
    do throws(Errno) {
      try FileSystem.makeFolders(folder)
      var count = 0
      for source in files {
        let isFolder = FileStatus(path: source)?.kind == .folder
        let inner = isFolder ? try FolderTree(source).files().filter { !$0.hasPrefix(".") } : [""]
        for path in inner {
          let from = isFolder ? "\(source)/\(path)" : source
          let target =
            "\(folder)/\(Self.mail)/\(isFolder ? path : source.split(separator: "/").last.map(String.init) ?? source)"
          guard FileStatus(path: target) == nil else { continue }
          try FileSystem.makeFolders(FileSystem.folder(of: target))
          try FileSystem.copy(from, to: target)
          count += 1
        }
      }
      return count
    } catch {
      throw .outputUnavailable(path: folder, reason: "\(error)")
    }
  }

  /// Where files that are named are copied to.
  private static let mail = "post"

  private func write(_ draft: JobDraft, to file: String) throws(RunError) {
    do throws(Errno) {
      if draft.files.isEmpty {
        for name in ["politi", "budget", "maaltal", "indikatorer"] {
          try FileSystem.makeFolders("\(folder)/\(name)")
        }
      }
      try FileSystem.write(draft.text.utf8, to: file)
      let guide = "\(folder)/LÆSMIG.md"
      if FileStatus(path: guide) == nil { try FileSystem.write(Self.guide.utf8, to: guide) }
      try FileSystem.makeFolders("\(folder)/\(JobDraft.templates)")
    } catch {
      throw .outputUnavailable(path: folder, reason: "\(error)")
    }
    let job = try Job(at: folder)
    for kind in TemplateKind.allCases {
      let path = "\(folder)/\(JobDraft.templates)/\(kind.rawValue).xlsx"
      guard FileStatus(path: path) == nil else { continue }
      let template = PartnerTemplate(
        kind, glossary: job.glossary, year: nil, partner: nil, deadline: job.deadline, contact: job.contact,
        language: job.language)
      do {
        try template.write(to: path)
      } catch {
        throw .outputUnavailable(path: path, reason: "\(error)")
      }
    }
  }

  private func report(_ draft: JobDraft, copied: Int) {
    let isDanish = language == .danish
    let file = folder + "/" + JobLocation.defaultFileName
    var text =
      isDanish
      ? "Skrevet: \(file) ud fra \(draft.files.count) filer\n"
      : "Written: \(file) from \(draft.files.count) files\n"
    if copied > 0 {
      text +=
        isDanish
        ? "Kopieret til \(folder)/\(Self.mail): \(copied)\n" : "Copied to \(folder)/\(Self.mail): \(copied)\n"
    }
    for path in draft.unread { text += isDanish ? "Ikke genkendt: \(path)\n" : "Not recognised: \(path)\n" }
    text +=
      isDanish
      ? "Læs den igennem, og kør så: afstem check \(folder)\n"
      : "Read it through, and run: afstem check \(folder)\n"
    Terminal.messages.write(text)
  }

  private static let isThere = Message(
    da: "der er en jobfil i forvejen; den bliver ikke overskrevet",
    en: "there is a job file already; it is not overwritten")

  private static let guide = """
    # Sådan bruges mappen

    1. Læg partnernes filer i mappen, eller send dem en skabelon fra `skabeloner` og læg det, der kommer tilbage, her.
    2. Se efter i `afstem.yml`, om navne, år og filer er rigtige. `afstem help job` forklarer hver linje.
    3. `afstem check` siger, hvad der er galt, og skriver intet. `afstem check --suggest` foreslår linjer til `afstem.yml`.
    4. `afstem run` regner alt igennem og skriver i `out`: `consolidated.xlsx`, `report.html`, tabellerne i `csv`.
    5. `out/returns` er partnernes egne filer med det, der skal rettes, og `out/breve` er udkast til mails med dem vedhæftet.
    6. Læg de rettede filer i stedet for de gamle, og kør igen. `afstem history` viser, hvor langt rettelserne er.

    """
}
