#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// Converts characters between two encodings with the system's `iconv`.
final class SystemConverter {
  /// `nil` if the system does not know the encodings.
  private let handle: iconv_t?

  init(from source: String, to target: String) {
    let handle = iconv_open(target, source)
    self.handle = Int(bitPattern: handle) == -1 ? nil : handle
  }

  deinit { if let handle { iconv_close(handle) } }

  /// Converts one character; `nil` if the bytes are not a character, or if the target encoding lacks it.
  func convert(_ character: [UInt8]) -> [UInt8]? {
    guard let handle else { return nil }
    var output = [UInt8](repeating: 0, count: 8)
    var input = character
    let written = input.withUnsafeMutableBytes { source in
      output.withUnsafeMutableBytes { target -> Int? in
        var from = source.bindMemory(to: CChar.self).baseAddress
        var to = target.bindMemory(to: CChar.self).baseAddress
        var (fromCount, toCount) = (source.count, target.count)
        let result = iconv(handle, &from, &fromCount, &to, &toCount)
        return result == 0 && fromCount == 0 ? target.count - toCount : nil
      }
    }
    return written.map { Array(output.prefix($0)) }
  }
}
