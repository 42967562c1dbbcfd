#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Why the operating system refused something.
package struct SystemError: Error, Sendable, Hashable, CustomStringConvertible {
  /// A value of `errno`.
  package var code: Int32

  package init(code: Int32) { self.code = code }

  /// The reason of the call that has just failed.
  package init() { self.init(code: errno) }

  /// The system's own words: `No space left on device`.
  package var description: String {
    guard let text = strerror(code) else { return "errno \(code)" }
    return String(cString: text)
  }
}
