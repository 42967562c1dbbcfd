internal import ArgumentParser

/// How many files are read at a time.
struct ConcurrencyOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      """
      How many files of the job to read at a time. The output is the same for any number; memory grows with the \
      files in hand.
      """, valueName: "count"))
  var jobs = 1

  func validate() throws {
    guard (1...Self.most).contains(jobs) else {
      throw ValidationError("--jobs takes a number from 1 to \(Self.most)")
    }
  }

  private static let most = 64
}
