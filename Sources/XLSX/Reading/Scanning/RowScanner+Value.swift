extension RowScanner {
  /// Sets the cell's kind and bytes, as ``CellBuilder`` would; false if libxml2 must decide.
  mutating func finish(_ cell: OpenCell) -> Bool {
    guard !cell.hasInlineText else { return cell.value == nil }
    guard let value = cell.value else { return finishWithoutValue(cell) }
    guard value.bytes.count <= limits.cellLength else { return false }
    switch cell.type {
    case .number: return finishPlain(value, as: .number, in: cell)
    case .sharedString: return finishSharedString(value, in: cell)
    case .formulaString:
      cell.record.pointee.kind = .text
      return place(value, isTrimmed: false, in: &cell.record.pointee)
    case .inlineString:
      guard value.bytes.isEmpty else { return false }
      return finishWithoutValue(cell)
    case .boolean: return finishBoolean(value, in: cell)
    case .error: return finishPlain(value, as: .error, in: cell)
    case .date: return finishPlain(value, as: .date, in: cell)
    }
  }

  private func finishWithoutValue(_ cell: OpenCell) -> Bool {
    cell.record.pointee.kind = cell.record.pointee.flags.contains(.formula) ? .formulaWithoutValue : .empty
    cell.record.pointee.start = 0
    return true
  }

  /// A value in ASCII without white space around it.
  @inline(__always)
  private func finishPlain(_ value: ScannedText, as kind: CellRecord.Kind, in cell: OpenCell) -> Bool {
    guard !value.isSpecial else { return false }
    let start = value.start
    guard value.end > start else { return finishWithoutValue(cell) }
    guard start.pointee != 0x20, (value.end - 1).pointee != 0x20 else { return false }
    cell.record.pointee.kind = kind
    placeInWindow(value, in: &cell.record.pointee)
    return true
  }

  @inline(__always)
  private func finishSharedString(_ value: ScannedText, in cell: OpenCell) -> Bool {
    guard value.end > value.start else { return finishWithoutValue(cell) }
    guard let index = wholeNumber(value.bytes), let range = strings.range(of: index) else { return false }
    placeShared(range, in: &cell.record.pointee)
    return true
  }

  private func finishBoolean(_ value: ScannedText, in cell: OpenCell) -> Bool {
    guard value.end > value.start else { return finishWithoutValue(cell) }
    guard value.end - value.start == 1, value.start.pointee & 0xFE == UInt8(ascii: "0") else { return false }
    cell.record.pointee.kind = .boolean
    if value.start.pointee == UInt8(ascii: "1") { cell.record.pointee.flags.insert(.isTrue) }
    return true
  }

  /// Stores a text: as a range of the window if it needs no decoding, otherwise decoded in the scratch buffer.
  @inline(__always)
  mutating func place(_ text: ScannedText, isTrimmed: Bool, in record: inout CellRecord) -> Bool {
    if !text.isSpecial, !isTrimmed || !text.hasSpaceAround {
      placeInWindow(text, in: &record)
      return true
    }
    return placeDecoded(text, isTrimmed: isTrimmed, in: &record)
  }

  private mutating func placeDecoded(_ text: ScannedText, isTrimmed: Bool, in record: inout CellRecord)
    -> Bool
  {
    guard let isLiteral = text.isLiteral else { return false }
    if isLiteral, !text.mayHaveEscapes {
      let bytes = isTrimmed ? text.bytes.trimmingXMLSpace() : text.bytes
      let start = bytes.baseAddress ?? text.start
      placeInWindow(
        ScannedText(origin: text.origin, start: start, end: start + bytes.count, isSpecial: true), in: &record
      )
      return true
    }
    decoded.removeAll()
    guard CharacterReferences.append(text.bytes, to: &decoded) else { return false }
    record.space = .scratch
    record.start = UInt32(truncatingIfNeeded: scratch.count)
    EscapedText.append(isTrimmed ? decoded.contents.trimmingXMLSpace() : decoded.contents, to: &scratch)
    record.end = UInt32(truncatingIfNeeded: scratch.count)
    return true
  }

  @inline(__always)
  func placeShared(_ range: Range<UInt32>, in record: inout CellRecord) {
    record.kind = .text
    record.space = .sharedStrings
    (record.start, record.end) = (range.lowerBound, range.upperBound)
  }

  @inline(__always)
  func placeInWindow(_ text: ScannedText, in record: inout CellRecord) {
    record.space = .window
    (record.start, record.end) = (text.range.lowerBound, text.range.upperBound)
  }
}

extension ScannedText {
  /// Whether it begins or ends with a space; other white space makes a text special.
  var hasSpaceAround: Bool {
    end > start && (start.pointee == 0x20 || (end - 1).pointee == 0x20)
  }
}
