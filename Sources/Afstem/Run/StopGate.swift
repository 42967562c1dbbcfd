internal import Files
internal import Model
internal import Synchronization

/// Lets a signal end a run at any time but while its set takes its place.
package final class StopGate: Sendable {
  private struct State {
    var isClosed = false
    var hasPublished = false
    /// What a run that stops would leave behind.
    var unfinished: OutputFolder?
  }

  private let state = Mutex(State())

  package init() {}

  /// Stops the run for good, and clears what it was building; the caller is to end the process.
  ///
  /// Waits for a set that is taking its place, which takes no longer than a few writes.
  ///
  /// - Returns: Whether the run's set had taken its place.
  package func close() -> Bool {
    state.withLock { state in
      state.isClosed = true
      state.unfinished?.abandon()
      return state.hasPublished
    }
  }

  /// Does what fills a folder, which is cleared of half a set if the run is stopped meanwhile.
  ///
  /// The caller holds the folder's lock.
  func building<Result>(
    in folder: OutputFolder, _ work: () throws(RunError) -> Result
  ) throws(RunError) -> Result {
    pass { $0.unfinished = folder }
    defer { pass { $0.unfinished = nil } }
    return try work()
  }

  /// Does what no signal may come between.
  func publishing<Failure>(_ steps: () throws(Failure) -> Void) throws(Failure) {
    try pass { state throws(Failure) in
      try steps()
      state.hasPublished = true
    }
  }

  /// Where a run that was told to stop comes no further.
  private func pass<Failure>(_ change: (inout State) throws(Failure) -> Void) throws(Failure) {
    let isOpen = try state.withLock { state throws(Failure) in
      if !state.isClosed { try change(&state) }
      return !state.isClosed
    }
    while !isOpen { CurrentProcess.pause(for: .seconds(3600)) }
  }
}
