internal import AfstemFiles
package import AfstemModel
internal import SystemPackage
internal import AfstemXLSX

/// The tables that a file holds packed: those of an archive, each a source of its own, or the one of a gzip file.
package struct PackedSources {
  /// Those that are read, in the archive's order.
  package private(set) var files: [FoundFile] = []
  /// The names of the files within, as messages show them.
  package private(set) var names: [String] = []
  /// Paths of those that no table is looked for in.
  package private(set) var passedOver: [String] = []

  /// `nil` for a file that is no archive of others.
  ///
  /// - Parameter shown: Makes a path fit to be shown, and different from others.
  /// - Throws: if the archive is damaged, or exceeds a limit.
  package init?(
    of file: FoundFile, limits: JobLimits, shown: (String) -> String = PackedSources.shown
  ) throws(FileProblem) {
    guard Self.mayHold(file.location) else { return nil }
    let packed = try FileProblem.translating { try PackedFiles(path: file.location, limits: limits.ofFiles) }
    guard let packed else { return nil }
    var taken: [String: Int] = [:]
    for (place, member) in packed.members.enumerated() {
      var found = file
      found.member = PackedMember(archive: file.source.path, place: place)
      if !member.name.isEmpty {
        guard !Self.isPassing(member.name) else { continue }
        let name = Self.plain(member.name)
        let count = taken[name, default: 0] + 1
        taken[name] = count
        let label = count == 1 ? name : "\(name) (\(count))"
        found.source.path = shown("\(file.source.path)/\(label)")
        found.source.hasPersonalName = found.source.path.contains("-****")
        guard Self.mayBeTable(name) else {
          passedOver.append(found.source.path)
          continue
        }
        names.append(String(found.source.path.dropFirst(file.source.path.count + 1)))
      }
      files.append(found)
    }
  }

  /// The only file of an archive, or the one that is named: what a command reads that takes one table.
  ///
  /// - Throws: if there are several and none is named, or none of that name.
  package static func single(of file: FoundFile, named name: String?, limits: JobLimits) throws(FileProblem)
    -> FoundFile?
  {
    guard let packed = try PackedSources(of: file, limits: limits) else { return nil }
    if packed.names.isEmpty, let only = packed.files.first { return only }
    if packed.files.count == 1, var only = packed.files.first {
      if name == packed.names.first { only.options.sheet = nil }
      return only
    }
    guard !packed.files.isEmpty else { throw FileProblem(.unreadableFile(.noTables)) }
    guard let name else { throw FileProblem(.unreadableFile(.severalTables(packed.names))) }
    guard let place = packed.names.firstIndex(of: name) else {
      throw FileProblem(.unreadableFile(.noMember(shown(name), known: packed.names)))
    }
    var found = packed.files[place]
    found.options.sheet = nil
    return found
  }

  /// A quick look at the first bytes.
  private static func mayHold(_ path: String) -> Bool {
    let head = (try? OpenFile(reading: path).read(4)) ?? []
    return head.starts(with: [0x1F, 0x8B]) || head.starts(with: [0x50, 0x4B, 0x03, 0x04])
  }

  /// Control characters written out, civil registration numbers masked.
  package static func shown(_ path: String) -> String {
    CivilRegistrationNumber.masked(path.escapingControls())
  }

  /// Without what would lead out of a folder.
  private static func plain(_ name: String) -> String {
    name.split(whereSeparator: { $0 == "/" || $0 == "\\" }).filter { $0 != ".." && $0 != "." }
      .joined(separator: "/")
  }

  /// What systems and office programs leave in archives.
  private static func isPassing(_ name: String) -> Bool {
    let parts = name.split(whereSeparator: { $0 == "/" || $0 == "\\" })
    let last = parts.last?.lowercased() ?? ""
    return parts.contains("__MACOSX") || last.isEmpty || last.hasPrefix(".") || last.hasPrefix("~$")
      || last == "thumbs.db" || last == "desktop.ini"
  }

  private static func mayBeTable(_ name: String) -> Bool {
    let last = name.split(separator: "/").last ?? ""
    let ending = last.split(separator: ".", omittingEmptySubsequences: false).dropFirst().last ?? ""
    return !others.contains(ending.lowercased())
  }

  /// Endings of files that people pack beside their tables.
  private static let others: Set = [
    "pdf", "doc", "docx", "odt", "rtf", "ppt", "pptx", "eml", "msg", "jpg", "jpeg", "png", "gif", "tif",
    "heic", "md", "yml", "yaml", "html", "htm", "xml", "json",
  ]
}

/// A packed file's contents in a nameless file, which disappears with the process.
package final class UnpackedMember {
  private let file: OpenFile

  /// - Throws: if it cannot be unpacked, or is longer than a file of its kind may be.
  package init(
    _ member: PackedMember, of location: String, _ limits: JobLimits, as kind: ExtractKind? = nil
  ) throws(FileProblem) {
    do throws(Errno) {
      file = try OpenFile(namelessIn: CurrentProcess.temporaryFolder)
    } catch {
      throw FileProblem(.unreadableFile(.refused(by: error)))
    }
    let packed = try FileProblem.translating { try PackedFiles(path: location, limits: limits.ofFiles) }
    guard let packed, packed.members.indices.contains(member.place) else {
      throw FileProblem(.unreadableFile(.missing))
    }
    try FileProblem.translating {
      try packed.unpack(member.place, limit: limits.bytes(of: kind).count) { piece throws(XLSXError) in
        do throws(Errno) {
          try file.write(piece)
        } catch {
          throw XLSXError(.cannotOpen(code: error.rawValue))
        }
      }
    }
  }

  /// Opens the file anew, from its beginning.
  package var path: String { file.path }
}
