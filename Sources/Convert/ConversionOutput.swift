internal import AfstemCSV
internal import AfstemFiles
internal import AfstemModel
internal import SystemPackage

/// The destination of converted text: a file that appears once it is complete, or standard output.
final class ConversionOutput {
  let path: String
  /// `nil` for standard output.
  private var file: ReplacementFile?
  private let encoder: TextEncoder
  private var encoded: [UInt8] = []

  /// - Parameter path: `-` for standard output.
  init(path: String, encoding: TextEncoding) throws(RunError) {
    self.path = path
    encoder = TextEncoder(encoding)
    guard path != "-" else {
      file = nil
      return
    }
    do throws(Errno) {
      file = try ReplacementFile(for: path)
    } catch {
      throw .outputUnavailable(path: path, reason: error.description)
    }
  }

  /// Writes text in UTF-8, whole characters, in the output's encoding; what is not valid becomes U+FFFD.
  func write(_ text: Span<UInt8>) throws {
    guard encoder.encoding != .utf8 else {
      if (try? UTF8Span(validating: text)) != nil { return try text.withUnsafeBytes(writeBytes) }
      return try String(decoding: text).utf8.span.withUnsafeBytes(writeBytes)
    }
    encoded.removeAll(keepingCapacity: true)
    try encoder.encode(text, into: &encoded)
    try encoded.withUnsafeBytes(writeBytes)
  }

  private func writeBytes(_ bytes: UnsafeRawBufferPointer) throws(RunError) {
    do throws(Errno) {
      if file == nil { try FileDescriptor.standardOutput.writeEvery(bytes) } else { try file?.write(bytes) }
    } catch {
      throw failure(error)
    }
  }

  /// Puts the file in place.
  func commit() throws(RunError) {
    do throws(Errno) { try file?.commit() } catch { throw failure(error) }
  }

  private func failure(_ error: Errno) -> RunError {
    .inputOutput(path: path, reason: error.description)
  }
}
