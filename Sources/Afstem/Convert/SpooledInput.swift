internal import Files
internal import FoundationEssentials
internal import Model

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Standard input copied to a file without a name, which is gone with the program, however that ends.
final class SpooledInput {
  private let descriptor: CInt

  /// Bytes that are copied where nothing else is told: 4 GiB.
  static let usualLimit = 4 << 30

  /// - Parameter head: What was taken from standard input before.
  /// - Throws: where there is no room, or more than `limit` bytes come.
  init(head: [UInt8], limit: Int) throws(RunError) {
    let folder = FileManager.default.temporaryDirectory.path
    var template = Array("\(folder)/afstem-XXXXXX".utf8CString)
    descriptor = mkstemp(&template)
    guard descriptor >= 0 else { throw Self.failure(in: folder) }
    unlink(template)
    var piece = head
    var total = 0
    repeat {
      total += piece.count
      guard total <= limit else { throw .notConverted(findings: [.limitExceeded(bytesOf: "-", allowed: limit)]) }
      guard StandardInput.write(piece[...], to: descriptor) else { throw Self.failure(in: folder) }
      do throws(SystemError) { piece = try StandardInput.read(atMost: 1 << 18) } catch {
        throw .inputOutput(path: "-", reason: error.description)
      }
    } while !piece.isEmpty
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// Opens the file anew, from its beginning.
  var path: String { "/dev/fd/\(descriptor)" }

  private static func failure(in folder: String) -> RunError {
    .outputUnavailable(path: folder, reason: SystemError().description)
  }
}
