import AfstemCSV

/// A slow and obvious tokeniser: it holds the whole text, looks ahead as far as it likes, and keeps no state.
struct ReferenceTokeniser {
  let dialect: Dialect

  func records(_ text: [UInt8]) -> [[[UInt8]]] {
    var records: [[[UInt8]]] = []
    var rest = text[...]
    while !rest.isEmpty {
      let isBlank = isLineEnd((dialect.skipsInitialSpace ? rest.drop { $0 == 32 } : rest).first)
      let record = takeRecord(&rest)
      if !isBlank { records.append(record) }
    }
    return records
  }

  private func isLineEnd(_ byte: UInt8?) -> Bool { byte == nil || byte == 10 || byte == 13 }

  private func takeRecord(_ rest: inout ArraySlice<UInt8>) -> [[UInt8]] {
    var fields: [[UInt8]] = []
    while true {
      fields.append(takeField(&rest))
      guard rest.first == dialect.delimiter else { break }
      rest.removeFirst()
    }
    if rest.starts(with: [13, 10]) { rest.removeFirst() }
    rest = rest.dropFirst()
    return fields
  }

  private func takeField(_ rest: inout ArraySlice<UInt8>) -> [UInt8] {
    if dialect.skipsInitialSpace { rest = rest.drop { $0 == 32 } }
    guard let quote = dialect.quote, rest.first == quote else { return takeUnquoted(&rest) }
    let field = rest
    var inner = rest.dropFirst()
    var value: [UInt8] = []
    var early: (rest: ArraySlice<UInt8>, value: [UInt8])?
    var isOnLaterLine = false
    func endEarly(_ rest: inout ArraySlice<UInt8>) -> [UInt8]? {
      guard let early else { return nil }
      rest = early.rest
      return early.value
    }
    while let byte = inner.popFirst() {
      if byte == dialect.escape {
        if isLineEnd(inner.first), !inner.isEmpty { isOnLaterLine = true }
        value += takeEscaped(&inner)
      } else if byte != quote {
        if isLineEnd(byte) { isOnLaterLine = true }
        value.append(byte)
      } else if inner.first == quote {
        value.append(quote)
        inner.removeFirst()
        if early == nil, let next = inner.first, isStructure(next) { early = (inner, value) }
      } else {
        let padded = inner.drop { ($0 == 32 || $0 == 9) && $0 != dialect.delimiter }
        if isFieldEnd(padded) {
          rest = padded
          return value
        }
        let previous = field[inner.startIndex - 2]
        let isOpener =
          isOnLaterLine
          ? isLineEnd(previous) || previous == dialect.delimiter
          : previous == dialect.delimiter && isClean(inner)
        if isOpener { return endEarly(&rest) ?? takeUnquoted(&rest) }
        guard strayQuotesAreText(inner) else {
          rest = inner.drop { !isStructure($0) }
          return value + inner[..<rest.startIndex]
        }
        value.append(quote)
      }
    }
    return endEarly(&rest) ?? takeUnquoted(&rest)
  }

  /// Whether a line that goes on inside quotes has all its quotes where they should be.
  private func isClean(_ rest: ArraySlice<UInt8>) -> Bool {
    var line = rest.prefix { $0 != 10 && $0 != 13 }
    while true {
      guard let closing = line.firstIndex(of: dialect.quote ?? 0) else { return false }
      line = line[(closing + 1)...]
      if line.first == dialect.quote {
        line = line.dropFirst()
        continue
      }
      guard line.isEmpty || line.first == dialect.delimiter else { return false }
      guard let opening = line.firstIndex(of: dialect.quote ?? 0) else { return true }
      guard line[opening - 1] == dialect.delimiter else { return false }
      line = line[(opening + 1)...]
    }
  }

  private func takeUnquoted(_ rest: inout ArraySlice<UInt8>) -> [UInt8] {
    var value: [UInt8] = []
    while let byte = rest.first, !isStructure(byte) || byte == dialect.escape {
      rest.removeFirst()
      if byte == dialect.escape { value += takeEscaped(&rest) } else { value.append(byte) }
    }
    return value
  }

  /// An escape makes a whole CR LF literal; at the end of the text it stands for itself.
  private func takeEscaped(_ rest: inout ArraySlice<UInt8>) -> [UInt8] {
    if rest.starts(with: [13, 10]) {
      rest.removeFirst(2)
      return [13, 10]
    }
    return rest.popFirst().map { [$0] } ?? [dialect.escape ?? 0]
  }

  private func strayQuotesAreText(_ after: ArraySlice<UInt8>) -> Bool {
    var line = after.prefix { $0 != 10 && $0 != 13 }
    while let index = line.firstIndex(of: dialect.quote ?? 0) {
      if index > after.startIndex, after[index - 1] == dialect.delimiter { return false }
      let next = line[(index + 1)...]
      if isFieldEnd(next) { return true }
      line = next.first == dialect.quote ? next.dropFirst() : next
    }
    return false
  }

  private func isFieldEnd(_ rest: ArraySlice<UInt8>) -> Bool { rest.first.map(isStructure) ?? true }

  private func isStructure(_ byte: UInt8) -> Bool { byte == dialect.delimiter || byte == 10 || byte == 13 }
}
