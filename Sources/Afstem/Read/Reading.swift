internal import Files
package import Model
internal import SystemPackage

/// Reads files into cells, each by what its bytes say it is.
package struct Reading: Sendable {
  package var limits: Limits
  /// Tells tables of incidents by their first rows; those are counted as they are read, and not held.
  private let incidents: @Sendable (Extract) -> IncidentTable?

  /// - Parameter incidents: ``Recognition/incidents(in:)``; by default no table is one.
  package init(
    limits: Limits = Limits(), incidents: @escaping @Sendable (Extract) -> IncidentTable? = { _ in nil }
  ) {
    self.limits = limits
    self.incidents = incidents
  }

  /// Reads every file; one that cannot be read becomes a finding and never stops the others.
  ///
  /// - Parameter willRead: Told the index of each file before it is read.
  package func callAsFunction(_ files: [FoundFile], willRead: (Int) -> Void = { _ in }) -> Reviewed<ReadFiles>
  {
    var result = Reviewed(ReadFiles())
    for (index, file) in files.enumerated() {
      willRead(index)
      let outcome = read(file)
      result.findings += outcome.findings
      result.value.append(outcome.value, of: file.source)
    }
    return result
  }

  /// Reads one file; `nil` where it could not be.
  package func read(_ file: FoundFile) -> Reviewed<Extract?> {
    do throws(FileProblem) {
      let outcome = try extract(file)
      let isEmpty = outcome.value.grids.allSatisfy(\.rows.isEmpty)
      guard isEmpty, outcome.findings.isEmpty else {
        return Reviewed(outcome.value, findings: outcome.findings)
      }
      let whole = Provenance(file: file.source.path, place: .file)
      return Reviewed(outcome.value, findings: [.emptyInput(no: .cells, at: whole)])
    } catch {
      return Reviewed(nil, findings: [error.finding(in: file.source.path)])
    }
  }

  private func extract(_ file: FoundFile) throws(FileProblem) -> Reviewed<Extract> {
    var outcome =
      switch try format(of: file) {
      case .delimited: try DelimitedReading(file: file, limits: limits, incidents: incidents).extract()
      case .workbook: try WorkbookReading(file: file, limits: limits, incidents: incidents).extract()
      case .compoundFile: throw FileProblem(.unreadableFile(.compoundFile))
      case .other(let name): throw FileProblem(.unreadableFile(.foreign(name)))
      }
    for index in outcome.value.grids.indices { outcome.value.grids[index].redact(dashed: isDashed(file)) }
    return outcome
  }

  /// Ten digits in a row are a person's number among incidents; elsewhere they may be an account's.
  private func isDashed(_ file: FoundFile) -> Bool { file.source.kind != .incidents }

  private func format(of file: FoundFile) throws(FileProblem) -> FileFormat {
    do {
      return try FileFormat(path: file.location)
    } catch {
      throw FileProblem(.unreadableFile(.refused(by: error)))
    }
  }
}
