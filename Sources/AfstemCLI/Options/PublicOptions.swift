internal import Afstem
internal import ArgumentParser
internal import Model

/// The options of a public edition.
struct PublicOptions: ParsableArguments {
  @Flag(
    name: .customLong("public"),
    help: "Withhold counts below a threshold, and what they could be worked out from, in all that is written."
  )
  var isPublic = false

  @Option(help: ArgumentHelp("With --public: the least count that is told.", valueName: "count"))
  var threshold: Int64?

  var suppression: Suppression? {
    guard isPublic else { return nil }
    return threshold.map { Suppression(threshold: $0) } ?? Suppression()
  }

  func validate() throws {
    guard let threshold else { return }
    guard isPublic else { throw ValidationError("--threshold says what --public withholds; add --public.") }
    guard threshold > 0 else { throw ValidationError("The threshold is at least 1.") }
  }
}
