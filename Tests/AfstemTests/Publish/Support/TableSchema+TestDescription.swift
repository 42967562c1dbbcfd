import Testing

@testable import Afstem
@testable import Files
@testable import Model
@testable import Publish
@testable import Vocabulary

extension TableSchema: CustomTestStringConvertible {
  public var testDescription: String { name }
}
