internal import AfstemFiles
package import AfstemModel
internal import SystemPackage

/// Opens files, each by what its bytes say it is.
package struct Reading: Sendable {
  package var limits: JobLimits

  package init(limits: JobLimits = JobLimits()) { self.limits = limits }

  /// - Parameter progress: Called now and then with the fraction of the file, or of its worksheet, that has been read.
  /// - Throws: if the file cannot be opened, is not a table, or exceeds a limit.
  package func open(
    _ file: FoundFile, progress: @escaping @Sendable (Double) -> Void = { _ in }
  ) throws(FileProblem) -> OpenExtract {
    let progress = ReadingProgress(progress)
    guard let member = file.member else { return try openWhole(file, progress) }
    let unpacked = try UnpackedMember(member, of: file.location, limits, as: file.source.kind)
    var copy = file
    copy.location = unpacked.path
    defer { withExtendedLifetime(unpacked) {} }
    return try openWhole(copy, progress)
  }

  private func openWhole(
    _ file: FoundFile, _ progress: ReadingProgress
  ) throws(FileProblem) -> OpenExtract {
    switch try format(of: file) {
    case .delimited: try OpenExtract(delimited: file, limits, progress)
    // A compound file is refused by its kind.
    case .workbook, .compoundFile: try OpenExtract(workbook: file, limits, progress)
    case .other(let kind): throw FileProblem(.notATable(kind))
    }
  }

  /// Reads a file to its end; `nil` if it cannot be read.
  package func read(_ file: FoundFile) -> Reviewed<Extract?> {
    do throws(FileProblem) {
      var open = try open(file)
      while let grid = try open.next() {
        do throws(FileProblem) {
          open.keep(try grid.closed())
        } catch {
          try open.passOver(error)
        }
      }
      return open.finished()
    } catch {
      return Reviewed(nil, findings: [error.finding(in: file.source.path)])
    }
  }

  private func format(of file: FoundFile) throws(FileProblem) -> FileFormat {
    do throws(Errno) {
      return try FileFormat(path: file.location)
    } catch {
      throw FileProblem(.unreadableFile(.refused(by: error)))
    }
  }
}
