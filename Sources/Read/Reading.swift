internal import Files
package import Model
internal import SystemPackage

/// Opens files, each by what its bytes say it is.
package struct Reading: Sendable {
  package var limits: JobLimits

  package init(limits: JobLimits = JobLimits()) { self.limits = limits }

  /// - Throws: if the file cannot be opened, is not a table, or exceeds a limit.
  package func open(_ file: FoundFile) throws(FileProblem) -> OpenExtract {
    switch try format(of: file) {
    case .delimited: try OpenExtract(delimited: file, limits)
    case .workbook: try OpenExtract(workbook: file, limits)
    case .compoundFile: throw FileProblem(.unreadableFile(.compoundFile))
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
