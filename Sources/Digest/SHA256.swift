internal import CAfstemLibCrypto

/// SHA-256 (FIPS 180-4) of bytes that come in pieces, computed by the system's libcrypto.
package struct SHA256: ~Copyable {
  private let context: OpaquePointer

  package init() {
    guard let context = EVP_MD_CTX_new(), EVP_DigestInit_ex(context, EVP_sha256(), nil) == 1 else {
      fatalError("libcrypto cannot compute SHA-256")
    }
    self.context = context
  }

  deinit { EVP_MD_CTX_free(context) }

  package mutating func update(_ bytes: RawSpan) {
    _ = bytes.withUnsafeBytes { EVP_DigestUpdate(context, $0.baseAddress, $0.count) }
  }

  /// The digest of all bytes so far, in lower-case hexadecimal.
  package consuming func finish() -> String {
    let bytes = [UInt8](unsafeUninitializedCapacity: Int(EVP_MAX_MD_SIZE)) { buffer, count in
      var length: UInt32 = 0
      _ = EVP_DigestFinal_ex(context, buffer.baseAddress, &length)
      count = Int(length)
    }
    return Hexadecimal.text(of: bytes)
  }
}

extension SHA256 {
  /// The digest of bytes in memory, in lower-case hexadecimal.
  package static func hash(of bytes: some Collection<UInt8>) -> String {
    var hash = SHA256()
    if bytes.withContiguousStorageIfAvailable({ hash.update(UnsafeRawBufferPointer($0).bytes) }) == nil {
      hash.update(ContiguousArray(bytes).span.bytes)
    }
    return hash.finish()
  }
}

/// Bytes written as digits of base 16, lower case.
private enum Hexadecimal {
  static func text(of bytes: some Sequence<UInt8>) -> String {
    let digits = Array("0123456789abcdef".utf8)
    let text = bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 0x0F)]] }
    return String(decoding: text, as: UTF8.self)
  }
}
