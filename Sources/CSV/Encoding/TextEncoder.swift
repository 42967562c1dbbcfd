/// Encodes text, such as what a ``CSVWriter`` wrote, in an encoding of choice.
///
/// No byte order mark is added: a ``CSVWriter`` writes one as text where it is asked to.
public struct TextEncoder {
  /// The encoding of the output.
  public let encoding: TextEncoding
  /// The byte of each character beyond ASCII; empty for encodings with more than one byte per character.
  private let bytes: [Unicode.Scalar: UInt8]
  private let converter: SystemConverter?

  /// Creates an encoder.
  public init(_ encoding: TextEncoding) {
    self.encoding = encoding
    let scalars = CodePage(encoding)?.scalars ?? []
    bytes = Dictionary(
      scalars.enumerated().filter { $1 != .replacementCharacter }.map { ($1, UInt8(128 + $0)) },
      uniquingKeysWith: { first, _ in first })
    converter = encoding == .gb18030 ? SystemConverter(from: "UTF-8", to: "GB18030") : nil
  }

  /// Appends the bytes of a text.
  ///
  /// - Throws: ``CSVError/Reason/unencodable(_:_:)``, without a place, at the first character that the encoding lacks;
  ///   what stands before it has been appended.
  /// - Complexity: O(*n*) in the text's length.
  public func encode(_ text: String, into output: inout [UInt8]) throws(CSVError) {
    if encoding == .utf8 { return output.append(contentsOf: text.utf8) }
    output.reserveCapacity(output.count + text.utf8.count)
    for scalar in text.unicodeScalars {
      if encoding.isUTF16 {
        append(utf16: scalar, to: &output)
      } else if scalar.isASCII {
        output.append(UInt8(truncatingIfNeeded: scalar.value))
      } else if let byte = bytes[scalar] {
        output.append(byte)
      } else if let bytes = converter?.convert(Array(String(scalar).utf8)) {
        output += bytes
      } else {
        throw CSVError(.unencodable(scalar, encoding))
      }
    }
  }

  /// Appends the bytes of a text in UTF-8.
  ///
  /// Bytes that are not valid UTF-8 are encoded as U+FFFD, or copied if the encoding is UTF-8 itself.
  ///
  /// - Throws: ``CSVError/Reason/unencodable(_:_:)``, without a place, at the first character that the encoding lacks;
  ///   what stands before it has been appended.
  /// - Complexity: O(*n*) in the text's length.
  public func encode(_ text: Span<UInt8>, into output: inout [UInt8]) throws(CSVError) {
    guard encoding == .utf8 else { return try encode(String(decoding: text), into: &output) }
    text.withUnsafeBufferPointer { output.append(contentsOf: $0) }
  }

  private func append(utf16 scalar: Unicode.Scalar, to output: inout [UInt8]) {
    for unit in UTF16.encode(scalar) ?? UTF16.encodedReplacementCharacter {
      let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
      output += encoding == .utf16BigEndian ? [high, low] : [low, high]
    }
  }
}

extension TextEncoding {
  fileprivate var isUTF16: Bool { self == .utf16LittleEndian || self == .utf16BigEndian }
}
