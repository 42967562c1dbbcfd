/// An element's start tag; valid while its handler is called.
struct Element: ~Copyable {
  let name: ElementName
  /// Five pointers per attribute, as libxml2 has them: name, prefix, namespace, and the value's start and end.
  private let attributes: UnsafeBufferPointer<UnsafePointer<UInt8>?>

  init(name: consuming ElementName, attributes: UnsafeBufferPointer<UnsafePointer<UInt8>?>) {
    self.name = name
    self.attributes = attributes
  }

  func isNamed(_ name: StaticString, in namespace: Namespace = .spreadsheet) -> Bool {
    self.name.isNamed(name, in: namespace)
  }

  /// An attribute's value as the parser's buffer holds it, with `&` possibly written `&#38;`.
  func bytes(_ name: StaticString, in namespace: Namespace = .none) -> UnsafeBufferPointer<UInt8>? {
    for index in stride(from: 0, to: attributes.count - 4, by: 5) {
      guard let local = attributes[index], name.equals(local),
        Namespace(attributes[index + 2]) == namespace,
        let start = attributes[index + 3], let end = attributes[index + 4]
      else { continue }
      return UnsafeBufferPointer(start: start, count: end - start)
    }
    return nil
  }

  func string(_ name: StaticString, in namespace: Namespace = .none) -> String? {
    guard let bytes = bytes(name, in: namespace) else { return nil }
    let text = String(decoding: bytes, as: UTF8.self)
    return bytes.contains(UInt8(ascii: "&"))
      ? text.split(separator: "&#38;", omittingEmptySubsequences: false).joined(separator: "&") : text
  }

  /// An attribute that is a whole number; `nil` if it is absent or anything else.
  func integer(_ name: StaticString, in namespace: Namespace = .none) -> Int? {
    string(name, in: namespace).flatMap { Int($0) }
  }

  /// An attribute of type `xsd:boolean`, or `on` and `off` as older programs write.
  func flag(_ name: StaticString, in namespace: Namespace = .none) -> Bool? {
    switch string(name, in: namespace) {
    case "1", "true", "on": true
    case "0", "false", "off": false
    default: nil
    }
  }
}

extension Element {
  /// Whether it has `xml:space="preserve"` (XML 1.0 §2.10).
  var preservesSpace: Bool { string("space", in: .xml) == "preserve" }
}

/// An element's name; valid while its handler is called.
struct ElementName: ~Copyable {
  let namespace: Namespace
  /// Whether the name has a prefix.
  let isPrefixed: Bool
  private let local: UnsafePointer<UInt8>

  init(local: UnsafePointer<UInt8>, isPrefixed: Bool, namespace: Namespace) {
    self.isPrefixed = isPrefixed
    self.local = local
    self.namespace = namespace
  }

  func isNamed(_ name: StaticString, in wanted: Namespace = .spreadsheet) -> Bool {
    namespace == wanted && name.equals(local)
  }

  /// The name without its prefix.
  var text: String { String(cString: local) }
}
