internal import AfstemModel
internal import Yams

/// Parses the text of a job file into a ``Job`` and collects every error.
struct JobReader {
  let location: JobLocation
  let text: String
  let problems = JobProblems()

  func job() throws(JobError) -> Job {
    let job = read()
    guard problems.found.isEmpty, let job else {
      throw JobError(file: location.file, text: text, problems: problems.found)
    }
    return job
  }

  private func read() -> Job? {
    guard let root = composed(), let file = root.section(Key.self) else { return nil }
    var location = location
    location.stateFolderName = file[.state]?.text() ?? location.stateFolderName
    let conversions = conversions(file[.conversions])
    let combined = combined(file[.combined])
    // A job of these alone needs neither.
    let isAlone = file[.conversions] != nil || file[.combined] != nil
    let inputs = isAlone ? file[.inputs] : file.required(.inputs)
    let partnership = (isAlone && inputs == nil ? file[.partnership] : file.required(.partnership)).flatMap(
      partnership)
    var glossary = Glossary(partnership: partnership ?? Partnership(id: "", name: ""))
    glossary.grant = grant(file[.grant])
    glossary.focusAreas = focusAreas(file[.focusAreas])
    glossary.activities = activities(file[.activities], focusAreas: glossary.focusAreas)
    glossary.offenceTypes = offenceTypes(file[.offenceTypes])
    glossary.targets = targets(file[.targets], offenceTypes: glossary.offenceTypes)
    var job = Job(
      location: location, glossary: glossary,
      inputs: self.inputs(inputs, partners: glossary.partnership.partners),
      output: output(file[.output]), severities: severities(file[.severity]), limits: limits(file[.limits]))
    job.conversions = conversions
    job.combined = combined
    job.inbox = inbox(file[.inbox])
    job.deadline = file[.deadline]?.date()
    job.contact = contact(file[.contact])
    job.suppression = suppression(file[.suppression])
    job.glossary.imprint = imprint(
      contact: job.contact, published: file[.published], nextRelease: file[.nextRelease],
      method: file[.method])
    return job
  }

  private func composed() -> JobValue? {
    do {
      guard let node = try Yams.compose(yaml: text) else {
        problems.report(.empty, at: .start)
        return nil
      }
      return JobValue(node: node, name: "", keyMark: .start, problems: problems)
    } catch {
      let problem = YAMLProblem(error, in: text)
      problems.report(problem.message, at: problem.mark)
      return nil
    }
  }

  private enum Key: String, JobKey {
    case partnership, grant, focusAreas, activities, offenceTypes, targets, inputs, conversions, combined,
      inbox, deadline, contact, published, nextRelease, method, state, output, severity, limits, suppression
  }
}

extension JobReader {
  /// Reports each repeated name at its second occurrence.
  func reportRepeats(_ names: [(name: String, value: JobValue)]) {
    var seen: Set<FoldedName> = []
    for (name, value) in names where !seen.insert(FoldedName(name)).inserted {
      value.report(.repeated(name))
    }
  }

  /// A place in the job file, its column as the field's number.
  func provenance(_ mark: JobMark) -> Provenance {
    Provenance(file: location.fileName, place: .field(line: mark.line, number: mark.column))
  }

  /// An id: letters, digits, `-`, `_` and `.`.
  func identifier(_ value: JobValue) -> String? {
    guard let text = value.text() else { return nil }
    if text.allSatisfy({ $0.isLetter || $0.isNumber || "-_.".contains($0) }) { return text }
    value.report(.notIdentifier(text))
    return nil
  }
}

extension Message {
  fileprivate static let empty = Self(
    da: "jobfilen er tom; den skal mindst have \"partnership\" og \"inputs\", eller \"conversions\"",
    en: "the job file is empty; it needs at least \"partnership\" and \"inputs\", or \"conversions\"")

  fileprivate static func repeated(_ name: String) -> Self {
    Self(da: "\"\(name)\" står her for anden gang", en: "\"\(name)\" stands here for the second time")
  }

  fileprivate static func notIdentifier(_ text: String) -> Self {
    Self(
      da: "\"\(text)\" kan ikke være et id; brug bogstaver, cifre, \"-\", \"_\" og \".\"",
      en: "\"\(text)\" cannot be an id; use letters, digits, \"-\", \"_\" and \".\"")
  }
}
