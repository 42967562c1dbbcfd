internal import Model

/// Why a file, or the rest of it, could not be read.
struct FileProblem: Error, Sendable {
  /// Of the file as a whole, or of a place in it; which file is not known yet.
  private let problem: Finding
  private let place: Provenance.Place

  /// - Parameter problem: A finding without a place.
  init(_ problem: Finding, at place: Provenance.Place = .file) {
    self.problem = problem
    self.place = place
  }

  var code: Finding.Code { problem.code }

  func finding(in path: String) -> Finding {
    var finding = problem
    finding.provenance = Provenance(file: path, place: place)
    return finding
  }
}
