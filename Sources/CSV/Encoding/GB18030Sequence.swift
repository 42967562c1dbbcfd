/// How many bytes a character of GB 18030 has, by the first two of them.
enum GB18030Sequence {
  case length(Int)
  /// The byte starts no character.
  case invalid
  /// The next byte decides.
  case incomplete

  init(_ bytes: some Collection<UInt8>) {
    guard let first = bytes.first, first >= 0x80 else {
      self = .length(1)
      return
    }
    guard 0x81...0xFE ~= first else {
      self = .invalid
      return
    }
    guard let second = bytes.dropFirst().first else {
      self = .incomplete
      return
    }
    switch second {
    case 0x30...0x39: self = .length(4)
    case 0x40...0x7E, 0x80...0xFE: self = .length(2)
    default: self = .invalid
    }
  }
}
