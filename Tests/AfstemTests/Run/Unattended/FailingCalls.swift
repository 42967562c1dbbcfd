import Foundation
import AfstemTestSupport

/// A library that makes the Nth of a program's system calls that change files fail, or kills the program there.
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

  /// `nil` where no C compiler makes it, or the kernel does not let it see its own calls.
  static let shared: FailingCalls? = {
    guard let compiler = Oracle(named: "cc") ?? Oracle(named: "clang"), let folder = try? TemporaryFolder()
    else { return nil }
    let source = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "failing_calls.c").path
    let library = "\(folder.path)/failing_calls.so"
    let result = try? compiler.run(["-O1", "-shared", "-fPIC", "-o", library, source, "-ldl"])
    let calls = FailingCalls(library: library, folder: folder)
    guard result?.status == 0, let trial = try? calls.attempt(.killed, at: 1) else { return nil }
    let touched = try? Oracle(named: "touch")?.run(["\(folder.path)/touched"], environment: trial.environment)
    return touched != nil && trial.isReached ? calls : nil
  }()

  private let library: String
  private let folder: TemporaryFolder

  /// One run of a program in which a call fails.
  struct Attempt: CustomStringConvertible {
    let way: Way
    let number: Int
    /// For the program that is to meet it.
    let environment: [String: String]
    fileprivate let mark: TemporaryFolder

    /// False where the program ended before it made so many calls.
    var isReached: Bool { systemCall != nil }

    private var systemCall: String? { mark.read("mark") }

    /// `killed at call 17, of the kernel's number 74`
    var description: String {
      "\(way.rawValue) at call \(number), of the kernel's number \(systemCall ?? "?")"
    }
  }

  func attempt(_ way: Way, at number: Int) throws -> Attempt {
    let mark = try TemporaryFolder()
    let environment = [
      "LD_PRELOAD": library, "AFSTEM_FAIL_AT": "\(number)", "AFSTEM_FAIL_WITH": "\(way.errno)",
      "AFSTEM_FAIL_MARK": mark.path + "/mark",
    ]
    return Attempt(way: way, number: number, environment: environment, mark: mark)
  }

  /// Tries a program's first call and later ones, until it makes none so late; `AFSTEM_FAIL_EVERY=1` tries every one.
  ///
  /// - Parameter run: Has the program run in an attempt's environment, and returns what `check` is to look at.
  /// - Returns: How many calls there are, to within a step.
  @discardableResult
  func forEach<Outcome>(
    _ way: Way, run: (Attempt) throws -> Outcome, check: (Outcome, Attempt) throws -> Void
  ) throws -> Int {
    for number in stride(from: 1, to: Int.max, by: Setting.failEvery) {
      let attempt = try attempt(way, at: number)
      let outcome = try run(attempt)
      guard attempt.isReached else { return number }
      try check(outcome, attempt)
    }
    return Int.max
  }

  /// For the environment of a program whose clock is behind.
  func environment(late seconds: Int) -> [String: String] {
    ["LD_PRELOAD": library, "AFSTEM_CLOCK_LATE": "\(seconds)"]
  }
}

/// How much is tried; `scripts/checks/unattended` tries all.
enum Setting {
  /// From one failing call to the next.
  static let failEvery = number("AFSTEM_FAIL_EVERY") ?? 17
  /// How often a run is killed at random.
  static let kills = number("AFSTEM_KILLS") ?? 200

  private static func number(_ name: String) -> Int? {
    ProcessInfo.processInfo.environment[name].flatMap(Int.init)
  }
}
