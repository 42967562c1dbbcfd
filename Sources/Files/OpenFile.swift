package import SystemPackage

/// An open file, closed when the value goes.
package struct OpenFile: ~Copyable, Sendable {
  package let descriptor: FileDescriptor

  /// Opens a file to read it.
  package init(reading path: String) throws(Errno) {
    descriptor = try .open(path, .readOnly)
  }

  /// Opens a file to write it, and makes it where there is none.
  ///
  /// - Parameter isEmptied: Whether what it held goes.
  package init(writing path: String, isEmptied: Bool = true) throws(Errno) {
    descriptor = try .open(
      path, .readWrite, options: isEmptied ? [.create, .truncate] : .create, permissions: .ofNewFiles)
  }

  /// Makes a file that did not exist and has no other name.
  ///
  /// - Throws: `Errno.fileExists` where something lies there.
  package init(creating path: String) throws(Errno) {
    descriptor = try .open(
      path, .readWrite, options: [.create, .exclusiveCreate], permissions: .ofNewFiles)
  }

  /// Makes an empty file without a name, which is gone with the program, however that ends.
  package init(namelessIn folder: String = CurrentProcess.temporaryFolder) throws(Errno) {
    let path = UnusedName.path(in: folder, ending: ".tmp")
    descriptor = try .open(
      path, .readWrite, options: [.create, .exclusiveCreate], permissions: .ownerReadWrite)
    try? FileSystem.remove(path)
  }

  deinit { try? descriptor.close() }
}

/// Names that no file has yet, hidden, and of kinds that readers of a folder pass over.
enum UnusedName {
  static func path(in folder: String, ending: String) -> String {
    let mark = String(UInt64.random(in: .min ... .max), radix: 36)
    return "\(folder)/.afstem-\(CurrentProcess.id)-\(mark)\(ending)"
  }
}

extension FilePermissions {
  /// What the process's mask leaves of them.
  package static let ofNewFiles: FilePermissions = [
    .ownerReadWrite, .groupReadWrite, .otherReadWrite,
  ]
}
