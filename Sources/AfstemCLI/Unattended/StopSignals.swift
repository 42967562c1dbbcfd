internal import Afstem
internal import Foundation

/// Ends a run cleanly when a signal asks the process to stop; the process then dies of that signal, so that the
/// sender sees it worked.
final class StopSignals {
  private var sources: [any DispatchSourceSignal] = []

  /// - Parameter willEnd: Called with the signal's name and whether the run had published.
  init(for gate: StopGate, willEnd: @escaping @Sendable (_ signal: String, _ hasPublished: Bool) -> Void) {
    for (number, name) in [(SIGTERM, "SIGTERM"), (SIGINT, "SIGINT"), (SIGHUP, "SIGHUP")] {
      // A signal that a shell or nohup made us ignore stays ignored.
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

  /// Unblocks the signal first: our parent may have blocked it.
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

  /// Turns a closed pipe and a file size limit into errors of the write that meets them.
  static func ignoreWriteSignals() {
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
  }
}
