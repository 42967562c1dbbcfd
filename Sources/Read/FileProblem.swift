package import AfstemCSV
internal import AfstemFiles
package import AfstemModel
internal import SystemPackage
internal import AfstemXLSX

/// Why a file, or the rest of it, could not be read.
package struct FileProblem: Error, Sendable {
  /// Without its provenance: the file is not known yet.
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
    finding.message = Message { CivilRegistrationNumber.masked(problem.message.text(in: $0)) }
    return finding
  }

  /// Runs a reader, and rethrows its errors as file problems.
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

extension FileProblem {
  package init(_ error: CSVError) {
    let place = error.place.map { Provenance.Place.field(line: $0.line, number: 1) } ?? .file
    self.init(Finding(error.reason), at: place)
  }
}

extension Finding {
  fileprivate init(_ reason: CSVError.Reason) {
    switch reason {
    case .cannotOpen(let code), .cannotRead(let code), .cannotWrite(let code):
      self = .unreadableFile(.refused(by: Errno(rawValue: code)))
    case .tooManyBytes(let limit): self = .limitExceeded("fileBytes", allowed: limit)
    case .tooManyColumns(let limit): self = .limitExceeded("columns", allowed: limit)
    case .fieldTooLong(let limit): self = .limitExceeded("cellLength", allowed: limit)
    case .unencodable(let scalar, let encoding):
      self = .unreadableFile(.unencodable(scalar, in: encoding.rawValue))
    case .recordTooLong: self = .unreadableFile(.recordTooLong)
    }
  }
}
