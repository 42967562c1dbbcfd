internal import Files
package import Model
internal import SystemPackage

/// Opens files, each by what its bytes say it is.
package struct Reading: Sendable {
  package var limits: JobLimits

  package init(limits: JobLimits = JobLimits()) { self.limits = limits }

  /// - Throws: if the file cannot be opened, is not a table, or exceeds a limit.
  package func open(_ file: FoundFile) throws(FileProblem) -> OpenExtract {
    guard let member = file.member else { return try openWhole(file) }
    let unpacked = try UnpackedMember(member, of: file.location, limits, as: file.source.kind)
    var copy = file
    copy.location = unpacked.path
    defer { withExtendedLifetime(unpacked) {} }
    return try openWhole(copy)
  }

  private func openWhole(_ file: FoundFile) throws(FileProblem) -> OpenExtract {
    switch try format(of: file) {
    case .delimited: try OpenExtract(delimited: file, limits)
    // A compound file is refused by its kind.
    case .workbook, .compoundFile: try OpenExtract(workbook: file, limits)
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
