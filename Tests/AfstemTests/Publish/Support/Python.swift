import Foundation

/// Packages of Python on this machine.
enum Python {
  static func has(_ module: String) -> Bool {
    guard Program.exists("python3") else { return false }
    let result = try? Program.run(
      "python3", "-c", "import \(module)", in: FileManager.default.temporaryDirectory)
    return result?.status == 0
  }
}
