internal import Files

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// A file without a name that holds entries in several parts, each in the order they came.
final class SpillFile {
  private let descriptor: CInt
  private var end = 0
  /// Where the pieces of each part stand.
  private var pieces: [[(offset: Int, count: Int)]]

  /// - Throws: `SystemError` where the system's folder for temporary files cannot be written to.
  init(partCount: Int) throws(SystemError) {
    let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array("\(folder)/afstem-XXXXXX".utf8CString)
    descriptor = mkstemp(&template)
    guard descriptor >= 0 else { throw SystemError() }
    unlink(template)
    pieces = Array(repeating: [], count: partCount)
  }

  deinit { close(descriptor) }

  /// - Parameter entries: Of a type without references.
  func append<Entry: BitwiseCopyable>(_ entries: ArraySlice<Entry>, to part: Int) throws(SystemError) {
    guard !entries.isEmpty else { return }
    let count = entries.count * MemoryLayout<Entry>.stride
    let isWritten = entries.withUnsafeBytes { bytes in
      Self.transfer(count) {
        pwrite(descriptor, bytes.baseAddress?.advanced(by: $0), count - $0, off_t(end + $0))
      }
    }
    guard isWritten else { throw SystemError() }
    pieces[part].append((end, entries.count))
    end += count
  }

  /// Every entry of a part.
  func entries<Entry: BitwiseCopyable>(of part: Int, as type: Entry.Type) throws(SystemError) -> [Entry] {
    var isRead = true
    let total = pieces[part].reduce(0) { $0 + $1.count }
    let entries = [Entry](unsafeUninitializedCapacity: total) { buffer, initialised in
      let bytes = UnsafeMutableRawBufferPointer(buffer)
      for piece in pieces[part] {
        let (start, count) = (
          initialised * MemoryLayout<Entry>.stride, piece.count * MemoryLayout<Entry>.stride
        )
        isRead =
          isRead
          && Self.transfer(count) {
            pread(
              descriptor, bytes.baseAddress?.advanced(by: start + $0), count - $0, off_t(piece.offset + $0))
          }
        guard isRead else { return }
        initialised += piece.count
      }
    }
    guard isRead else { throw SystemError() }
    return entries
  }

  /// Repeats a call until it has moved all bytes; the argument is how many it has moved.
  private static func transfer(_ count: Int, _ move: (Int) -> Int) -> Bool {
    var done = 0
    while done < count {
      let moved = move(done)
      if moved < 0, errno == EINTR { continue }
      guard moved > 0 else { return false }
      done += moved
    }
    return true
  }
}
