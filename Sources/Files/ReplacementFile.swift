package import SystemPackage

/// A file that takes the place of another when it is complete; dropped before that, it leaves the other as it was.
package struct ReplacementFile: ~Copyable, Sendable {
  package let destination: String
  /// Where it gathers: beside its destination, under a name that readers of that folder pass over.
  package let path: String
  private let file: OpenFile
  private var isCommitted = false

  /// - Parameter access: Who may open the file where there was none; whom the process's mask leaves unless given.
  /// - Throws: Why no file can be made beside the destination.
  package init(for destination: String, for access: FileAccess? = nil) throws(Errno) {
    self.destination = destination
    path = UnusedName.path(in: FileSystem.folder(of: destination), ending: ".partial")
    file = try OpenFile(creating: path)
    // Whoever was kept from the old file is kept from the new one.
    if let permissions = FileStatus(path: destination)?.permissions ?? access?.ofFiles {
      try? file.setPermissions(permissions)
    }
  }

  package func write(_ bytes: some Sequence<UInt8>) throws(Errno) { try file.write(bytes) }

  deinit { if !isCommitted { try? FileSystem.remove(path) } }

  /// Puts the file in its place, so that nobody ever finds half of it there (ALICE, OSDI 2014): synchronise,
  /// rename, synchronise the folder.
  package mutating func commit() throws(Errno) {
    try file.synchronise()
    try FileSystem.move(path, to: destination)
    isCommitted = true
    try FileSystem.synchronise(FileSystem.folder(of: destination))
  }

  /// Puts bytes in a file's place.
  package static func write(
    _ bytes: some Sequence<UInt8>, to destination: String, for access: FileAccess? = nil
  ) throws(Errno) {
    var file = try ReplacementFile(for: destination, for: access)
    try file.write(bytes)
    try file.commit()
  }
}
