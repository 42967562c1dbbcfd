internal import Files
internal import Model
internal import SystemPackage

/// Standard input copied to a file without a name, which is gone with the program, however that ends.
final class SpooledInput {
  private let file: OpenFile

  /// Bytes that are copied unless a limit is given: 4 GiB.
  static let usualLimit = 4 << 30

  /// - Parameter head: What was taken from standard input before.
  /// - Throws: where there is no room, or more than `limit` bytes come.
  init(head: [UInt8], limit: Int) throws(RunError) {
    do throws(Errno) {
      file = try OpenFile(namelessIn: CurrentProcess.temporaryFolder)
    } catch {
      throw Self.failure(error)
    }
    var piece = head
    var total = 0
    repeat {
      total += piece.count
      guard total <= limit else {
        throw .notConverted(findings: [.limitExceeded(bytesOf: "-", allowed: limit)])
      }
      do throws(Errno) { try file.write(piece) } catch { throw Self.failure(error) }
      do throws(Errno) { piece = try FileDescriptor.standardInput.readSome(1 << 18) } catch {
        throw .inputOutput(path: "-", reason: error.description)
      }
    } while !piece.isEmpty
  }

  /// Opens the file anew, from its beginning.
  var path: String { file.path }

  private static func failure(_ error: Errno) -> RunError {
    .outputUnavailable(path: CurrentProcess.temporaryFolder, reason: error.description)
  }
}
