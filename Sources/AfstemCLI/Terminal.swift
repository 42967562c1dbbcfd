internal import Afstem

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// One of the two streams that a command writes to.
struct Terminal {
  /// For results.
  static let output = Terminal(descriptor: STDOUT_FILENO)
  /// For people.
  static let messages = Terminal(descriptor: STDERR_FILENO)

  let descriptor: CInt

  /// Whether someone looks at it.
  var isInteractive: Bool { isatty(descriptor) == 1 }

  /// Colour only where someone looks and has not asked to be spared (no-color.org).
  var style: TextStyle {
    let isSpared = Self.environment("NO_COLOR")?.isEmpty == false || Self.environment("TERM") == "dumb"
    return TextStyle(hasColour: isInteractive && !isSpared, width: isInteractive ? width : nil)
  }

  func write(_ text: String) { write(bytes: Array(text.utf8)[...]) }

  func write(bytes: ArraySlice<UInt8>) {
    var bytes = bytes
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Self.write(descriptor, $0) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return }
      bytes = bytes.dropFirst(count)
    }
  }

  private static func write(_ descriptor: CInt, _ bytes: UnsafeRawBufferPointer) -> Int {
    #if canImport(Glibc)
      Glibc.write(descriptor, bytes.baseAddress, bytes.count)
    #elseif canImport(Musl)
      Musl.write(descriptor, bytes.baseAddress, bytes.count)
    #else
      Darwin.write(descriptor, bytes.baseAddress, bytes.count)
    #endif
  }

  /// Columns; 80 where the terminal does not say.
  private var width: Int {
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }

  private static func environment(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }
}
