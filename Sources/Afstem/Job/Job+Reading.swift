internal import AfstemFiles
package import AfstemModel
internal import SystemPackage

extension Job {
  /// Reads the job at a path: a job file, or a folder with an `afstem.yml`.
  ///
  /// - Throws: ``RunError/jobMissing(path:)``, ``RunError/jobWrong(_:)`` or ``RunError/inputOutput(path:reason:)``.
  package init(at path: String) throws(RunError) {
    let location = try JobLocation(path: path)
    let bytes: [UInt8]
    do throws(Errno) {
      bytes = try FileSystem.contents(of: location.file)
    } catch {
      throw .inputOutput(path: location.file, reason: "\(error)")
    }
    do {
      try self.init(bytes: bytes, location: location)
    } catch {
      throw .jobWrong(error)
    }
  }

  /// Reads the bytes of a job file: UTF-8, with or without a byte order mark.
  init(bytes: some Collection<UInt8>, location: JobLocation) throws(JobError) {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      let lines = bytes.prefix(bytes.count).split(
        separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      let line = lines.firstIndex { String(validating: $0, as: UTF8.self) == nil } ?? 0
      let problem = JobProblem(.notUTF8, line: line + 1, column: 1)
      throw JobError(file: location.file, text: String(decoding: bytes, as: UTF8.self), problems: [problem])
    }
    let unmarked = text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text
    self = try JobReader(location: location, text: unmarked).job()
  }
}

extension JobLocation {
  /// With the state folder that the job file names; a job file that is wrong keeps no one from its history, if that
  /// lies where it does unless named.
  ///
  /// - Throws: What ``Job/init(at:)`` does.
  package init(ofJobAt path: String) throws(RunError) {
    do throws(RunError) {
      self = try Job(at: path).location
    } catch {
      self = try JobLocation(path: path)
      guard FileStatus(path: stateFolder) != nil else { throw error }
    }
  }
}

extension Message {
  fileprivate static let notUTF8 = Self(
    da: "jobfilen er ikke UTF-8; gem den som UTF-8", en: "the job file is not UTF-8; save it as UTF-8")
}
