internal import AfstemModel

/// `afstem --version --verbose`: the version and what the program was built from, a line each.
enum VersionRequest {
  /// Answers arguments that ask for it; false for any others.
  static func isAnswered(_ arguments: [String]) -> Bool {
    guard arguments.sorted() == ["--verbose", "--version"] else { return false }
    let parts = Version.build.split(separator: " ").map {
      String($0.replacing("=", with: " ", maxReplacements: 1))
    }
    Terminal.output.write(([Version.current] + parts).joined(separator: "\n") + "\n")
    return true
  }
}
