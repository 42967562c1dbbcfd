internal import CAfstemBuild

/// The program's version.
package enum Version {
  package static let current = "0.1.0"

  /// What the program was built from: the commit, the compiler and each package with its version, as `name=version`
  /// between spaces; empty where it was built by hand.
  package static let build = String(cString: afstem_build_text())
}
