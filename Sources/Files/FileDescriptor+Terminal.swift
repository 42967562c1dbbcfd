package import SystemPackage

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

extension FileDescriptor {
  /// Whether someone looks at it.
  package var isTerminal: Bool { isatty(rawValue) == 1 }

  /// Columns of the terminal; `nil` where it does not say.
  package var columns: Int? { size(\.ws_col) }

  /// Rows of the terminal; `nil` where it does not say.
  package var rows: Int? { size(\.ws_row) }

  private func size(_ side: KeyPath<winsize, UInt16>) -> Int? {
    var size = winsize()
    guard ioctl(rawValue, UInt(TIOCGWINSZ), &size) == 0, size[keyPath: side] > 0 else { return nil }
    return Int(size[keyPath: side])
  }
}
