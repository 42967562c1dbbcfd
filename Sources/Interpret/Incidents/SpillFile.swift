internal import AfstemFiles
internal import SystemPackage

/// A nameless file of entries in several parts, each in the order of arrival.
final class SpillFile {
  private let file: OpenFile
  private var end = 0
  /// The places of each part's pieces.
  private var pieces: [[(offset: Int, count: Int)]]

  /// - Throws: `Errno` if the system's folder for temporary files is not writable.
  init(partCount: Int) throws(Errno) {
    file = try OpenFile(namelessIn: CurrentProcess.temporaryFolder)
    pieces = Array(repeating: [], count: partCount)
  }

  /// - Parameter entries: Of a type without references.
  func append<Entry: BitwiseCopyable>(_ entries: ArraySlice<Entry>, to part: Int) throws(Errno) {
    guard !entries.isEmpty else { return }
    let written = entries.withUnsafeBytes { bytes in
      Result { () throws(Errno) in try file.write(bytes, at: end) }
    }
    try written.get()
    pieces[part].append((end, entries.count))
    end += entries.count * MemoryLayout<Entry>.stride
  }

  /// All entries of a part.
  func entries<Entry: BitwiseCopyable>(of part: Int, as type: Entry.Type) throws(Errno) -> [Entry] {
    let total = pieces[part].reduce(0) { $0 + $1.count }
    var failure: Errno?
    let entries = [Entry](unsafeUninitializedCapacity: total) { buffer, initialised in
      for piece in pieces[part] {
        let room = buffer[initialised..<initialised + piece.count]
        do throws(Errno) {
          try read(
            into: UnsafeMutableRawBufferPointer(UnsafeMutableBufferPointer(rebasing: room)), at: piece.offset)
        } catch {
          failure = error
          return
        }
        initialised += piece.count
      }
    }
    if let failure { throw failure }
    return entries
  }

  private func read(into buffer: UnsafeMutableRawBufferPointer, at offset: Int) throws(Errno) {
    guard try file.read(at: offset, into: buffer) == buffer.count else { throw .ioError }
  }
}
