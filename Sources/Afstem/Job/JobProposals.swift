internal import AfstemFiles
package import AfstemModel
internal import SystemPackage

/// The lines that a job lacks, as its findings ask for them.
package struct JobProposals: Sendable {
  /// One a name, in the order of the job file's lists, with the place where the name stands.
  package let all: [(proposal: JobProposal, place: Provenance?, severity: Finding.Severity)]

  package init(_ findings: [Finding]) {
    var seen: Set<[String]> = []
    let found = findings.compactMap { finding in
      finding.proposal.map { (proposal: $0, place: finding.provenance, severity: finding.severity) }
    }
    // One with a candidate says more than one without.
    let ranked =
      found.filter { !$0.proposal.candidates.isEmpty } + found.filter { $0.proposal.candidates.isEmpty }
    let unique = ranked.filter {
      seen.insert([$0.proposal.list.rawValue, $0.proposal.name.lowercased()]).inserted
    }
    // A name that another becomes an alias of is no name of its own.
    let taken = Set(unique.flatMap { $0.proposal.candidates.prefix(1) }.map(FoldedName.init))
    let kept = unique.filter {
      !($0.proposal.candidates.isEmpty && taken.contains(FoldedName($0.proposal.name)))
    }
    all = JobProposal.List.allCases.flatMap { list in kept.filter { $0.proposal.list == list } }
  }

  /// Lines to paste into the job file, each with where the name stands.
  package func text(in language: Language) -> String {
    JobProposal.List.allCases.compactMap { list -> String? in
      let lines = all.filter { $0.proposal.list == list }
      guard !lines.isEmpty else { return nil }
      let head = list == .areas ? "partnership:\n  areas:\n" : "\(list.rawValue):\n"
      let indent = list == .areas ? "    " : "  "
      return head
        + lines.map {
          indent + comment($0.proposal, $0.place, language) + "\n" + indent
            + "- \($0.proposal.line(for: $0.proposal.candidates.first))\n"
        }.joined()
    }.joined()
  }

  private func comment(_ proposal: JobProposal, _ place: Provenance?, _ language: Language) -> String {
    let place = place.map { $0.fullPlace(in: language) } ?? ""
    let others = proposal.candidates.dropFirst().map { "'\($0)'" }
    let isDanish = language == .danish
    let more =
      others.isEmpty
      ? "" : isDanish ? "; eller \(language.choice(Array(others)))" : "; or \(language.choice(Array(others)))"
    return "# '\(proposal.name)': \(place)\(more)"
  }

  /// Writes them into the job file, and keeps the file as it was beside it.
  ///
  /// - Returns: The path of the file as it was; `nil` where there is nothing to write.
  /// - Throws: ``RunError`` where the file cannot be read or written, or would not be a job file any more.
  package func accept(into location: JobLocation) throws(RunError) -> String? {
    guard !all.isEmpty else { return nil }
    let bytes: [UInt8]
    let backup = Self.free(location.file + ".bak")
    do throws(Errno) {
      bytes = try FileSystem.contents(of: location.file)
    } catch {
      throw .inputOutput(path: location.file, reason: "\(error)")
    }
    let edit: JobFileEdit
    do throws(JobError) {
      edit = try JobFileEdit(
        String(decoding: bytes, as: UTF8.self), adding: all.map(\.proposal), at: location)
    } catch {
      throw .jobWrong(error)
    }
    do throws(Errno) {
      try FileSystem.write(bytes, to: backup)
      try ReplacementFile.write(edit.text.utf8, to: location.file, for: .ownerOnly)
    } catch {
      throw .outputUnavailable(path: location.file, reason: "\(error)")
    }
    return backup
  }

  private static func free(_ path: String) -> String {
    let candidates = sequence(first: 1) { $0 + 1 }.lazy.map { $0 == 1 ? path : "\(path)\($0)" }
    return candidates.first { FileStatus(path: $0) == nil } ?? path
  }
}
