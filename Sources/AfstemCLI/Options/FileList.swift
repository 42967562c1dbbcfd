internal import AfstemFiles
internal import AfstemModel
internal import SystemPackage

/// Paths that a file or standard input lists, one a line.
enum FileList {
  /// - Parameter path: `-` for standard input.
  static func paths(in path: String) throws(RunError) -> [String] {
    do throws(Errno) {
      let bytes = try path == "-" ? standardInput() : FileSystem.contents(of: path)
      return String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline).map(String.init)
    } catch .noSuchFileOrDirectory {
      throw .inputMissing(path: path)
    } catch {
      throw .inputOutput(path: path, reason: "\(error)")
    }
  }

  private static func standardInput() throws(Errno) -> [UInt8] {
    var bytes: [UInt8] = []
    while true {
      let piece = try FileDescriptor.standardInput.readSome(64 << 10)
      if piece.isEmpty { return bytes }
      bytes += piece
    }
  }
}
