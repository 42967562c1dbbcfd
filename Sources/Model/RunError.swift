package import AfstemFiles

/// Why a run could not be carried through; what is wrong in the data is a ``Finding`` instead.
package enum RunError: Error, Sendable {
  /// - Parameter near: A file there whose name is like that of a job file.
  case jobMissing(path: String, near: String? = nil)
  case jobWrong(JobError)
  /// A file that the command line names.
  case inputMissing(path: String)
  /// A run that the command line names.
  case runMissing(number: Int64)
  /// A partner that the command line names.
  case partnerUnknown(id: String, known: [String])
  /// No pattern of the job matched a file.
  case inputsMissing(findings: [Finding])
  /// Files there were, and none could be used.
  case nothingUsable(findings: [Finding])
  /// The file that was to be converted could not be.
  case notConverted(findings: [Finding])
  /// The files that were to be combined could not be, or not without something that does not fit.
  case notCombined(findings: [Finding])
  /// A file that the command line names, and no input of the job does.
  case notAnInput(path: String)
  /// A file of which a stretch is to be staged, and that is no text with an incident a record.
  case notInRanges(path: String)
  /// Manifests or parts that are not those of the job as it is.
  case notMerged(Message)
  case outputUnavailable(path: String, reason: String)
  case inputOutput(path: String, reason: String)
  /// Several inputs would become one output, or an output would replace an input.
  case outputContested(Message)
  /// Another run holds the lock of the job, or of its output.
  case locked(path: String, holder: LockHolder?)

  /// What was found before the run could not go on.
  package var findings: [Finding] {
    switch self {
    case .inputsMissing(let findings), .nothingUsable(let findings), .notConverted(let findings),
      .notCombined(let findings):
      findings
    default: []
    }
  }

  /// The same error with its findings replaced.
  package func withFindings(_ replacement: (Finding) -> Finding) -> Self {
    switch self {
    case .inputsMissing(let findings): .inputsMissing(findings: findings.map(replacement).unique)
    case .nothingUsable(let findings): .nothingUsable(findings: findings.map(replacement).unique)
    case .notConverted(let findings): .notConverted(findings: findings.map(replacement).unique)
    case .notCombined(let findings): .notCombined(findings: findings.map(replacement).unique)
    default: self
    }
  }

  package var status: RunStatus {
    switch self {
    case .jobMissing, .inputMissing, .runMissing, .inputsMissing: .inputMissing
    case .jobWrong: .jobWrong
    case .partnerUnknown: .usage
    case .nothingUsable, .notConverted, .notCombined, .notAnInput, .notInRanges, .notMerged:
      .inputUnusable
    case .outputUnavailable, .outputContested: .outputUnavailable
    case .inputOutput: .inputOutput
    case .locked: .locked
    }
  }
}

extension RunError {
  package init(_ error: FolderError) {
    self = .inputOutput(path: error.path, reason: "\(error)")
  }
}

extension RunError: CustomStringConvertible {
  package var description: String { text(in: .english) }

  /// One sentence for a person; a job file's problems each on lines of their own.
  package func text(in language: Language) -> String {
    if case .jobWrong(let error) = self { return error.text(in: language) }
    return message.text(in: language)
  }

  private var message: Message {
    switch self {
    case .jobMissing(let path, let near):
      Message { language in
        let hint = near.map { language == .danish ? "; mente du \($0)?" : "; did you mean \($0)?" }
        return language == .danish
          ? "der er ingen jobfil: \(path)\(hint ?? "; lav en med: afstem init")"
          : "there is no job file: \(path)\(hint ?? "; make one with: afstem init")"
      }
    case .jobWrong(let error):
      Message { error.text(in: $0) }
    case .inputMissing(let path):
      Message(da: "der er ingen fil \(path)", en: "there is no file \(path)")
    case .runMissing(let number):
      Message(
        da: "der er ingen kørsel \(number) i historikken", en: "there is no run \(number) in the history")
    case .partnerUnknown(let id, let known):
      Message { language in
        let names = language.choice(known)
        return language == .danish
          ? "jobbet har ingen partner \(id)\(known.isEmpty ? "" : "; det har \(names)")"
          : "the job has no partner \(id)\(known.isEmpty ? "" : "; it has \(names)")"
      }
    case .inputsMissing:
      Message(
        da: "ingen filer svarer til jobbets \"inputs\"", en: "no file matches the job's \"inputs\"")
    case .nothingUsable:
      Message(
        da: "ingen af jobbets filer kunne bruges; intet er skrevet",
        en: "none of the job's files could be used; nothing is written")
    case .notConverted:
      Message(
        da: "filen er ikke konverteret; intet er skrevet", en: "the file is not converted; nothing is written"
      )
    case .notCombined:
      Message(
        da: "filerne er ikke lagt sammen; intet er skrevet",
        en: "the files are not combined; nothing is written")
    case .notAnInput(let path):
      Message(
        da: "jobbets \"inputs\" nævner ikke filen \(path)",
        en: "the job's \"inputs\" do not name the file \(path)")
    case .notInRanges(let path):
      Message(
        da: "\(path) kan kun læses hel: kun hændelsesudtræk i tekstfiler, upakkede, kan læses i stykker",
        en: "\(path) can only be staged whole: only incident extracts in text files, not packed, go by ranges"
      )
    case .notMerged(let message): message
    case .outputUnavailable(let path, let reason):
      Message(da: "kan ikke skrive til \(path): \(reason)", en: "cannot write to \(path): \(reason)")
    case .outputContested(let message): message
    case .inputOutput(let path, let reason):
      Message(da: "\(path) kan ikke bruges: \(reason)", en: "error at \(path): \(reason)")
    case .locked(let path, let holder):
      Message { language in
        let since = holder.map { $0.text(in: language) } ?? "?"
        return language == .danish
          ? "en anden kørsel er i gang (\(since)): \(path)" : "another run is under way (\(since)): \(path)"
      }
    }
  }
}

extension LockHolder {
  fileprivate func text(in language: Language) -> String {
    "pid \(processID) \(language == .danish ? "siden" : "since") \(since)"
  }
}
