import Foundation
import AfstemTestSupport
import Testing

@testable import Afstem
@testable import AfstemFiles
@testable import AfstemModel
@testable import AfstemPublish
@testable import AfstemVocabulary

/// A job folder under `fixtures/systems`.
struct Fixture: Sendable, CustomTestStringConvertible {
  /// Its path below `fixtures/systems`: `amager-2017`, `variants/conflict`.
  let name: String

  var testDescription: String { name }
  var folder: URL { Self.systemsFolder.appending(path: name) }

  static let systems = [
    "tingbjerg-2010", "tingbjerg-husum-2013-agreement", "tingbjerg-husum-2013", "amager-2017",
    "tingbjerg-husum-2017",
  ].map(Fixture.init(name:))

  /// Jobs with one planted error, each named for the code of its finding.
  static let variants = Finding.Code.allCases.map(Fixture.init(variantOf:)).filter(\.hasJob)

  init(name: String) { self.name = name }

  init(variantOf code: Finding.Code) { self.init(name: "variants/\(code.rawValue)") }

  /// A variant without a job is files for `afstem check FILE`.
  var hasJob: Bool { FileManager.default.fileExists(atPath: folder.appending(path: "afstem.yml").path) }

  static let systemsFolder = Checkout.folder.appending(path: "fixtures/systems")
}
