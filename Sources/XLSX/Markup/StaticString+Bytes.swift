#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

extension UnsafeBufferPointer<UInt8> {
  /// The index of the first such byte at or after `start`.
  func firstIndex(of byte: UInt8, from start: Int) -> Int? {
    guard let base = baseAddress, start < count, let place = memchr(base + start, CInt(byte), count - start)
    else { return nil }
    return UnsafeRawPointer(place) - UnsafeRawPointer(base)
  }
}

extension StaticString {
  /// Whether it equals a NUL-terminated text.
  func equals(_ text: UnsafePointer<UInt8>) -> Bool {
    utf8Start.withMemoryRebound(to: CChar.self, capacity: utf8CodeUnitCount + 1) { own in
      text.withMemoryRebound(to: CChar.self, capacity: 1) { strcmp(own, $0) == 0 }
    }
  }

  func equals(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes.count == utf8CodeUnitCount else { return false }
    guard let start = bytes.baseAddress else { return true }
    return memcmp(utf8Start, start, bytes.count) == 0
  }
}
