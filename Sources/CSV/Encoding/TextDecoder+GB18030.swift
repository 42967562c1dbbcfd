extension TextDecoder {
  /// Decodes GB 18030, whose characters have one, two or four bytes.
  mutating func decodeGB18030(
    _ bytes: Span<UInt8>, _ converter: SystemConverter, isLast: Bool, into window: inout Window
  ) {
    for index in bytes.indices {
      pending.append(bytes[index])
      takeCharacters(converter, isLast: false, into: &window)
    }
    if isLast { takeCharacters(converter, isLast: true, into: &window) }
  }

  private mutating func takeCharacters(_ converter: SystemConverter, isLast: Bool, into window: inout Window)
  {
    while !pending.isEmpty {
      switch GB18030Sequence(pending) {
      case .length(let length) where length <= pending.count:
        guard let scalar = scalar(of: Array(pending.prefix(length)), converter) else {
          take(1, nil, into: &window)
          continue
        }
        take(length, scalar, into: &window)
      case .invalid: take(1, nil, into: &window)
      case .length, .incomplete:
        guard isLast else { return }
        take(1, nil, into: &window)
      }
    }
  }

  private func scalar(of character: [UInt8], _ converter: SystemConverter) -> Unicode.Scalar? {
    if character.count == 1 { return Unicode.Scalar(character[0]) }
    guard let text = converter.convert(character) else { return nil }
    let scalars = String(decoding: text, as: UTF8.self).unicodeScalars
    return scalars.count == 1 ? scalars.first : nil
  }
}

/// The length of a GB 18030 character, which its first two bytes decide.
private enum GB18030Sequence {
  case length(Int)
  /// The first byte starts no character.
  case invalid
  /// The second byte is needed.
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
