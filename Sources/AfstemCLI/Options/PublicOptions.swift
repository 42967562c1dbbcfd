internal import Afstem
internal import ArgumentParser
internal import AfstemModel

/// The options of a public edition.
struct PublicOptions: ParsableArguments {
  @Flag(
    name: .customLong("public"),
    help: "Withhold counts below a threshold, and what they could be worked out from, in all that is written."
  )
  var isPublic = false

  @Option(help: ArgumentHelp("With --public: the least count that is told.", valueName: "count"))
  var threshold: Int64?

  /// As the job sets it, unless the command line does; `nil` for an edition to partners.
  func suppression(of job: Job) -> Suppression? {
    guard isPublic else { return nil }
    var suppression = job.suppression
    if let threshold { suppression.threshold = threshold }
    return suppression
  }

  func validate() throws {
    guard let threshold else { return }
    guard isPublic else { throw ValidationError("--threshold says what --public withholds; add --public.") }
    guard threshold > 0 else { throw ValidationError("The threshold is at least 1.") }
  }
}
