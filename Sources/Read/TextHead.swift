internal import AfstemModel

/// The beginning of a text, by which markup and other formats that are text can be told from a table.
struct TextHead {
  /// Folded to small letters, without a byte order mark and the white space before the first word.
  private let text: Substring

  /// `nil` for a text that begins as a table may.
  init?(_ head: [UInt8]) {
    let bytes = Self.narrow(head)
    let text = String(decoding: bytes, as: UTF8.self).lowercased().drop(while: \.isWhitespace)
    guard let first = text.first, "<{[%".contains(first) || text.prefix(Self.longestName).contains(":") else {
      return nil
    }
    self.text = text
  }

  /// Longer than any field of a mail's head.
  private static let longestName = 40

  /// The bytes of ASCII characters alone if the text is UTF-16, without a mark of the byte order.
  private static func narrow(_ bytes: [UInt8]) -> ArraySlice<UInt8> {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return bytes.dropFirst(3) }
    guard
      bytes.prefix(8).contains(0) || bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    else { return bytes[...] }
    return bytes.filter { 0x01...0x7F ~= $0 }[...]
  }

  /// What the text is, if it is known to be no table.
  ///
  /// - Parameter tail: The end of the file, which may overlap with its beginning.
  func nonTable(endingIn tail: [UInt8]) -> NonTable? {
    let tail = String(decoding: Self.narrow(tail), as: UTF8.self).lowercased()[...].trimmed
    return markup(endingIn: tail) ?? json(endingIn: tail) ?? mail
  }

  // MARK: Markup

  private func markup(endingIn tail: Substring) -> NonTable? {
    guard text.hasPrefix("<") else {
      return text.contains("%pdf-1.") && text.hasPrefix("%") ? .document("PDF") : nil
    }
    let body = text.afterProlog
    if text.contains("urn:schemas-microsoft-com:office:spreadsheet"), !body.isWebPage {
      return .spreadsheetXML
    }
    if body.isWebPage { return .webPage(page) }
    if body.tagName == "svg" { return .image("SVG") }
    let isXML = text.hasPrefix("<?xml") || body.hasPrefix("<!doctype") || isElement(body, endingIn: tail)
    return isXML ? .xml : nil
  }

  private var page: NonTable.WebPage {
    let isLogin = Self.loginWords.contains { text.contains($0) }
    return isLogin ? .login : text.contains("<table") ? .table : .other
  }

  private static let loginWords = [
    "password", "adgangskode", "log ind", "log in", "login", "sign in", "mitid", "nemid", "unilogin", "saml",
  ]

  /// Whether the first element of the text ends where the text does, and not before.
  private func isElement(_ body: Substring, endingIn tail: Substring) -> Bool {
    guard let name = body.tagName else { return false }
    let end = "</\(name)>"
    guard tail.hasSuffix(end) else { return false }
    return !body.trimmed.dropLast(end.count).contains(end)
  }

  // MARK: Other text

  private func json(endingIn tail: Substring) -> NonTable? {
    let next = text.dropFirst().drop(while: \.isWhitespace)
    switch text.first {
    case "{": return next.first == "}" || next.isMemberOfObject ? .json : nil
    case "[": return next.first.map { "{[\"".contains($0) } == true && tail.hasSuffix("]") ? .json : nil
    default: return nil
    }
  }

  private var mail: NonTable? {
    let fields = ["mime-version:", "received:", "return-path:", "delivered-to:", "from:", "message-id:"]
    guard fields.contains(where: { text.hasPrefix($0) }), text.contains("content-type:") else { return nil }
    return .mail
  }
}

extension Substring {
  fileprivate var trimmed: Substring {
    var text = self
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }

  /// What follows the declarations and comments that the text begins with.
  fileprivate var afterProlog: Substring {
    var rest = self
    while let end = rest.hasPrefix("<!--") ? "-->" : rest.hasPrefix("<?") ? "?>" : nil,
      let range = rest.firstRange(of: end)
    {
      rest = rest[range.upperBound...].drop(while: \.isWhitespace)
    }
    return rest
  }

  /// `table` of `<table border=1>`; `nil` if the text does not begin with an element.
  fileprivate var tagName: Substring? {
    guard first == "<" else { return nil }
    let name = dropFirst().prefix { $0.isLetter || $0.isNumber || ":_-.".contains($0) }
    guard name.first?.isLetter == true, let next = self[name.endIndex...].first else { return nil }
    return next.isWhitespace || next == ">" || next == "/" ? name : nil
  }

  fileprivate var isWebPage: Bool {
    if hasPrefix("<!doctype html") { return true }
    guard let tagName else { return false }
    return ["html", "head", "body", "meta", "title", "script", "style", "table", "form"].contains(tagName)
  }

  /// Whether the text begins as `"name": `.
  fileprivate var isMemberOfObject: Bool {
    guard first == "\"", let end = dropFirst().firstIndex(of: "\"") else { return false }
    return self[end...].dropFirst().first { !$0.isWhitespace } == ":"
  }
}
