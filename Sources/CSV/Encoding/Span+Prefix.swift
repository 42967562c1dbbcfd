internal import CByteScan

extension Span<UInt8> {
  /// How many bytes from an index on are ASCII before the first that is not.
  func asciiPrefix(from index: Int) -> Int { prefix(from: index, afstem_ascii_prefix) }

  /// How many bytes from an index on are ASCII and not NUL.
  func textPrefix(from index: Int) -> Int { prefix(from: index, afstem_text_prefix) }

  private func prefix(from index: Int, _ measure: (UnsafePointer<UInt8>, Int) -> Int) -> Int {
    guard index < count else { return 0 }
    return extracting(index..<count).withUnsafeBufferPointer { buffer in
      buffer.baseAddress.map { measure($0, buffer.count) } ?? 0
    }
  }
}
