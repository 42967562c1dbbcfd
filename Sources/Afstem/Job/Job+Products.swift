internal import AfstemCombining
internal import AfstemFiles

extension Job {
  /// What is made by the paths that patterns would find it under; none of it is an input.
  var productPaths: [String] {
    let outputs = combined.flatMap { [$0.output] + [$0.rejects].compactMap(\.self) }
    return (conversions.map(\.folder) + outputs).map {
      $0.hasPrefix("/") ? $0 : $0.split(separator: "/").filter { $0 != "." }.joined(separator: "/")
    }.filter { !$0.isEmpty }
  }

  /// Whether a product is made of a file.
  func makesProduct(of path: String) -> Bool {
    let patterns = conversions.flatMap(\.files) + combined.flatMap(\.files).map { PathNames($0).pattern }
    return patterns.contains { GlobPattern($0).matches(path) }
  }
}

extension JobCombination {
  /// Where rows go that do not fit.
  var rejects: String? { CombinedOutput.rejects(beside: output) }
}
