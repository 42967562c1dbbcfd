internal import AfstemFiles
internal import AfstemModel
internal import Synchronization

/// Lets a signal end a run at any time except while its set is being put in place.
package final class StopGate: Sendable {
  private struct State {
    var isClosed = false
    var hasPublished = false
    /// The folder to clean up if the run stops.
    var unfinished: OutputFolder?
  }

  private let state = Mutex(State())

  package init() {}

  /// Stops the run for good and deletes what it was building; the caller ends the process.
  ///
  /// Waits while a set is being put in place, which takes a few writes at most.
  ///
  /// - Returns: Whether the run had published.
  package func close() -> Bool {
    state.withLock { state in
      state.isClosed = true
      state.unfinished?.abandon()
      return state.hasPublished
    }
  }

  /// Runs work that fills a folder; if the run is stopped meanwhile, the half-built set is deleted.
  ///
  /// The caller holds the folder's lock.
  func building<Result>(
    in folder: OutputFolder, _ work: () throws(RunError) -> Result
  ) throws(RunError) -> Result {
    pass { $0.unfinished = folder }
    defer { pass { $0.unfinished = nil } }
    return try work()
  }

  /// Runs steps that no signal may interrupt.
  func publishing<Failure>(_ steps: () throws(Failure) -> Void) throws(Failure) {
    try pass { state throws(Failure) in
      try steps()
      state.hasPublished = true
    }
  }

  /// A run that was told to stop blocks here.
  private func pass<Failure>(_ change: (inout State) throws(Failure) -> Void) throws(Failure) {
    let isOpen = try state.withLock { state throws(Failure) in
      if !state.isClosed { try change(&state) }
      return !state.isClosed
    }
    while !isOpen { CurrentProcess.pause(for: .seconds(3600)) }
  }
}
