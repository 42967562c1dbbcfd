internal import AfstemModel
internal import Synchronization

/// How far a run has come.
package struct Progress: Sendable, Hashable {
  /// What is reported; `read` is all that is done to one file after the other.
  package enum Stage: String, Sendable, Hashable, CaseIterable {
    case discover, read, consolidate, check, publish, convert
  }

  package var stage: Stage
  /// Files finished; zero for a stage that does not work file by file.
  package var done: Int
  package var total: Int
  /// The fraction of all files' bytes that has been read, from 0 to 1; `nil` for a stage that does not read files.
  package var fraction: Double?

  init(_ stage: Stage, done: Int = 0, total: Int = 0, fraction: Double? = nil) {
    self.stage = stage
    self.done = done
    self.total = total
    self.fraction = fraction
  }
}

/// How far files have been read, several of them at a time.
final class ReadingProgress: Sendable {
  private struct State {
    var done = 0
    /// Bytes of the files that are finished, and of those in hand.
    var finished = 0.0
    var inHand: [Int: Double] = [:]
  }

  private let lengths: [Int]
  private let total: Double
  private let report: @Sendable (Progress) -> Void
  private let state = Mutex(State())

  init(of files: [FoundFile], report: @escaping @Sendable (Progress) -> Void) {
    lengths = files.map(\.source.byteCount)
    total = Double(lengths.reduce(0, +))
    self.report = report
  }

  /// Reports one at a time, in whatever thread a file is read.
  func came(to part: Double, of index: Int) {
    state.withLock { state in
      state.inHand[index] = Double(lengths[index]) * part
      // That reading has begun is reported once, however many files are opened at a time.
      if part == 0, index > 0, state.done == 0 { return }
      let bytes = state.finished + state.inHand.values.reduce(0, +)
      report(
        Progress(.read, done: state.done, total: lengths.count, fraction: total > 0 ? bytes / total : 0))
    }
  }

  func finished(_ index: Int) {
    state.withLock { state in
      state.inHand[index] = nil
      state.finished += Double(lengths[index])
      state.done += 1
    }
  }
}
