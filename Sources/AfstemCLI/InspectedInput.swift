internal import Afstem
internal import Cells
internal import FoundationEssentials

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// A file that the command line names, or standard input in the place of one.
struct InspectedInput {
  let path: String

  init(_ path: String) { self.path = path }

  /// Lends a path to read from; standard input is copied to a file for as long as that takes.
  func withPath<Result>(_ use: (String) throws(RunError) -> Result) throws(RunError) -> Result {
    guard path == "-" else { return try use(path) }
    let copy = try copyOfStandardInput()
    defer { unlink(copy) }
    return try use(copy)
  }

  private func copyOfStandardInput() throws(RunError) -> String {
    var template = Array("\(FileManager.default.temporaryDirectory.path)/afstem-XXXXXX".utf8CString)
    let descriptor = mkstemp(&template)
    let path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    guard descriptor >= 0 else { throw .inputOutput(path: path, reason: SystemError().description) }
    defer { close(descriptor) }
    let copy = Terminal(descriptor: descriptor)
    var buffer = [UInt8](repeating: 0, count: 64 << 10)
    var total = 0
    while total <= Limits().fileBytes {
      let count = read(STDIN_FILENO, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { break }
      copy.write(bytes: buffer[..<count])
      total += count
    }
    return path
  }
}
