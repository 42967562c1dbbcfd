internal import Files
internal import Model
internal import SystemPackage

/// A file that the command line names, or standard input in the place of one.
struct InspectedInput {
  let path: String

  init(_ path: String) { self.path = path }

  /// Lends a path to read from; standard input is copied to a file without a name for as long as that takes.
  func withPath<Result>(_ use: (String) throws(RunError) -> Result) throws(RunError) -> Result {
    guard path == "-" else { return try use(path) }
    let copy = try copyOfStandardInput()
    let result = try use(copy.path)
    return withExtendedLifetime(copy) { result }
  }

  /// One byte more than may be read at most, so that the reader says so.
  private func copyOfStandardInput() throws(RunError) -> OpenFile {
    do throws(Errno) {
      let copy = try OpenFile(namelessIn: CurrentProcess.temporaryFolder)
      var total = 0
      while total <= JobLimits().fileBytes {
        let piece = try FileDescriptor.standardInput.readSome(64 << 10)
        if piece.isEmpty { break }
        try copy.write(piece)
        total += piece.count
      }
      return copy
    } catch {
      throw .inputOutput(path: CurrentProcess.temporaryFolder, reason: error.description)
    }
  }
}
