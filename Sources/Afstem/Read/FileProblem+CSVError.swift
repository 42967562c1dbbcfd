internal import CSV
internal import Files
internal import Model

extension FileProblem {
  init(_ error: CSVError) {
    let place = error.place.map { Provenance.Place.field(line: $0.line, number: 1) } ?? .file
    switch error.reason {
    case .cannotOpen(let code), .cannotRead(let code), .cannotWrite(let code):
      let error = SystemError(code: code)
      let message = Message(da: "filen kan ikke læses: \(error)", en: "the file cannot be read: \(error)")
      self.init(.unreadableFile, message, at: place)
    case .tooManyBytes(let limit): self.init(.limitExceeded, .limit("fileBytes", limit), at: place)
    case .tooManyColumns(let limit): self.init(.limitExceeded, .limit("columns", limit), at: place)
    case .fieldTooLong(let limit): self.init(.limitExceeded, .limit("cellLength", limit), at: place)
    case .unencodable(let scalar, let encoding):
      self.init(.unreadableFile, .unencodable(scalar, encoding), at: place)
    case .recordTooLong: self.init(.unreadableFile, .recordTooLong, at: place)
    }
  }
}

extension Message {
  fileprivate static func limit(_ key: String, _ limit: Int) -> Self {
    Self { language in
      let limit = language.grouped(Int64(limit))
      return language == .danish
        ? "filen overskrider grænsen limits.\(key) på \(limit)"
        : "the file is past the limit limits.\(key) of \(limit)"
    }
  }

  fileprivate static func unencodable(_ scalar: Unicode.Scalar, _ encoding: TextEncoding) -> Self {
    Self(
      da: "tegnet '\(scalar)' findes ikke i \(encoding.rawValue); skriv UTF-8 i stedet",
      en: "the character '\(scalar)' does not exist in \(encoding.rawValue); write UTF-8 instead")
  }

  fileprivate static let recordTooLong = Self(
    da: "linjen får ingen ende; er et anførselstegn åbnet og ikke lukket?",
    en: "the record does not end; is a quote opened and never closed?")
}
