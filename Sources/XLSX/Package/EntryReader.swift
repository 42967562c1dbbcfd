internal import CAfstemLibISAL

/// Inflates one entry on demand.
///
/// Limits are checked on the way; size and checksum at the end.
final class EntryReader {
  private let archive: Archive
  private let entry: ArchiveEntry
  /// Set once the entry turns out to need inflating in pieces.
  private var inflater: Inflater?
  private let input: UnsafeMutableBufferPointer<UInt8>
  /// The offset of the data in the archive.
  private let dataOffset: Int
  private var consumedSize = 0
  private var producedSize = 0
  private var checksum: UInt32 = 0
  /// Whether all bytes have been returned.
  private var isFinished = false
  /// Whether size and checksum have been checked as well.
  private var isAtEnd = false

  init(_ entry: ArchiveEntry, in archive: Archive) throws(XLSXError) {
    guard !entry.isEncrypted else {
      throw XLSXError(.archiveMalformed(.encryptedEntry), part: entry.name.spelling)
    }
    guard entry.isStored || entry.method == ArchiveEntry.deflated else {
      throw XLSXError(.archiveMalformed(.unsupportedCompression(entry.method)), part: entry.name.spelling)
    }
    dataOffset = try LocalHeader(of: entry, in: archive.bytes).dataOffset
    self.archive = archive
    self.entry = entry
    input = archive.bytes.allocateBuffer(min(Self.inputSize, entry.compressedSize))
  }

  private static let inputSize = 64 << 10

  /// The inflated size that the archive's directory states.
  var statedSize: Int { entry.size }

  /// The fraction of the entry that has been read, from 0 to 1.
  var fractionRead: Double { entry.size > 0 ? min(1, Double(producedSize) / Double(entry.size)) : 1 }

  deinit { input.deallocate() }

  /// Writes the next bytes to the start of `window` and returns their number, which is 0 only at the entry's end.
  func read(into window: UnsafeMutableBufferPointer<UInt8>) throws(XLSXError) -> Int {
    guard !isAtEnd, !window.isEmpty else { return 0 }
    let count =
      if isFinished { 0 } else if entry.isStored { try copyStored(into: window) } else {
        try inflate(into: window)
      }
    guard count > 0 else {
      isAtEnd = true
      try checkWhole()
      return 0
    }
    try account(for: count)
    checksum = crc32_gzip_refl(checksum, window.baseAddress, UInt64(count))
    return count
  }

  private func inflate(into window: UnsafeMutableBufferPointer<UInt8>) throws(XLSXError) -> Int {
    if let inflater { return try inflate(with: inflater, into: window) }
    if let count = try inflateWhole(into: window) { return count }
    let inflater = Inflater()
    self.inflater = inflater
    return try inflate(with: inflater, into: window)
  }

  /// Inflates a small entry in one go; `nil`, with nothing consumed, if it is too large or corrupt.
  private func inflateWhole(into window: UnsafeMutableBufferPointer<UInt8>) throws(XLSXError) -> Int? {
    guard entry.compressedSize <= Self.inputSize, entry.size <= window.count else { return nil }
    let bytes = try readCompressed()
    guard let count = archive.inflater.inflate(whole: bytes, into: window) else {
      consumedSize = 0
      return nil
    }
    isFinished = true
    return count
  }

  private func inflate(
    with inflater: Inflater, into window: UnsafeMutableBufferPointer<UInt8>
  ) throws(XLSXError) -> Int {
    var count = 0
    while count < window.count, !inflater.isFinished {
      if !inflater.hasInput { inflater.lend(try readCompressed()) }
      let isStarved = !inflater.hasInput
      guard let written = inflater.inflate(into: .init(rebasing: window[count...])) else {
        throw failure(.corruptDeflate)
      }
      count += written
      if isStarved, written == 0, !inflater.isFinished { throw failure(.truncatedEntry) }
    }
    return count
  }

  private func copyStored(into window: UnsafeMutableBufferPointer<UInt8>) throws(XLSXError) -> Int {
    let bytes = try readCompressed(atMost: window.count)
    _ = window.update(fromContentsOf: bytes)
    return bytes.count
  }

  /// The next compressed bytes; none at the end.
  private func readCompressed(atMost length: Int = inputSize) throws(XLSXError) -> UnsafeBufferPointer<UInt8>
  {
    let wanted = min(length, Self.inputSize, entry.compressedSize - consumedSize)
    let bytes = try archive.bytes.bytes(at: dataOffset + consumedSize, length: wanted, using: input)
    if bytes.isEmpty, wanted > 0 { throw failure(.truncatedEntry) }
    consumedSize += bytes.count
    return bytes
  }

  /// Checks limits and stated size before the bytes are returned.
  private func account(for count: Int) throws(XLSXError) {
    producedSize += count
    archive.inflationAllowance -= count
    let limits = archive.limits
    guard archive.inflationAllowance >= 0 else {
      throw failure(.limitExceeded(.inflatedBytes, allowed: limits.inflatedBytes))
    }
    let free = 1 << 20
    if producedSize > free, (producedSize - free) / limits.inflationRatio > consumedSize {
      throw failure(.limitExceeded(.inflationRatio, allowed: limits.inflationRatio))
    }
    guard producedSize <= entry.size else { throw failure(.sizeDiffers) }
  }

  private func checkWhole() throws(XLSXError) {
    guard producedSize == entry.size else { throw failure(.sizeDiffers) }
    guard checksum == entry.checksum else { throw failure(.checksumDiffers) }
  }

  private func failure(_ fault: XLSXError.ArchiveFault) -> XLSXError { failure(.archiveMalformed(fault)) }

  private func failure(_ problem: XLSXError.Problem) -> XLSXError {
    XLSXError(problem, part: entry.name.spelling)
  }
}
