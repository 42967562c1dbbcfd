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

  /// Removes a folder and those around it, within another, as long as they are empty.
  package static func removeEmptyFolders(_ path: String, within root: String) {
    var path = path
    while path.utf8.count > root.utf8.count, (try? SystemCalls.removeFolder(path)) != nil {
      path = folder(of: path)
    }
  }

  /// Removes a folder in which nothing lies.
  package static func removeEmptyFolder(_ path: String) throws(Errno) {
    try SystemCalls.removeFolder(path)
  }

  /// Removes a folder with all that lies in it; a link in it goes, and what it leads to stays.
  package static func removeTree(_ path: String) throws(Errno) {
    for name in try FolderListing.names(in: path) {
      let entry = "\(path)/\(name)"
      let isFolder = FileStatus(path: entry, followsLinks: false)?.kind == .folder
      if isFolder { try removeTree(entry) } else { try remove(entry) }
    }
    try SystemCalls.removeFolder(path)
  }

  /// Makes a folder where nothing lies.
  ///
  /// - Parameter access: Who may enter it; whom the process's mask leaves unless given.
  package static func makeFolder(_ path: String, for access: FileAccess? = nil) throws(Errno) {
    try SystemCalls.makeFolder(path, access?.ofFolders ?? .ofNewFolders)
    if let access { try setPermissions(access.ofFolders, of: path) }
  }

  /// Makes a folder, and those that it lies in; one that is there will do.
  package static func makeFolders(_ path: String, for access: FileAccess? = nil) throws(Errno) {
    do throws(Errno) {
      try makeFolder(path, for: access)
    } catch .noSuchFileOrDirectory where path != folder(of: path) {
      try makeFolders(folder(of: path), for: access)
      try makeFolders(path, for: access)
    } catch .fileExists where FileStatus(path: path)?.kind == .folder {
      return
    }
  }

  /// Makes a file with the bytes and the permissions of another.
  ///
  /// - Throws: `Errno.fileExists` where something lies there.
  package static func copy(_ path: String, to destination: String) throws(Errno) {
    let source = try OpenFile(reading: path)
    let copy = try OpenFile(creating: destination)
    while true {
      let piece = try source.read(FileDescriptor.pieceLength)
      if piece.isEmpty { break }
      try copy.write(piece)
    }
    if let permissions = FileStatus(path: path)?.permissions { try copy.setPermissions(permissions) }
  }

  /// Whether two files hold the same bytes.
  package static func isSame(_ one: String, _ other: String) throws(Errno) -> Bool {
    let one = try OpenFile(reading: one)
    let other = try OpenFile(reading: other)
    guard try one.byteCount == other.byteCount else { return false }
    var offset = 0
    while true {
      let piece = try one.read(at: offset, count: FileDescriptor.pieceLength)
      if try piece != other.read(at: offset, count: FileDescriptor.pieceLength) { return false }
      if piece.isEmpty { return true }
      offset += piece.count
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
