internal import CSV
internal import Files
internal import Model
internal import SystemPackage

extension FileProblem {
  init(_ error: CSVError) {
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
