internal import AfstemModel
internal import AfstemRead

/// Who is to send what, and by when.
struct AwaitedInputs {
  private let job: Job
  private let today: CalendarDate

  init(of job: Job, today: CalendarDate) {
    self.job = job
    self.today = today
  }

  /// What is missing where no file matches an input: its own deadline goes before its partner's, and that before the
  /// job's.
  func missing(_ input: JobInput) -> MissingInput {
    MissingInput(
      partner: input.partner, files: CivilRegistrationNumber.masked(input.files), kind: input.kind,
      deadline: input.deadline ?? partner(input.partner)?.deadline ?? job.deadline, today: today)
  }

  /// Partners with a deadline whom no input names: nothing can have come from them.
  var unnamedPartners: [MissingInput] {
    let named = Set(job.inputs.compactMap(\.partner))
    return partners.filter { $0.deadline != nil && !named.contains($0.id) }.map {
      MissingInput(partner: $0.id, files: nil, deadline: $0.deadline, today: today)
    }
  }

  private var partners: [Partner] { job.glossary.partnership.partners }

  private func partner(_ id: String?) -> Partner? { partners.first { $0.id == id } }
}
