internal import AfstemFiles
package import SystemPackage

/// What the ids of incidents hash to, one after the other in the order of their lines.
///
/// An entry has 28 bytes, least significant first: two hashes and the line, of eight each, and the number of the group.
package final class IdentityFile {
  private let file: OpenFile
  package private(set) var byteCount = 0

  /// A file without a name in the system's folder for temporary files.
  package init() throws(Errno) { file = try OpenFile(namelessIn: CurrentProcess.temporaryFolder) }

  /// A file that was written before.
  package init(reading path: String) throws(Errno) {
    file = try OpenFile(reading: path)
    byteCount = try file.byteCount
  }

  func append(_ bytes: [UInt8]) throws(Errno) {
    try file.write(bytes, at: byteCount)
    byteCount += bytes.count
  }

  /// Calls a closure with the bytes, piece by piece.
  package func forEachPiece(_ body: ([UInt8]) throws(Errno) -> Void) throws(Errno) {
    for offset in stride(from: 0, to: byteCount, by: Self.pieceLength) {
      let count = min(Self.pieceLength, byteCount - offset)
      let piece = try file.read(at: offset, count: count)
      guard piece.count == count else { throw .ioError }
      try body(piece)
    }
  }

  /// A whole number of entries.
  private static let pieceLength = IdentityEntry.length << 15
}

extension IdentityEntry {
  /// In bytes.
  static let length = 28

  func append(to bytes: inout [UInt8]) {
    for word in [id.high, id.low, UInt64(clamping: line)] { Self.append(word, to: &bytes) }
    Self.append(group, to: &bytes)
  }

  private static func append(_ number: some FixedWidthInteger, to bytes: inout [UInt8]) {
    withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
  }

  /// - Parameter bytes: As many as an entry has.
  init?(_ bytes: some RandomAccessCollection<UInt8>) {
    func number<Number: FixedWidthInteger>(_ from: Int, _ count: Int) -> Number {
      bytes.dropFirst(from).prefix(count).reversed().reduce(0) { $0 << 8 | Number(truncatingIfNeeded: $1) }
    }
    guard bytes.count == Self.length, let line = Int(exactly: number(16, 8) as UInt64), line > 0 else {
      return nil
    }
    self.init(id: (number(0, 8), number(8, 8)), line: line, group: number(24, 4))
  }
}
