internal import CLibXML2

/// A parser of libxml2's. The library is spoken here and in ``MarkupParser`` only.
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

  /// Makes it ready for another document; false where it cannot be.
  func reset() -> Bool {
    guard xmlCtxtResetPush(pointer, nil, 0, nil, nil) == 0 else { return false }
    // A new context has no encoding yet, and looks for a byte order mark; one that was reset has to be told so.
    pointer.pointee.charset = CInt(XML_CHAR_ENCODING_NONE.rawValue)
    return true
  }
}
