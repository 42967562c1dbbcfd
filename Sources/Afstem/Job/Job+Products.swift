internal import Files

extension Job {
  /// Where products go, by the paths that patterns would find them under; what lies there is no input.
  var productFolders: [String] {
    conversions.map { $0.folder.split(separator: "/").filter { $0 != "." }.joined(separator: "/") }
      .filter { !$0.isEmpty }
  }

  /// Whether a product is made of a file.
  func makesProduct(of path: String) -> Bool {
    conversions.flatMap(\.files).contains { GlobPattern($0).matches(path) }
  }
}
