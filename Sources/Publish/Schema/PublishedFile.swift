internal import AfstemDigest
internal import AfstemFiles
package import SystemPackage

/// A file of the publication, complete, and hashed before it is written.
package struct PublishedFile: Sendable {
  /// Relative to the publication's folder, with `/` between its parts.
  package let path: String
  package let bytes: [UInt8]
  /// Lower-case hexadecimal.
  package let sha256: String

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
    sha256 = SHA256.hash(of: bytes)
  }

  /// Writes it below a folder, and makes the folders between.
  package func write(into folder: String) throws(Errno) {
    let place = "\(folder)/\(path)"
    try FileSystem.makeFolders(FileSystem.folder(of: place))
    try FileSystem.write(bytes, to: place)
  }
}
