internal import AfstemModel

/// Why manifests and their parts cannot be merged.
enum ManifestFault: Error, Hashable {
  case unreadable(String, String)
  /// A line that is none of ours, or half of one.
  case line(String, Int)
  case otherFormat(String, Int)
  case otherVersion(String, found: String)
  case otherJob(String, input: String)
  case partMisnamed(String)
  case partMissing(String, String)
  case partChanged(String)
  /// A part that says something else of a file than its manifest.
  case partDiffers(String, input: String)
  /// A file that was staged in two states, or that two runs of the program staged differently.
  case contradictory(String)
  /// A stretch of a file that no manifest is of, where others are.
  case rangeMissing(String, TextRange)
  /// Two stretches of a file, or one and the whole, of which some is counted twice.
  case rangesOverlap(String, TextRange, TextRange)
  /// Files of the job that no manifest is of.
  case unstaged([String])
  /// Files of manifests that the job does not name.
  case foreign([String])
  /// Files that have another length than when they were staged.
  case changed([String])

  var message: Message {
    switch self {
    case .unreadable(let path, let reason):
      Message(
        da: "manifestet \(path) kan ikke læses: \(reason)",
        en: "the manifest \(path) cannot be read: \(reason)")
    case .line(let path, let number):
      Message(
        da: "linje \(number) i \(path) er ikke en linje fra afstem stage, eller kun en del af en",
        en: "line \(number) of \(path) is no line of afstem stage, or a part of one only")
    case .otherFormat(let path, let found):
      Message(
        da: "\(path) er i form \(found); dette program læser form \(ManifestLine.currentFormat)",
        en: "\(path) has form \(found); this program reads form \(ManifestLine.currentFormat)")
    case .otherVersion(let path, let found):
      Message(
        da: "\(path) er lavet af afstem \(found.shownBriefly); dette er \(Version.current)",
        en: "\(path) was made by afstem \(found.shownBriefly); this is \(Version.current)")
    case .otherJob(let path, let input):
      Message(
        da: "\(path): \(input.shownBriefly) blev læst med en anden jobfil, eller jobfilen er ændret siden",
        en:
          "\(path): \(input.shownBriefly) was staged with another job file, or the job file has changed since"
      )
    case .partMisnamed(let name):
      Message(
        da: "\(name.shownBriefly) er ikke navnet på en del",
        en: "\(name.shownBriefly) is not the name of a part")
    case .partMissing(let path, let reason):
      Message(da: "delen \(path) kan ikke læses: \(reason)", en: "the part \(path) cannot be read: \(reason)")
    case .partChanged(let path):
      Message(
        da: "delen \(path) er ikke, som den blev skrevet", en: "the part \(path) is not as it was written")
    case .partDiffers(let path, let input):
      Message(
        da: "delen \(path) siger ikke om \(input.shownBriefly), hvad manifestet siger",
        en: "the part \(path) does not say of \(input.shownBriefly) what the manifest says")
    case .contradictory(let input):
      Message(
        da: "\(input.shownBriefly) er læst to gange med hver sit udfald; filen er ændret imellem",
        en: "\(input.shownBriefly) was staged twice, with different results; the file changed between")
    case .rangeMissing(let input, let range):
      Message(
        da: "\(input.shownBriefly): byte \(range) er ikke læst endnu",
        en: "\(input.shownBriefly): bytes \(range) are not staged yet")
    case .rangesOverlap(let input, let one, let other):
      Message(
        da: "\(input.shownBriefly): byte \(one) og \(other) overlapper; slet manifestet for den ene",
        en: "\(input.shownBriefly): bytes \(one) and \(other) overlap; delete the manifest of one of them")
    case .unstaged(let paths): .list(paths, da: "er ikke læst endnu", en: "not staged yet")
    case .foreign(let paths):
      .list(
        paths, da: "nævnes ikke af jobbet længere; slet deres manifester",
        en: "not named by the job any more; delete their manifests")
    case .changed(let paths):
      .list(paths, da: "er ændret, siden de blev læst", en: "changed since they were staged")
    }
  }
}

extension Message {
  /// The first paths of several, and how many more there are.
  fileprivate static func list(_ paths: [String], da: String, en: String) -> Self {
    let shown = paths.sorted().prefix(5).map(\.shownBriefly).joined(separator: ", ")
    let rest = paths.count - 5
    return Self(
      da: "\(da): \(shown)\(rest > 0 ? " og \(rest) andre" : "")",
      en: "\(en): \(shown)\(rest > 0 ? " and \(rest) others" : "")")
  }
}

extension String {
  /// Enough of a text that anyone may have written.
  fileprivate var shownBriefly: String { count <= 120 ? self : prefix(119) + "…" }
}
