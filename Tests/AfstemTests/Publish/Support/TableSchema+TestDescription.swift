import Testing

@testable import Afstem

extension TableSchema: CustomTestStringConvertible {
  public var testDescription: String { name }
}
