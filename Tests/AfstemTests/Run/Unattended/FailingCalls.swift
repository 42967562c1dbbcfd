import Foundation
import Surroundings

/// A library that makes the Nth of a program's calls that change files fail, or kills the program there.
struct FailingCalls: Sendable {
  /// What happens at the call.
  enum Way: String, CaseIterable, Sendable {
    case fullDisk, brokenDisk, killed

    var errno: Int32 {
      switch self {
      case .fullDisk: ENOSPC
      case .brokenDisk: EIO
      case .killed: 0
      }
    }
  }

  /// `nil` where no C compiler makes it.
  static let shared: FailingCalls? = {
    guard let compiler = Oracle(named: "cc") ?? Oracle(named: "clang"), let folder = try? TemporaryFolder()
    else { return nil }
    let source = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "failing_calls.c").path
    let library = "\(folder.path)/failing_calls.so"
    let result = try? compiler.run(["-O1", "-shared", "-fPIC", "-o", library, source, "-ldl"])
    return result?.status == 0 ? FailingCalls(library: library, folder: folder) : nil
  }()

  private let library: String
  private let folder: TemporaryFolder

  /// For the environment of a program whose call with a number is to fail.
  func environment(at number: Int, _ way: Way, mark: String) -> [String: String] {
    [
      "LD_PRELOAD": library, "AFSTEM_FAIL_AT": "\(number)", "AFSTEM_FAIL_WITH": "\(way.errno)",
      "AFSTEM_FAIL_MARK": mark,
    ]
  }

  /// For the environment of a program whose clock is behind.
  func environment(late seconds: Int) -> [String: String] {
    ["LD_PRELOAD": library, "AFSTEM_CLOCK_LATE": "\(seconds)"]
  }
}
