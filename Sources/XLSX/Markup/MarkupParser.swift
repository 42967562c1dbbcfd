internal import CAfstemLibXML2

/// Parses a part's markup piece by piece with libxml2's SAX2 interface.
///
/// Refuses document types, so that no entities but XML's own five exist; never uses the network; does not recover from
/// errors.
final class MarkupParser {
  private let handler: any MarkupHandler
  /// The part's name, for errors.
  private let part: String
  private let maximumDepth: Int
  private var gauge: TagGauge
  private let context: MarkupContext
  private var libxml: xmlParserCtxtPtr { context.pointer }
  private let contexts: MarkupContexts
  /// How many elements are open.
  private(set) var depth = 0
  /// The depth of the element whose contents are being skipped.
  private var skippedDepth: Int?
  private var failure: XLSXError?
  private var isFinished = false
  private var lastNamespace: (uri: UnsafePointer<UInt8>?, namespace: Namespace) = (nil, .none)

  init(
    part: String, limits: ReadingLimits, contexts: MarkupContexts, handler: any MarkupHandler
  ) throws(XLSXError) {
    guard let context = contexts.take(callbacks: Self.callbacks) else {
      throw XLSXError(.cannotOpen(code: 12), part: part)
    }
    self.context = context
    self.contexts = contexts
    self.handler = handler
    self.part = part
    maximumDepth = limits.xmlDepth
    gauge = TagGauge(limit: limits.attributes)
    context.pointer.pointee.userData = Unmanaged.passUnretained(self).toOpaque()
  }

  deinit {
    // A parser that failed is not reused.
    if isFinished, failure == nil { contexts.giveBack(context) }
  }

  /// Whether the markup read so far is UTF-8 that needs no conversion.
  var isPlainUTF8: Bool { libxml.pointee.input?.pointee.buf?.pointee.encoder == nil }

  /// Whether it holds the beginning of a tag or a comment and waits for the rest.
  var isWaiting: Bool {
    guard let input = libxml.pointee.input?.pointee else { return false }
    return input.cur != input.end
  }

  /// Counts the lines of markup that the parser is not fed, so that later errors have the right line.
  func countLines(in bytes: UnsafeBufferPointer<UInt8>) {
    guard let input = libxml.pointee.input else { return }
    var start = 0
    while let place = bytes.firstIndex(of: UInt8(ascii: "\n"), from: start) {
      input.pointee.line += 1
      start = place + 1
    }
  }

  /// Parses the next piece. An empty piece ends the document, which must then be complete.
  func feed(_ bytes: UnsafeBufferPointer<UInt8>) throws(XLSXError) {
    var rest = bytes
    repeat {
      let piece = UnsafeBufferPointer(rebasing: rest.prefix(Self.largestPiece))
      rest = UnsafeBufferPointer(rebasing: rest.dropFirst(piece.count))
      guard gauge.measure(piece) else {
        throw XLSXError(.limitExceeded(.attributes, allowed: gauge.limit), part: part)
      }
      let code = piece.withMemoryRebound(to: CChar.self) {
        afstem_parse_chunk(libxml, $0.baseAddress, CInt(piece.count), piece.isEmpty ? 1 : 0)
      }
      if let failure { throw located(failure) }
      guard code == 0 || isGoingOn else { throw malformed() }
      isFinished = piece.isEmpty
    } while !rest.isEmpty
  }

  /// Some codes are warnings. On bytes that are invalid in the detected encoding libxml2 stops, yet calls the document
  /// well-formed.
  private var isGoingOn: Bool { libxml.pointee.wellFormed != 0 && !isStopped }

  /// libxml2 buffers what it is fed until it has parsed it.
  private static let largestPiece = 16 << 10

  private func malformed() -> XLSXError {
    let error = libxml.pointee.lastError
    let reason = error.message.map { String(cString: $0) } ?? "not well-formed"
    let line = Int(error.line)
    return XLSXError(
      .markupMalformed(line: line, reason: reason.split(separator: "\n").joined(separator: " ")),
      part: part)
  }

  private func located(_ error: XLSXError) -> XLSXError {
    var error = error
    if error.part == nil { error.part = part }
    return error
  }

  private var isStopped: Bool { libxml.pointee.disableSAX != 0 }

  private func stop(_ error: XLSXError) {
    guard failure == nil else { return }
    failure = error
    xmlStopParser(libxml)
  }

  private func attempt(_ body: () throws(XLSXError) -> Void) {
    guard !isStopped else { return }
    do throws(XLSXError) { try body() } catch { stop(error) }
  }
}

// MARK: Callbacks

extension MarkupParser {
  private static func from(_ userData: UnsafeMutableRawPointer?) -> MarkupParser? {
    userData.map { Unmanaged<MarkupParser>.fromOpaque($0).takeUnretainedValue() }
  }

  private static var callbacks: xmlSAXHandler {
    var callbacks = xmlSAXHandler()
    callbacks.initialized = UInt32(XML_SAX2_MAGIC)
    callbacks.startElementNs = { userData, local, prefix, uri, _, _, attributeCount, _, attributes in
      guard let parser = MarkupParser.from(userData), let local else { return }
      let name = ElementName(local: local, isPrefixed: prefix != nil, namespace: parser.namespace(uri))
      let values = UnsafeBufferPointer(
        start: attributes, count: attributes == nil ? 0 : Int(attributeCount) * 5)
      parser.start(Element(name: name, attributes: values))
    }
    callbacks.endElementNs = { userData, local, prefix, uri in
      guard let parser = MarkupParser.from(userData), let local else { return }
      parser.end(ElementName(local: local, isPrefixed: prefix != nil, namespace: parser.namespace(uri)))
    }
    callbacks.characters = { userData, bytes, count in
      MarkupParser.from(userData)?.text(UnsafeBufferPointer(start: bytes, count: Int(count)))
    }
    callbacks.ignorableWhitespace = callbacks.characters
    callbacks.cdataBlock = callbacks.characters
    callbacks.internalSubset = { userData, _, _, _ in
      MarkupParser.from(userData)?.stop(XLSXError(.documentType))
    }
    callbacks.serror = { _, _ in }
    return callbacks
  }

  /// libxml2 interns namespace names, so equal pointers mean the same namespace; most elements repeat the last one.
  private func namespace(_ uri: UnsafePointer<UInt8>?) -> Namespace {
    if uri != lastNamespace.uri { lastNamespace = (uri, Namespace(uri)) }
    return lastNamespace.namespace
  }

  private func start(_ element: borrowing Element) {
    depth += 1
    guard depth <= maximumDepth else {
      return stop(XLSXError(.limitExceeded(.xmlDepth, allowed: maximumDepth)))
    }
    guard skippedDepth == nil, !isStopped else { return }
    do throws(XLSXError) {
      if try handler.start(element, depth: depth) == .skip { skippedDepth = depth }
    } catch {
      stop(error)
    }
  }

  private func end(_ name: borrowing ElementName) {
    defer { depth -= 1 }
    if let skippedDepth {
      if skippedDepth == depth { self.skippedDepth = nil }
      return
    }
    guard !isStopped else { return }
    do throws(XLSXError) { try handler.end(name, depth: depth) } catch { stop(error) }
  }

  private func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard skippedDepth == nil else { return }
    attempt { () throws(XLSXError) in try handler.text(bytes) }
  }
}
