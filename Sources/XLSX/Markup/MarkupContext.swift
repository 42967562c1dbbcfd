internal import CAfstemLibXML2

/// Owns a libxml2 push parser. Only this type and ``MarkupParser`` call the library.
final class MarkupContext {
  let pointer: xmlParserCtxtPtr
  private static let initialised: Void = xmlInitParser()

  init?(callbacks: xmlSAXHandler) {
    _ = Self.initialised
    var callbacks = callbacks
    guard let pointer = xmlCreatePushParserCtxt(&callbacks, nil, nil, 0, nil) else { return nil }
    self.pointer = pointer
    let options = XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
    xmlCtxtUseOptions(pointer, CInt(options))
  }

  deinit { xmlFreeParserCtxt(pointer) }

  /// Prepares it for another document; false if that fails.
  func reset() -> Bool {
    guard xmlCtxtResetPush(pointer, nil, 0, nil, nil) == 0 else { return false }
    // Unlike a new context, a reset one does not look for a byte order mark until its encoding is cleared.
    pointer.pointee.charset = CInt(XML_CHAR_ENCODING_NONE.rawValue)
    return true
  }
}

/// Parsers that finished a document without an error and are reused: a workbook has many small parts.
final class MarkupContexts {
  private var spare: [MarkupContext] = []

  func take(callbacks: @autoclosure () -> xmlSAXHandler) -> MarkupContext? {
    if let context = spare.popLast(), context.reset() { return context }
    return MarkupContext(callbacks: callbacks())
  }

  func giveBack(_ context: MarkupContext) { spare.append(context) }
}
