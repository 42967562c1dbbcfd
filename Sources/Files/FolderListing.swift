package import SystemPackage

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// What lies in a folder, all of it or an error: a listing cut short would pass for files that were withdrawn.
package enum FolderListing {
  /// In no order; empty where there is no such folder.
  package static func names(in path: String) throws(Errno) -> [String] {
    guard let folder = opendir(DiskName.bytes(of: path)) else {
      let error = Errno(rawValue: errno)
      if FileStatus.isAbsence(error) { return [] }
      throw error
    }
    defer { closedir(folder) }
    var names: [String] = []
    errno = 0
    while let entry = readdir(folder) {
      if let name = name(of: entry), name != ".", name != ".." { names.append(name) }
      errno = 0
    }
    guard errno == 0 else { throw Errno(rawValue: errno) }
    return names
  }

  private static func name(of entry: UnsafeMutablePointer<dirent>) -> String? {
    entry.pointer(to: \.d_name).map { name in
      name.withMemoryRebound(to: CChar.self, capacity: 1) { name in
        DiskName.string(of: Array(UnsafeRawBufferPointer(start: name, count: strlen(name))))
      }
    }
  }
}
