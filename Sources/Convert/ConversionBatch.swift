internal import AfstemFiles
package import AfstemModel
internal import Synchronization
internal import SystemPackage

/// Converts many files, each into a file of its own; one that cannot be converted never stops the others.
package struct ConversionBatch: Sendable {
  package var conversions: [PlannedConversion]
  package var options: ConversionOptions
  /// What the inputs are; told by their bytes unless given.
  package var source: ConversionFormat?
  /// Files that are not there, which have results as well.
  package var missing: [String] = []

  package init(_ plan: ConversionPlan, _ options: ConversionOptions, from source: ConversionFormat? = nil) {
    conversions = plan.conversions
    missing = plan.missing
    self.options = options
    self.source = source
  }

  /// What became of one file.
  package struct Outcome: Sendable {
    package var input: String
    package var result: Result<ConversionSummary, RunError>
  }

  /// How far the batch has come.
  package struct Progress: Sendable {
    /// Files finished.
    package var done: Int
    package var total: Int
    /// The file in hand.
    package var input: String
    package var rows: ConversionProgress?
  }

  /// Converts the files, several at a time, and returns what became of each in their order; those that are not there
  /// come first.
  package func run(
    jobs: Int = 1, report: @escaping @Sendable (Progress) -> Void = { _ in }
  ) -> [Outcome] {
    let newFolders = missingFolders
    let done = Mutex(0)
    let results = Array(conversions.indices).concurrentlyMapped(jobs: jobs) { index in
      let result = convert(conversions[index]) { rows in
        report(progress(done.withLock { $0 }, at: index, rows))
      }
      let finished = done.withLock { done in
        done += 1
        return done
      }
      report(progress(finished, at: index))
      return result
    }
    // A folder that was made for a file that could not be converted goes again.
    for folder in newFolders { try? FileSystem.removeEmptyFolder(folder) }
    let absent = missing.map { Outcome(input: $0, result: .failure(.inputMissing(path: $0))) }
    return absent
      + zip(conversions, results).map { Outcome(input: $0.input, result: $1) }
  }

  private func progress(_ done: Int, at index: Int, _ rows: ConversionProgress? = nil) -> Progress {
    Progress(done: done, total: conversions.count, input: conversions[index].input, rows: rows)
  }

  private func convert(
    _ planned: PlannedConversion, report: @escaping (ConversionProgress) -> Void
  ) -> Result<ConversionSummary, RunError> {
    Result { () throws(RunError) in
      let folder = FileSystem.folder(of: planned.output)
      do throws(Errno) {
        try FileSystem.makeFolders(folder)
      } catch {
        throw .outputUnavailable(path: folder, reason: error.description)
      }
      return try Conversion(planned, options, from: source, report: report).run()
    }
  }

  /// The folders of outputs that are not there yet, each before those that it lies in.
  private var missingFolders: [String] {
    var missing: Set<String> = []
    for conversion in conversions {
      var folder = FileSystem.folder(of: conversion.output)
      while !missing.contains(folder), FileStatus(path: folder) == nil {
        missing.insert(folder)
        let outer = FileSystem.folder(of: folder)
        if outer == folder { break }
        folder = outer
      }
    }
    return missing.sorted { $0.utf8.count > $1.utf8.count }
  }
}

extension Conversion {
  package init(
    _ planned: PlannedConversion, _ options: ConversionOptions, from source: ConversionFormat?,
    report: @escaping (ConversionProgress) -> Void = { _ in }
  ) {
    self.init(input: planned.input, output: planned.output, options: options)
    self.options.convertsAllSheets = planned.isOfAllSheets
    self.source = source
    target = planned.target
    self.report = report
  }
}

extension [ConversionBatch.Outcome] {
  /// As one bad file among others never stops the rest, so it is a finding among theirs; what cannot be written is not
  /// the fault of a file.
  package var status: RunStatus {
    let failures = compactMap { outcome -> RunStatus? in
      guard case .failure(let error) = outcome.result else { return nil }
      return error.status
    }
    if let unwritten = failures.first(where: { $0 == .outputUnavailable || $0 == .inputOutput }) {
      return unwritten
    }
    guard let first = failures.first else { return .done }
    if failures.count < count { return .errorsFound }
    return failures.allSatisfy { $0 == first } ? first : .inputUnusable
  }
}
