internal import Files

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The bytes that are piped into the program.
enum StandardInput {
  /// Enough to tell a workbook from text.
  private static let headLength = 8

  /// The first bytes; those of a pipe are taken by looking, those of a file stay where they are.
  static func look() throws(SystemError) -> (head: [UInt8], isTaken: Bool) {
    let start = lseek(STDIN_FILENO, 0, SEEK_CUR)
    var head: [UInt8] = []
    while head.count < headLength {
      let piece = try read(atMost: headLength - head.count)
      if piece.isEmpty { break }
      head += piece
    }
    guard start >= 0 else { return (head, true) }
    lseek(STDIN_FILENO, start, SEEK_SET)
    return (head, false)
  }

  /// The next bytes; none at the end.
  static func read(atMost count: Int) throws(SystemError) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    while true {
      let taken = systemRead(STDIN_FILENO, &bytes, count)
      if taken >= 0 { return Array(bytes.prefix(taken)) }
      guard errno == EINTR else { throw SystemError() }
    }
  }

  /// Writes every byte; `false` where the system refuses, for a reason that `errno` tells.
  static func write(_ bytes: ArraySlice<UInt8>, to descriptor: CInt) -> Bool {
    var rest = bytes
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { systemWrite(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }
}

/// Outside the type, where the names are the system's.
private func systemRead(_ file: CInt, _ bytes: UnsafeMutableRawPointer, _ count: Int) -> Int {
  read(file, bytes, count)
}

private func systemWrite(_ file: CInt, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  write(file, bytes, count)
}
