#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// What the program has from the system that runs it: its number, its environment and its clock.
package enum CurrentProcess {
  package static var id: Int32 { getpid() }

  /// A variable of the environment; `nil` where it is not set.
  package static func environment(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

  /// Where files lie that nobody keeps: `TMPDIR`, or `/tmp`.
  package static var temporaryFolder: String {
    guard let folder = environment("TMPDIR"), !folder.isEmpty else { return "/tmp" }
    return folder
  }

  /// Seconds since 1970, by the system's clock.
  package static var clock: Int { time(nil) }

  /// Seconds from midnight of 1 January 1970 by the clock on the wall, where the machine says it stands.
  package static var wallClock: Int {
    var now = time(nil)
    var local = tm()
    guard localtime_r(&now, &local) != nil else { return now }
    return now + Int(local.tm_gmtoff)
  }

  /// Waits; a signal may end that early.
  package static func pause(for duration: Duration) {
    let (seconds, attoseconds) = duration.components
    var time = timespec(tv_sec: Int(seconds), tv_nsec: Int(attoseconds / 1_000_000_000))
    nanosleep(&time, nil)
  }
}
