internal import AfstemModel

/// What became of the files that a job makes of others.
package struct ProductTally: Sendable, Hashable, Encodable {
  package var made = 0
  package var unchanged = 0
  package var failed = 0
  package var withdrawn = 0

  /// By the word for each, those that there are.
  package var byState: [String: Int] {
    ["made": made, "unchanged": unchanged, "failed": failed, "withdrawn": withdrawn].filter { $0.value > 0 }
  }
}

/// What a run has to say of the files that it made of others.
struct ProductOutcome {
  var tally = ProductTally()
  var findings: [Finding] = []
  var notices: [Notice] = []
  /// The files that were read, each once.
  var inputs: [InputRecord] = []
  var arrivals: [Arrival] = []
  /// Files left for the next run because they are being written.
  var unfinished: Set<String> = []
  /// Of all that decides the products.
  var fingerprint = ""
  /// Of what stands.
  var outputDigest = ""
  /// Whether anything was made, or is to be said.
  var isNews = false
}
