internal import CSV
package import Model
internal import XLSX

/// Why a file, or the rest of it, could not be read.
package struct FileProblem: Error, Sendable {
  /// Of the file as a whole, or of a place in it; which file is not known yet.
  private let problem: Finding
  private let place: Provenance.Place

  /// - Parameter problem: A finding without a place.
  package init(_ problem: Finding, at place: Provenance.Place = .file) {
    self.problem = problem
    self.place = place
  }

  package var code: Finding.Code { problem.code }

  package func finding(in path: String) -> Finding {
    var finding = problem
    finding.provenance = Provenance(file: path, place: place)
    return finding
  }

  /// Does the work of a reader, whose errors it puts in the words of a finding.
  static func translating<Result: ~Copyable>(_ work: () throws -> Result) throws(FileProblem) -> Result {
    do {
      return try work()
    } catch let problem as FileProblem {
      throw problem
    } catch let error as CSVError {
      throw FileProblem(error)
    } catch let error as XLSXError {
      throw FileProblem(error)
    } catch {
      throw FileProblem(.unreadableFile(.unexpected(error)))
    }
  }
}
