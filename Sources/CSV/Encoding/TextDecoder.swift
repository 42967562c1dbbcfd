/// Decodes the bytes of a file to UTF-8, piece by piece, and reports those that cannot be decoded.
struct TextDecoder {
  let encoding: TextEncoding
  private(set) var problems = TextProblems()
  /// The offset in the file of the next byte.
  private var offset: Int
  private let page: CodePage?
  private let converter: SystemConverter?
  /// The bytes so far of a character that the last piece cut in two.
  var pending: [UInt8] = []

  /// - Parameter offset: The number of bytes already skipped: those of the byte order mark.
  init(_ encoding: TextEncoding, offset: Int) {
    self.encoding = encoding
    self.offset = offset
    page = CodePage(encoding)
    converter = encoding == .gb18030 ? SystemConverter(from: "GB18030", to: "UTF-8") : nil
  }

  /// Appends the decoded text to the window: at most three bytes for each byte given and for each of three pending ones.
  mutating func decode(_ bytes: Span<UInt8>, isLast: Bool, into window: inout Window) {
    window.reserve(bytes.count * 3 + 12)
    if let page {
      decode8Bit(bytes, page, into: &window)
    } else if let converter {
      decodeGB18030(bytes, converter, isLast: isLast, into: &window)
    } else {
      decode16Bit(bytes, isLast: isLast, into: &window)
    }
  }

  private mutating func decode8Bit(_ bytes: Span<UInt8>, _ page: CodePage, into window: inout Window) {
    for index in bytes.indices {
      let byte = bytes[index]
      if byte == 0 { problems.append(TextProblem(.nul, offset: offset + index)) }
      if byte < 0x80 {
        window.append(byte)
      } else if let scalar = page[byte] {
        if scalar.value < 0xA0 { problems.controlCount += 1 }
        window.append(scalar)
      } else {
        problems.append(TextProblem(.undecodable, offset: offset + index))
        window.append(.replacementCharacter)
      }
    }
    offset += bytes.count
  }

  private mutating func decode16Bit(_ bytes: Span<UInt8>, isLast: Bool, into window: inout Window) {
    for index in bytes.indices {
      pending.append(bytes[index])
      if pending.count.isMultiple(of: 2) { decodePending(isLast: false, into: &window) }
    }
    if isLast { decodePending(isLast: true, into: &window) }
  }

  /// Decodes the pending bytes once they form a whole character, or once nothing can follow them.
  private mutating func decodePending(isLast: Bool, into window: inout Window) {
    while let first = unit(at: 0) {
      if !UTF16.isLeadSurrogate(first) {
        take(2, UTF16.isTrailSurrogate(first) ? nil : Unicode.Scalar(first), into: &window)
      } else if let second = unit(at: 2) {
        guard UTF16.isTrailSurrogate(second) else {
          take(2, nil, into: &window)
          continue
        }
        let value = 0x10000 + (UInt32(first & 0x3FF) << 10 | UInt32(second & 0x3FF))
        take(4, Unicode.Scalar(value), into: &window)
      } else if isLast {
        take(2, nil, into: &window)
      } else {
        return
      }
    }
    if isLast, !pending.isEmpty { take(pending.count, nil, into: &window) }
  }

  private func unit(at index: Int) -> UInt16? {
    guard index + 1 < pending.count else { return nil }
    let (one, other) = (UInt16(pending[index]), UInt16(pending[index + 1]))
    return encoding == .utf16BigEndian ? one << 8 | other : other << 8 | one
  }

  /// Replaces pending bytes by the character they encode, or by U+FFFD if they encode none (`nil`).
  mutating func take(_ count: Int, _ scalar: Unicode.Scalar?, into window: inout Window) {
    switch scalar {
    case nil: problems.append(TextProblem(.undecodable, offset: offset))
    case .replacementCharacter: problems.append(TextProblem(.alreadyReplaced, offset: offset))
    case .some("\u{80}"..."\u{9F}"): problems.controlCount += 1
    case "\0": problems.append(TextProblem(.nul, offset: offset))
    default: break
    }
    window.append(scalar ?? .replacementCharacter)
    pending.removeFirst(count)
    offset += count
  }
}

extension TextDecoder {
  /// Checks text that is UTF-8 already, at the end of a window.
  ///
  /// - Parameter start: The index in the window of the first byte that is not checked yet.
  /// - Returns: The index of the first byte that cannot be checked until more bytes follow.
  mutating func check(_ window: borrowing Window, from start: Int, isLast: Bool) -> Int {
    check(window.bytes, from: start, isLast: isLast)
  }

  private mutating func check(_ window: Span<UInt8>, from start: Int, isLast: Bool) -> Int {
    var index = start
    while true {
      index += window.latinPrefix(from: index)
      guard index < window.count else { break }
      switch UTF8Sequence(at: index, in: window) {
      case .valid(let length):
        if let kind = problem(at: index, in: window) { report(kind, at: index, after: start) }
        index += length
      case .invalid(let length):
        report(.undecodable, at: index, after: start)
        index += length
      case .incomplete:
        if isLast { report(.undecodable, at: index, after: start) }
        problems.controlCount += window.extracting(start..<index).controlCount
        offset += index - start
        return isLast ? window.count : index
      }
    }
    problems.controlCount += window.extracting(start..<index).controlCount
    offset += index - start
    return index
  }

  private func problem(at index: Int, in window: Span<UInt8>) -> TextProblem.Kind? {
    if window[index] == 0 { return .nul }
    let isReplacement = window[index] == 0xEF && window[index + 1] == 0xBF && window[index + 2] == 0xBD
    return isReplacement ? .alreadyReplaced : nil
  }

  private mutating func report(_ kind: TextProblem.Kind, at index: Int, after start: Int) {
    problems.append(TextProblem(kind, offset: offset + index - start))
  }
}
