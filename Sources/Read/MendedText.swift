internal import AfstemCSV
internal import AfstemModel

/// A text that had to be put right before its fields could be found.
struct MendedText {
  /// In UTF-8, line by line as in the file.
  let bytes: [UInt8]
  private let mixed: MixedText?

  /// `nil` if a file can be read as it is, as nearly all can.
  init?(path: String, in encoding: EncodingDetection) throws(CSVError) {
    mixed = try MixedText(path: path, in: encoding)
    if let mixed {
      bytes = mixed.bytes
    } else {
      guard let wrapped = try WrappedText(path: path, in: encoding.encoding) else { return nil }
      bytes = wrapped.bytes
    }
  }

  func findings(in path: String) -> [Finding] { mixed?.findings(in: path) ?? [] }
}
