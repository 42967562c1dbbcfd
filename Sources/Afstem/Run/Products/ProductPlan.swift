internal import AfstemCombining
internal import AfstemConvert
internal import AfstemDigest
internal import AfstemFiles
internal import AfstemModel

/// Everything that a job makes of files, as its patterns name them now.
struct ProductPlan {
  private(set) var tasks: [ProductTask] = []
  /// The entries that name files now: what is missing beside them is withdrawn, and not out of reach.
  private(set) var rules: [String: (prunes: Bool, hasFiles: Bool)] = [:]
  private(set) var findings: [Finding] = []
  /// Transient files, such as the locks of office programs.
  private(set) var passing: Set<String> = []
  /// Of all that decides the products, and what is missing; equal plans have equal ones.
  private(set) var fingerprint = ""

  /// - Throws: ``RunError/outputContested(_:)``, and ``RunError/inputOutput(path:reason:)`` where a folder cannot be
  ///   listed: a withdrawn file would be indistinguishable from an unreachable one.
  ///
  /// - Parameter seen: What files were when they were last hashed, by path: one that is still that is not hashed anew.
  init(of job: Job, knowing seen: [String: HashedSource] = [:]) throws(RunError) {
    let files = try InputFiles(of: job)
    var planned: [PlannedConversion] = []
    for conversion in job.conversions {
      let settings = conversion.settings
      var taken: Set<String> = []
      for pattern in conversion.files {
        let (found, passing) = try files.named(by: pattern)
        self.passing.formUnion(passing)
        if found.isEmpty { findings.append(.missing(pattern, at: conversion.provenance)) }
        for file in found where taken.insert(file.path).inserted {
          let name = GlobPattern(pattern).variablePart(of: file.path)
          let plan = PlannedConversion(
            file.location, named: name, into: job.location.path(of: conversion.folder),
            from: conversion.source, to: conversion.target, conversion.options)
          planned.append(plan)
          tasks.append(
            ProductTask(
              conversion, settings, plan, file,
              ProductTask.Source(file, isPlain: files.isPlain(file), seen[file.path]),
              in: job))
        }
      }
      let rule = conversion.rule
      let before = rules[rule]
      rules[rule] = (
        prunes: conversion.prunes || before?.prunes == true,
        hasFiles: !taken.isEmpty || before?.hasFiles == true
      )
    }
    try ConversionPlan.check(planned)
    for combination in job.combined { try take(combination, of: job, files, seen) }
    try check(planned)
    fingerprint = currentFingerprint
  }

  private mutating func take(
    _ combination: JobCombination, of job: Job, _ files: InputFiles, _ seen: [String: HashedSource]
  ) throws(RunError) {
    var sources: [ProductTask.Source] = []
    var combined: [CombinedFile] = []
    var taken: Set<String> = []
    for text in combination.files {
      let named = PathNames(text)
      let (found, passing) = try files.named(by: named.pattern)
      self.passing.formUnion(passing)
      if found.isEmpty { findings.append(.missing(text, at: combination.provenance)) }
      for file in found where taken.insert(file.path).inserted {
        let values = named.values(in: file.path) ?? [:]
        combined.append(
          CombinedFile(
            file.path, at: file.location, names: combination.options.names.map { values[$0] ?? "" }))
        sources.append(ProductTask.Source(file, isPlain: files.isPlain(file), seen[file.path]))
      }
    }
    rules[combination.rule] = (prunes: false, hasFiles: !sources.isEmpty)
    if !sources.isEmpty {
      tasks.append(ProductTask(combination, combined, sources, in: job))
    }
  }

  /// Two products of one path would replace each other.
  private func check(_ planned: [PlannedConversion]) throws(RunError) {
    var taken: Set<String> = []
    for task in tasks where !taken.insert(task.output).inserted {
      throw .outputContested(.twice(task.output))
    }
  }

  private var currentFingerprint: String {
    let lines = tasks.map { "\($0.fingerprint) \($0.output)" } + findings.map { "\($0.message.english)" }
    return RunRecord.productMark + SHA256.hash(of: lines.joined(separator: "\n").utf8)
  }
}

extension JobConversion {
  /// What tells it from the other entries, whatever their order.
  var rule: String { "\(files.joined(separator: ", ")) → \(folder)" }

  /// What decides its outputs beside the files, in words that are the same each time.
  fileprivate var settings: String {
    var types = ""
    if case .file(let path) = options.types { types = (try? FileDigest(path: path))?.sha256 ?? "" }
    return "\(options) \(types) \(source?.rawValue ?? "")"
  }
}

extension ProductTask {
  fileprivate init(
    _ conversion: JobConversion, _ settings: String, _ plan: PlannedConversion, _ file: InputFiles.File,
    _ source: Source, in job: Job
  ) {
    rule = conversion.rule
    folder = job.location.path(of: conversion.folder)
    let start = job.location.path(of: "")
    output =
      !conversion.folder.hasPrefix("/") && plan.output.hasPrefix(start)
      ? String(plan.output.dropFirst(start.count)) : plan.output
    sources = [source]
    input = file.path
    var options = conversion.options
    options.convertsAllSheets = plan.isOfAllSheets
    self.settings = "\(settings) \(plan.target.rawValue) \(plan.isOfAllSheets)"
    work = .conversion(plan, options, from: conversion.source)
    settleFingerprint()
  }
}

extension JobCombination {
  var rule: String { "\(files.joined(separator: ", ")) → \(output)" }
}

extension ProductTask {
  fileprivate init(
    _ combination: JobCombination, _ files: [CombinedFile], _ sources: [Source], in job: Job
  ) {
    rule = combination.rule
    output = combination.output
    folder = FileSystem.folder(of: job.location.path(of: combination.output))
    self.sources = sources
    input = combination.files.joined(separator: ", ")
    var options = combination.options
    options.language = job.language
    settings = options.words
    work = .combination(files, options)
    settleFingerprint()
  }
}

extension Message {
  fileprivate static func twice(_ path: String) -> Self {
    Self(
      da: "jobbet vil skrive \(path) to gange; intet er skrevet",
      en: "the job would write \(path) twice; nothing is written")
  }
}

extension Finding {
  fileprivate static func missing(_ pattern: String, at place: Provenance) -> Self {
    .nothingReceived(
      MissingInput(partner: nil, files: pattern, deadline: nil, isLate: false), from: nil, at: place)
  }
}
