package import SystemPackage

/// Who may open files, whatever the process's mask says.
package struct FileAccess: Sendable, Hashable {
  package let ofFiles: FilePermissions

  /// Whoever may read a file may also enter the folder that it lies in.
  package var ofFolders: FilePermissions {
    FilePermissions(rawValue: ofFiles.rawValue | (ofFiles.rawValue & 0o444) >> 2)
  }

  package static let ownerOnly = FileAccess(ofFiles: .ownerReadWrite)

  private init(ofFiles: FilePermissions) { self.ofFiles = ofFiles }

  /// - Parameter octal: `640` or `0640`; `nil` where it is no number below 01000 or keeps the owner from reading or
  ///   writing.
  package init?(octal: Substring) {
    guard let number = CInterop.Mode(octal, radix: 8), number <= 0o777, number & 0o600 == 0o600 else {
      return nil
    }
    ofFiles = FilePermissions(rawValue: number)
  }
}
