internal import CByteScan

extension Span<UInt8> {
  /// How many bytes from an index on are ASCII before the first that is not.
  func asciiPrefix(from index: Int) -> Int { prefix(from: index, afstem_ascii_prefix) }

  /// How many bytes from an index on are whole characters of one byte or two in UTF-8, and not NUL.
  func latinPrefix(from index: Int) -> Int { prefix(from: index, afstem_latin_prefix) }

  private func prefix(from index: Int, _ measure: (UnsafePointer<UInt8>, Int) -> Int) -> Int {
    guard index < count else { return 0 }
    return extracting(index..<count).withUnsafeBufferPointer { buffer in
      buffer.baseAddress.map { measure($0, buffer.count) } ?? 0
    }
  }
}
