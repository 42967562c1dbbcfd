/// Turns UTF-8 into the bytes of another encoding.
public struct TextEncoder {
  public let encoding: TextEncoding
  /// The byte of each character beyond ASCII; empty for the Unicode encodings.
  private let bytes: [Unicode.Scalar: UInt8]
  private let converter: SystemConverter?

  public init(_ encoding: TextEncoding) {
    self.encoding = encoding
    let scalars = encoding.codePage?.scalars ?? []
    bytes = Dictionary(
      scalars.enumerated().filter { $1 != .replacementCharacter }.map { ($1, UInt8(128 + $0)) },
      uniquingKeysWith: { first, _ in first })
    converter = encoding == .gb18030 ? SystemConverter(from: "UTF-8", to: "GB18030") : nil
  }

  /// Appends the bytes of text that is valid UTF-8.
  ///
  /// - Throws: `CSVError` at the first character that the encoding does not have; its place is for the caller to say.
  public func encode(_ text: UnsafeRawBufferPointer, into output: inout [UInt8]) throws(CSVError) {
    if encoding == .utf8 { return output.append(contentsOf: text) }
    output.reserveCapacity(output.count + text.count)
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
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
