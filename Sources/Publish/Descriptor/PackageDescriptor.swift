internal import FoundationEssentials
internal import AfstemModel

/// `datapackage.json`: what the CSV files are, for a program or a person who has never seen them.
///
/// Data Package, version 2 (datapackage.org).
struct PackageDescriptor: Sendable, Encodable {
  var schema = "https://datapackage.org/profiles/2.0/datapackage.json"
  /// Lower-case letters, digits, `-`, `.` and `_`.
  var name: String
  var title: String
  var description: String
  var resources: [ResourceDescriptor]

  enum CodingKeys: String, CodingKey {
    case schema = "$schema"
    case name, title, description, resources
  }
}

extension PackageDescriptor {
  init(_ partnership: Partnership, resources: [ResourceDescriptor], in language: Language) {
    name = Self.name(from: partnership.id)
    title = partnership.name
    description = Self.subtitle(partnership).text(in: language)
    self.resources = resources
  }

  private static func name(from id: String) -> String {
    let allowed = id.lowercased().unicodeScalars.map { scalar in
      "abcdefghijklmnopqrstuvwxyz0123456789-._".unicodeScalars.contains(scalar) ? Character(scalar) : "-"
    }
    return allowed.isEmpty ? "partnership" : String(allowed)
  }

  private static func subtitle(_ partnership: Partnership) -> Message {
    let years = partnership.period.map { " \($0.lowerBound)–\($0.upperBound)" } ?? ""
    return Message(
      da: "Samlede og afstemte oplysninger for \(partnership.name)\(years).",
      en: "Consolidated and reconciled facts of \(partnership.name)\(years).")
  }
}

extension PackageDescriptor {
  /// The descriptor at the top of the set, where the paths that it names are relative to.
  var file: PublishedFile {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      return PublishedFile(path: "datapackage.json", bytes: try [UInt8](encoder.encode(self)) + [0x0A])
    }
  }
}
