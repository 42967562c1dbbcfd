import Testing

@testable import Afstem
@testable import AfstemFiles
@testable import AfstemModel
@testable import AfstemPublish
@testable import AfstemVocabulary

extension TableSchema: CustomTestStringConvertible {
  public var testDescription: String { name }
}
