import Foundation
import AfstemTestSupport

/// A file system in memory of a given size, mounted on a folder for as long as it is held.
final class SmallDisk {
  /// Whether this machine lets the tests mount one.
  static let isAllowed = (try? SmallDisk(kibibytes: 64)) != nil

  private let folder: TemporaryFolder
  var path: String { folder.path }

  init(kibibytes: Int) throws {
    folder = try TemporaryFolder()
    try mount("-t", "tmpfs", "-o", "size=\(kibibytes)k", "tmpfs", folder.path)
  }

  deinit { _ = try? Oracle(named: "umount")?.run(["-l", folder.path]) }

  func makeReadOnly(_ isReadOnly: Bool) throws {
    try mount("-o", "remount,\(isReadOnly ? "ro" : "rw")", folder.path)
  }

  /// Takes all of the space but so much.
  func fill(leaving kibibytes: Int) throws {
    let free = try FileManager.default.attributesOfFileSystem(forPath: path)[.systemFreeSize] as? Int ?? 0
    try Data(count: max(0, free - kibibytes << 10)).write(to: folder.url.appending(path: "filler"))
  }

  func empty() throws { try FileManager.default.removeItem(atPath: path + "/filler") }

  private func mount(_ arguments: String...) throws {
    guard let result = try Oracle(named: "mount")?.run(arguments), result.status == 0 else {
      throw CocoaError(.fileWriteNoPermission)
    }
  }
}
