internal import AfstemFiles
internal import AfstemModel
internal import SystemPackage

/// A copy of standard input in a nameless file, which disappears with the process.
final class SpooledInput {
  private let file: OpenFile

  /// The limit unless another is given: 4 GiB.
  static let usualLimit = 4 << 30

  /// - Parameter head: Bytes already read from standard input.
  /// - Throws: if there is no space, or there are more than `limit` bytes.
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

  /// Reopens the file at its start.
  var path: String { file.path }

  private static func failure(_ error: Errno) -> RunError {
    .outputUnavailable(path: CurrentProcess.temporaryFolder, reason: error.description)
  }
}
