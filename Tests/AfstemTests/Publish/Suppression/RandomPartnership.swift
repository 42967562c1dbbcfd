import Foundation
import AfstemTestSupport

@testable import Afstem
@testable import AfstemFiles
@testable import AfstemModel
@testable import AfstemPublish
@testable import AfstemVocabulary

/// A job whose counts are drawn by chance: many small, some large, none like another.
///
/// They are of five digits, so that one of them in a text is no coincidence.
struct RandomPartnership {
  private let place: TemporaryFolder
  private var random: SeededGenerator

  private static let types = ["Indbrud", "Tyverier", "Vold", "Hærværk", "Narkotika", "Chikane"]

  init(seed: Int) throws {
    place = try TemporaryFolder()
    random = SeededGenerator(seed: UInt64(truncatingIfNeeded: seed) &* 0x9E37_79B9_7F4A_7C15)
    let types = Array(Self.types.prefix(Int.random(in: 2...6, using: &random)))
    let areas = Array(["Nord", "Syd", "Vest"].prefix(Int.random(in: 1...3, using: &random)))
    let parts = [["K1", "K2", "K3", "K4"], [""]].randomElement(using: &random) ?? [""]
    var lines = ["OMRÅDE;OVERTRÆD;TID;INDHOLD"]
    var baselines: [Int] = []
    for type in types {
      for year in [2016, 2017] {
        var sum = 0
        for area in areas {
          for part in parts {
            let count = Int.random(
              in: Bool.random(using: &random) ? 10_000...21_000 : 19_000...99_000, using: &random)
            sum += count
            lines.append("\(area);\(type);\(year)\(part);\(count)")
          }
        }
        if year == 2016 { baselines.append(sum) }
      }
    }
    let monitored = types.count > 3 ? 1 : 0
    let judged = types.count - monitored
    let goals = zip(types, baselines).enumerated().map { index, pair in
      "\(pair.0);\(index < judged ? "Minimum fastholdelse" : "Monitoreres");\(pair.1)"
    }
    let total = "Samlet antal;Minimum fastholdelse;\(baselines.prefix(judged).reduce(0, +))"
    let targets = ["Gerningstype;Mål;Baseline 2016 (antal anm.)"] + goals + [total]
    try place.write(lines.joined(separator: "\n") + "\n", to: "job/politi/anmeldelser.csv")
    try place.write(targets.joined(separator: "\n") + "\n", to: "job/maaltal/maaltal.csv")
    try place.write(Self.job(types, areas: areas, monitored: monitored), to: "job/afstem.yml")
  }

  private static func job(_ types: [String], areas: [String], monitored: Int) -> String {
    let offences = types.enumerated().map { index, type in
      "  - { id: t\(index), name: \(type), monitored: \(index >= types.count - monitored) }"
    }
    return """
      partnership: { id: prøve, name: Prøve Partnerskab, period: 2017-2018, areas: [\(areas.joined(separator: ", "))] }
      offenceTypes:
      \(offences.joined(separator: "\n"))
      inputs:
        - { files: "politi/*.csv", kind: crime }
        - { files: "maaltal/*.csv", kind: targets }
      """
  }

  func run(withholding suppression: Suppression? = nil) throws -> PublishedRun {
    var job = try Job(at: place.path + "/job")
    job.output.suppression = suppression
    let output = place.path + (suppression == nil ? "/full" : "/public")
    _ = try JobRun(job: job, output: output).publish()
    return try PublishedRun(folder: URL(filePath: output))
  }
}
