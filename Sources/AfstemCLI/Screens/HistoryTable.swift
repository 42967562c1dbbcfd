internal import Afstem
internal import AfstemModel

/// Past runs, or the files of one, in columns.
struct HistoryTable {
  let language: Language

  init(language: Language) { self.language = language }

  func text(_ runs: [RunRecord]) -> String {
    let header =
      language == .danish
      ? ["nr.", "slut", "version", "til", "tilstand", "status", "fejl", "advarsler", "brugte tal"]
      : ["no.", "ended", "version", "for", "state", "status", "errors", "warnings", "facts"]
    let hasRounds = runs.contains { $0.round != nil }
    let rounds = language == .danish ? ["på plads", "udestår", "nye"] : ["mended", "still there", "new"]
    return columns(
      [header + (hasRounds ? rounds : [])]
        + runs.map { run in
          [
            run.id.map { "\($0)" } ?? "", run.ended, run.version, run.reader(in: language),
            run.state.name(in: language),
            "\(run.status)",
            "\(run.errors)", "\(run.warnings)", "\(run.facts)",
          ] + (hasRounds ? run.round.columns : [])
        })
  }

  func text(_ inputs: [InputRecord]) -> String {
    let header =
      language == .danish
      ? ["fil", "indhold", "partner", "rækker", "brugte tal", "status", "sha256"]
      : ["file", "kind", "partner", "rows", "facts", "status", "sha256"]
    return columns(
      [header]
        + inputs.map { input in
          [
            input.path, input.kind, input.partner, "\(input.rows)", "\(input.facts)", input.status,
            String(input.sha256.prefix(12)),
          ]
        })
  }

  /// What had not come at a run; empty where everything had.
  func missing(_ run: RunRecord?) -> String {
    guard let run, !run.missing.isEmpty else { return "" }
    let header =
      language == .danish ? ["mangler fra", "filer", "frist"] : ["missing from", "files", "deadline"]
    return "\n"
      + columns(
        [header]
          + run.missing.map { missing in
            [missing.partner ?? "?", missing.files ?? "", missing.deadline?.text(in: language) ?? ""]
          })
  }

  private func columns(_ rows: [[String]]) -> String {
    let count = rows.first?.count ?? 0
    let widths = (0..<count).map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      let cells = zip(row, widths).map { $0 + String(repeating: " ", count: $1 - $0.count) }
      return String(cells.joined(separator: "  ").reversed().drop { $0 == " " }.reversed()) + "\n"
    }.joined()
  }
}

extension RoundCounts? {
  /// Empty for a first run.
  fileprivate var columns: [String] {
    map { ["\($0.mended)", "\($0.standing)", "\($0.new)"] } ?? ["", "", ""]
  }
}

extension RunRecord {
  /// Whom the run's output is for.
  fileprivate func reader(in language: Language) -> String {
    if isOfProducts { return language == .danish ? "enkeltfiler" : "single files" }
    return switch (language, isPublic) {
    case (.danish, true): "offentlighed"
    case (.danish, false): "partnere"
    case (.english, true): "public"
    case (.english, false): "partners"
    }
  }
}

extension RunRecord.State {
  fileprivate func name(in language: Language) -> String {
    guard language == .danish else { return rawValue }
    return switch self {
    case .prepared: "forberedt"
    case .published: "udgivet"
    case .abandoned: "opgivet"
    }
  }
}
