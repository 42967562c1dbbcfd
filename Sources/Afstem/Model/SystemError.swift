#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Why the operating system refused something.
public struct SystemError: Error, Sendable, Hashable, CustomStringConvertible {
  /// A value of `errno`.
  public var code: Int32

  public init(code: Int32) { self.code = code }

  /// The reason of the call that has just failed.
  public init() { self.init(code: errno) }

  /// The system's own words: `No space left on device`.
  public var description: String {
    guard let text = strerror(code) else { return "errno \(code)" }
    return String(cString: text)
  }
}
