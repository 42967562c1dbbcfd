internal import CAfstemByteScan

/// Scans of many bytes at a time, written in C.
extension Span<UInt8> {
  /// The number of ASCII bytes from an index up to the first byte that is not ASCII.
  ///
  /// - Parameter index: Counts from 0; 0 is returned at or past the end.
  func asciiPrefix(from index: Int) -> Int { prefix(from: index, afstem_ascii_prefix) }

  /// The number of bytes from an index on that form whole UTF-8 characters of one or two bytes, up to the first NUL.
  ///
  /// - Parameter index: Counts from 0; 0 is returned at or past the end.
  func latinPrefix(from index: Int) -> Int { prefix(from: index, afstem_latin_prefix) }

  private func prefix(from index: Int, _ measure: (UnsafePointer<UInt8>, Int) -> Int) -> Int {
    guard index < count else { return 0 }
    return extracting(index..<count).withUnsafeBufferPointer { buffer in
      buffer.baseAddress.map { measure($0, buffer.count) } ?? 0
    }
  }

  /// The number of C1 control characters in text in UTF-8.
  var controlCount: Int {
    withUnsafeBufferPointer { buffer in
      buffer.baseAddress.map { Int(afstem_count_controls($0, buffer.count)) } ?? 0
    }
  }

  /// Whether a byte occurs; `nil` never does.
  @usableFromInline
  func contains(_ byte: UInt8?) -> Bool {
    guard let byte else { return false }
    return withUnsafeBufferPointer { buffer in
      buffer.baseAddress.map { afstem_holds($0, buffer.count, byte) != 0 } ?? false
    }
  }

  /// Whether a line feed, a carriage return or one of three other bytes occurs.
  func containsLineEnd(or first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
    withUnsafeBufferPointer { buffer in
      buffer.baseAddress.map { afstem_holds_any($0, buffer.count, first, second, third) != 0 } ?? false
    }
  }
}
