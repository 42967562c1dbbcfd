internal import AfstemCombining
internal import AfstemConvert
internal import AfstemDigest
internal import AfstemFiles
internal import AfstemModel
internal import SystemPackage

/// One product that a job asks for: what it is made of, and how.
struct ProductTask: Sendable {
  /// A file that it is made of, as it was when it was hashed.
  struct Source: Sendable {
    var file: InputFiles.File
    var sha256: String
    var byteCount: Int
    var stamp: FileStamp?
    private var sighting: FileSighting?
    /// Why it cannot be read at all.
    var problem: Finding?

    /// - Parameter seen: What it was when it was last hashed.
    init(_ file: InputFiles.File, isPlain: Bool, _ seen: HashedSource?) {
      self.file = file
      let status = FileStatus(path: file.location)
      stamp = status.map(FileStamp.init)
      sighting = status.map(FileSighting.init)
      (sha256, byteCount) = ("", 0)
      let whole = Provenance(file: file.path, place: .file)
      guard isPlain else {
        problem = .unreadableFile(.link, at: whole)
        return
      }
      if let seen, seen.sighting == sighting?.text {
        (sha256, byteCount) = (seen.sha256, seen.byteCount)
        return
      }
      do throws(Errno) {
        let digest = try FileDigest(path: file.location)
        (sha256, byteCount) = (digest.sha256, digest.byteCount)
      } catch {
        problem = .unreadableFile(.refused(by: error), at: whole)
      }
    }

    /// What to remember of it; `nil` where it was not hashed, or so soon after a change that another might not show.
    var seen: HashedSource? {
      guard let sighting, !sha256.isEmpty, sighting.isOlder(thanSeconds: 2) else { return nil }
      return HashedSource(path: file.path, sighting: sighting.text, sha256: sha256, byteCount: byteCount)
    }

    /// Whether it is the file that was hashed.
    var isUnchanged: Bool { FileStamp(path: file.location) == stamp }
  }

  /// How it is made.
  enum Work: Sendable {
    case conversion(PlannedConversion, ConversionOptions, from: ConversionFormat?)
    case combination([CombinedFile], CombinationOptions)
  }

  /// Where it is built: the folder that it goes into, from where the program was started.
  var folder: String
  /// The entry of the job that asks for it.
  var rule: String
  /// The path that the job names it by.
  var output: String
  var sources: [Source]
  /// Whatever else decides it, in words.
  var settings: String
  var work: Work

  /// What it is made of, for messages.
  var input: String

  /// Of everything that decides it, once it is known.
  private(set) var fingerprint = ""

  mutating func settleFingerprint() {
    var lines = [Version.current, settings]
    for source in sources { lines.append("\(source.sha256) \(source.file.path)") }
    fingerprint = SHA256.hash(of: lines.joined(separator: "\n").utf8)
  }

  func record(_ state: ProductRecord.State, rows: Int = 0) -> ProductRecord {
    ProductRecord(
      output: output, rule: rule, input: input, fingerprint: fingerprint, state: state, rows: rows)
  }
}
