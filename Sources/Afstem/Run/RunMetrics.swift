internal import AfstemFiles
internal import FoundationEssentials
package import AfstemModel
internal import SystemPackage

/// A run in the text format of Prometheus, for the textfile collector of a node exporter.
package struct RunMetrics: Sendable {
  private let ending: RunEnding

  package init(_ ending: RunEnding) { self.ending = ending }

  /// Replaces the file atomically, so that the collector never reads half of it.
  ///
  /// A failed run keeps the time of the last success.
  ///
  /// - Throws: ``RunError/inputOutput(path:reason:)``.
  package func write(to path: String) throws(RunError) {
    let old = (try? FileSystem.contents(of: path)).map { String(decoding: $0, as: UTF8.self) } ?? ""
    do throws(Errno) {
      // The collector reads only names that end in .prom; the file has another until it is complete.
      try ReplacementFile.write(text(after: old).utf8, to: path)
    } catch {
      throw .inputOutput(path: path, reason: "\(error)")
    }
  }

  /// - Parameter old: The file as the previous run left it.
  func text(after old: String) -> String {
    let success = ending.isSuccess ? timeStamp : lastSuccess(in: old)
    var metrics = [
      metric("last_run_timestamp_seconds", "When the last run ended.", [("", timeStamp)]),
      metric("last_run_duration_seconds", "How long the last run took.", [("", "\(ending.seconds)")]),
      metric("last_run_status", "The exit status of the last run.", [("", "\(ending.status.rawValue)")]),
      metric(
        "last_success_timestamp_seconds", "When the outputs last said all that the inputs do.",
        success.map { [("", $0)] } ?? []),
    ]
    if let figures = try? ending.result.get().figures { metrics += self.metrics(of: figures) }
    return metrics.joined()
  }

  private func metrics(of figures: RunFigures) -> [String] {
    [
      metric("rows", "Rows read for the outputs that stand.", figures.rows.map { [("", "\($0)")] } ?? []),
      metric("facts", "Facts read for the outputs that stand.", figures.facts.map { [("", "\($0)")] } ?? []),
      metric(
        "files", "Files of the outputs that stand, by what became of them.",
        figures.files.sorted { $0.key < $1.key }.map { (",status=\"\($0.key)\"", "\($0.value)") }),
      metric(
        "findings", "Findings in the outputs that stand, by severity.",
        [
          (",severity=\"error\"", "\(figures.errors)"), (",severity=\"warning\"", "\(figures.warnings)"),
          (",severity=\"info\"", "\(figures.infos)"),
        ]),
      metric(
        "products", "Files made of others, by what became of them in the last run.",
        (figures.products?.byState ?? [:]).sorted { $0.key < $1.key }.map {
          (",state=\"\($0.key)\"", "\($0.value)")
        }),
      metric(
        "missing", "What has not come, by who sends it; 1 where the deadline is past.",
        figures.missing.unique.map { (labels($0), $0.isLate ? "1" : "0") }),
    ]
  }

  private func labels(_ missing: MissingInput) -> String {
    let files = missing.files.map { ",files=\"\(escaped($0))\"" } ?? ""
    return ",partner=\"\(escaped(missing.partner ?? ""))\"\(files)"
  }

  private func escaped(_ label: String) -> String {
    label.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
  }

  private func metric(_ name: String, _ help: String, _ samples: [(labels: String, value: String)]) -> String
  {
    guard !samples.isEmpty else { return "" }
    let lines = samples.map { "\(series(name, $0.labels)) \($0.value)\n" }
    return "# HELP afstem_\(name) \(help)\n# TYPE afstem_\(name) gauge\n\(lines.joined())"
  }

  private func series(_ name: String, _ labels: String = "") -> String {
    "afstem_\(name){job=\"\(escaped(ending.job))\"\(labels)}"
  }

  private var timeStamp: String { "\(Int(ending.ended.timeIntervalSince1970))" }

  private func lastSuccess(in old: String) -> String? {
    let start = series("last_success_timestamp_seconds") + " "
    return old.split(separator: "\n").first { $0.hasPrefix(start) }.map { String($0.dropFirst(start.count)) }
  }
}
