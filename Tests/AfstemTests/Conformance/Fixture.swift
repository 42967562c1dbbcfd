import Foundation
import TestSupport
import Testing

@testable import Afstem
@testable import Files
@testable import Model
@testable import Publish
@testable import Vocabulary

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

  /// One for each code of a finding, and so named.
  static let variants = Finding.Code.raisedByJobs.map(Fixture.init(variantOf:))

  init(name: String) { self.name = name }

  init(variantOf code: Finding.Code) { self.init(name: "variants/\(code.rawValue)") }

  static let systemsFolder = Checkout.folder.appending(path: "fixtures/systems")
}

extension Finding.Code {
  /// All but those that only `check FILE` raises, which reads formulas.
  static let raisedByJobs = allCases.filter { $0 != .totalRangeIncomplete }
}
