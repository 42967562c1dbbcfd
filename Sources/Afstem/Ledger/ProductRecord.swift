/// The ledger's record of a file, or a folder of them, that a job makes of others.
struct ProductRecord: Sendable, Hashable {
  enum State: String, Sendable, Hashable {
    case made
    /// What it is made of could not be used.
    case failed
    /// What it is made of is there no more.
    case withdrawn
  }

  /// The path that the job names it by.
  var output: String
  /// The entry of the job that it is made for.
  var rule: String
  /// What it is made of, for messages.
  var input: String
  /// Of everything that decides it: the program's version, the options and the files that it is made of.
  var fingerprint: String
  var state: State
  var rows: Int
  var files: [ProductFile] = []
}

/// A file as it was put in place.
struct ProductFile: Sendable, Hashable {
  /// As the job would name it.
  var path: String
  var sha256: String
  /// What changes when the file does.
  var stamp: String
}

/// A file that products are made of, as it was when it was hashed.
struct HashedSource: Sendable, Hashable {
  /// The path that the job names it by.
  var path: String
  /// What changes whenever the file does.
  var sighting: String
  var sha256: String
  var byteCount: Int
}
