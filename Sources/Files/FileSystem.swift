package import SystemPackage

/// What is done to files by their names.
package enum FileSystem {
  /// Gives a file or folder another name on the same file system; a file that has that name is replaced.
  package static func move(_ path: String, to destination: String) throws(Errno) {
    try SystemCalls.move(path, to: destination)
  }

  /// Makes two files or folders take each other's place at once; false where the file system cannot.
  package static func exchange(_ one: String, _ other: String) -> Bool {
    (try? SystemCalls.exchange(one, other)) != nil
  }

  /// Gives a file one more name.
  package static func link(_ path: String, as other: String) throws(Errno) {
    try SystemCalls.link(path, as: other)
  }

  /// Removes a file.
  package static func remove(_ path: String) throws(Errno) { try SystemCalls.remove(path) }

  /// Makes a folder where nothing lies.
  package static func makeFolder(_ path: String) throws(Errno) { try SystemCalls.makeFolder(path) }

  /// Makes a folder, and those that it lies in; one that is there will do.
  package static func makeFolders(_ path: String) throws(Errno) {
    do throws(Errno) {
      try makeFolder(path)
    } catch .noSuchFileOrDirectory where path != folder(of: path) {
      try makeFolders(folder(of: path))
      try makeFolders(path)
    } catch .fileExists where FileStatus(path: path)?.kind == .folder {
      return
    }
  }

  /// All bytes of a file.
  package static func contents(of path: String) throws(Errno) -> [UInt8] {
    let file = try OpenFile(reading: path)
    var contents: [UInt8] = []
    while true {
      let piece = try file.read(FileDescriptor.pieceLength)
      if piece.isEmpty { return contents }
      if contents.isEmpty { contents = piece } else { contents += piece }
    }
  }

  package static func setPermissions(_ permissions: FilePermissions, of path: String) throws(Errno) {
    try OpenFile(reading: path).setPermissions(permissions)
  }

  /// Writes a file in place; to replace one that someone may be reading, take ``ReplacementFile``.
  package static func write(_ bytes: some Sequence<UInt8>, to path: String) throws(Errno) {
    let file = try OpenFile(writing: path)
    try file.write(bytes)
  }

  /// Makes sure that a crash of the machine finds a file, or the names in a folder, as they are now.
  package static func synchronise(_ path: String) throws(Errno) {
    try OpenFile(reading: path).synchronise()
  }

  /// The folder that a path's last name lies in.
  package static func folder(of path: String) -> String {
    let folder = FilePath(path).removingLastComponent()
    return folder.isEmpty ? "." : folder.string
  }
}
