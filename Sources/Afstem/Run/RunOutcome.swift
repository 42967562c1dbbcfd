/// What a run that came to its end has to show.
public struct RunOutcome: Sendable {
  public var package: DataPackage
  /// The folder that was published; `nil` where nothing was to be written.
  public var output: String?

  public var status: RunStatus {
    package.findings.contains { $0.severity == .error } ? .errorsFound : .done
  }
}
