extension TextDecoder {
  /// Decodes GB 18030.
  mutating func decodeMultibyte(
    _ bytes: Span<UInt8>, _ converter: SystemConverter, isLast: Bool, into window: Window
  ) {
    for index in bytes.indices {
      pending.append(bytes[index])
      takeCharacters(converter, isLast: false, into: window)
    }
    if isLast { takeCharacters(converter, isLast: true, into: window) }
  }

  private mutating func takeCharacters(_ converter: SystemConverter, isLast: Bool, into window: Window) {
    while !pending.isEmpty {
      switch GB18030Sequence(pending) {
      case .length(let length) where length <= pending.count:
        guard let scalar = scalar(of: Array(pending.prefix(length)), converter) else {
          take(1, nil, into: window)
          continue
        }
        take(length, scalar, into: window)
      case .invalid: take(1, nil, into: window)
      case .length, .incomplete:
        guard isLast else { return }
        take(1, nil, into: window)
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
