/// How a command ends, as its exit status says it; numbers from 64 are those of `sysexits.h`.
package enum RunStatus: Int32, Sendable, Hashable {
  /// Done, with no finding that is an error.
  case done = 0
  /// Done and written, with findings that are errors.
  case errorsFound = 1
  case usage = 64
  /// An input could not be used, and nothing else was left to do.
  case inputUnusable = 65
  /// The job or its input is missing.
  case inputMissing = 66
  /// The output cannot be created.
  case outputUnavailable = 73
  case inputOutput = 74
  /// Another run holds the job's lock.
  case locked = 75
  case jobWrong = 78
}
