internal import Afstem
internal import Foundation

/// Ends a run when the process is told to stop, with nothing half done; the process then dies of the signal,
/// so that whoever sent it sees that it worked.
final class StopSignals {
  private var sources: [any DispatchSourceSignal] = []

  /// - Parameter willEnd: Told the signal's name, and whether the run's set had taken its place.
  init(for gate: StopGate, willEnd: @escaping @Sendable (_ signal: String, _ hasPublished: Bool) -> Void) {
    for (number, name) in [(SIGTERM, "SIGTERM"), (SIGINT, "SIGINT"), (SIGHUP, "SIGHUP")] {
      // What a shell or nohup has us ignore stays ignored.
      guard !Self.ignore(number) else { continue }
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global(qos: .userInitiated))
      source.setEventHandler {
        willEnd(name, gate.close())
        Self.die(of: number)
      }
      source.resume()
      sources.append(source)
    }
  }

  /// A signal that whoever started us had blocked is let through.
  private static func die(of number: CInt) {
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, number)
    signal(number, SIG_DFL)
    pthread_sigmask(SIG_UNBLOCK, &signals, nil)
    kill(getpid(), number)
    _exit(128 + number)
  }

  /// Returns whether the signal was ignored already.
  private static func ignore(_ number: CInt) -> Bool {
    let old = unsafeBitCast(signal(number, SIG_IGN), to: Int.self)
    return old == unsafeBitCast(SIG_IGN, to: Int.self)
  }

  /// Makes a reader that went away, and a limit on the size of files, errors of the write that meets them.
  static func ignoreWriteSignals() {
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
  }
}
