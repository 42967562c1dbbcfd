/// An element's name, for as long as the parser stands on it.
struct ElementName: ~Copyable {
  let namespace: Namespace
  /// Whether the name is written with a prefix.
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
