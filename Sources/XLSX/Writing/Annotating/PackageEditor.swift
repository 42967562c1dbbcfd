/// Reads a package's parts, changes some and adds others.
struct PackageEditor {
  let package: Package
  private let archive: Archive
  /// Changed and added parts, in order.
  private var changed: [(name: PartName, bytes: [UInt8])] = []

  init(path: String, limits: ReadingLimits) throws(XLSXError) {
    archive = try Archive(path: path, limits: limits)
    package = try Package(archive)
  }

  func contains(_ part: PartName) -> Bool {
    changed.contains { $0.name == part } || package.contains(part)
  }

  /// A part's bytes, with changes so far.
  func bytes(of part: PartName) throws(XLSXError) -> [UInt8] {
    if let changed = changed.first(where: { $0.name == part }) { return changed.bytes }
    let reader = try package.open(part)
    let window = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 1 << 16)
    defer { window.deallocate() }
    var bytes: [UInt8] = []
    while true {
      let count = try reader.read(into: window)
      guard count > 0 else { return bytes }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: window[..<count]))
    }
  }

  mutating func set(_ part: PartName, _ bytes: [UInt8]) {
    changed.removeAll { $0.name == part }
    changed.append((part, bytes))
  }

  /// The first unused name, counting up from 1.
  func unusedName(_ name: (Int) -> String) -> PartName {
    var number = 1
    while contains(PartName(name(number))) { number += 1 }
    return PartName(name(number))
  }

  /// Copies the archive to `path` with changed and added parts; other entries keep their compressed bytes.
  func write(to path: String, copyOf source: String) throws(WorkbookWritingError) {
    let destination = ArchiveDestination.file(path)
    let writer = PackageWriter(spoolDirectory: destination.spoolDirectory)
    for (name, bytes) in changed { try writer.add(name.spelling) { $0.append(bytes: bytes) } }
    let entries = archive.entries
    try destination.replace { temporary throws(WorkbookWritingError) in
      try TemporaryFile.copy(source, to: temporary)
      try writer.commit(changing: temporary) { name in
        let part = PartName(name)
        return entries.first { $0.name == part }?.index
      }
    }
  }
}
