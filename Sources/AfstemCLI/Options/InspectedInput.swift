internal import AfstemCells
internal import AfstemFiles
internal import AfstemModel
internal import SystemPackage

/// A file named on the command line, or standard input.
struct InspectedInput {
  let path: String

  init(_ path: String) { self.path = path }

  /// Calls `use` with a path to read; standard input is copied to an unnamed file for the duration.
  func withPath<Result>(_ use: (String) throws(RunError) -> Result) throws(RunError) -> Result {
    guard path == "-" else { return try use(path) }
    let copy = try copyOfStandardInput()
    let result = try use(copy.path)
    return withExtendedLifetime(copy) { result }
  }

  /// Copies past the limit for a file by a piece, so that the reader reports it.
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
