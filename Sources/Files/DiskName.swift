internal import SystemPackage

/// Names as they are on disk, where any bytes may be one: a byte that is no UTF-8 is a character of its own in ours.
enum DiskName {
  /// U+10FF80 to U+10FFFF stand for the bytes from 0x80 on.
  private static let offset: UInt32 = 0x10FF00

  /// The name of some bytes.
  static func string(of bytes: [UInt8]) -> String {
    if let name = String(validating: bytes, as: UTF8.self) { return name }
    var name = ""
    var decoder = UTF8.ForwardParser()
    var source = bytes.makeIterator()
    var position = 0
    while true {
      switch decoder.parseScalar(from: &source) {
      case .valid(let encoded):
        name.unicodeScalars.append(UTF8.decode(encoded))
        position += encoded.count
      case .error(let length):
        for byte in bytes[position..<(position + length)] {
          Unicode.Scalar(offset + UInt32(byte)).map { name.unicodeScalars.append($0) }
        }
        position += length
      case .emptyInput: return name
      }
    }
  }

  /// The bytes of a path, ended by a zero.
  static func bytes(of path: String) -> [CChar] {
    // Only characters of the last plane begin with this byte.
    guard path.utf8.contains(0xF4) else { return path.utf8.map(CChar.init(bitPattern:)) + [0] }
    var bytes: [CChar] = []
    for scalar in path.unicodeScalars {
      if (offset + 0x80...offset + 0xFF).contains(scalar.value) {
        bytes.append(CChar(truncatingIfNeeded: scalar.value - offset))
      } else {
        for byte in String(scalar).utf8 { bytes.append(CChar(bitPattern: byte)) }
      }
    }
    return bytes + [0]
  }
}

extension FilePath {
  init(onDisk path: String) { self.init(platformString: DiskName.bytes(of: path)) }
}
