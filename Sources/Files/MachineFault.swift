internal import SystemPackage

/// Errors that say something of the machine, and nothing of the file: on another, or later, the same call may succeed.
package enum MachineFault {
  package static func matches(_ error: any Error) -> Bool {
    guard let error = error as? Errno else { return false }
    return all.contains(error)
  }

  private static let all: Set<Errno> = [
    .ioError, .noSpace, .diskQuotaExceeded, .tooManyOpenFiles, .tooManyOpenFilesInSystem, .noMemory,
    .staleNFSFileHandle,
    .timedOut, .readOnlyFileSystem, .noSuchFileOrDirectory,
  ]
}
