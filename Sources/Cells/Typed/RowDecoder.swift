/// Decodes a row, whose labels are the keys.
struct RowDecoder: Decoder {
  let row: TypedRow
  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedDecodingContainer<Key> {
    KeyedDecodingContainer(RowDecodingContainer(row: row))
  }

  func unkeyedContainer() throws -> any UnkeyedDecodingContainer { throw refusal() }

  func singleValueContainer() throws -> any SingleValueDecodingContainer { throw refusal() }

  private func refusal() -> RowError { row.error(.notOneValue(type: "a row"), in: "") }
}

private struct RowDecodingContainer<Key: CodingKey>: KeyedDecodingContainerProtocol {
  let row: TypedRow
  var codingPath: [any CodingKey] { [] }
  var allKeys: [Key] { row.labels.names.compactMap(Key.init(stringValue:)) }

  func contains(_ key: Key) -> Bool { row.hasColumn(key.stringValue) }

  func decodeNil(forKey key: Key) throws -> Bool { try row.statedValue(of: key.stringValue) == .empty }

  func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
    let value = try row.statedValue(of: key.stringValue)
    return try FieldDecoder(row: row, column: key.stringValue, value: value).decode(type)
  }

  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type, forKey key: Key
  ) throws -> KeyedDecodingContainer<Nested> {
    throw refusal(key)
  }

  func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer { throw refusal(key) }

  func superDecoder() throws -> any Decoder { RowDecoder(row: row) }

  func superDecoder(forKey key: Key) throws -> any Decoder { RowDecoder(row: row) }

  private func refusal(_ key: Key) -> RowError {
    row.error(.notOneValue(type: "the value"), in: key.stringValue)
  }
}

/// Decodes one field.
private struct FieldDecoder: Decoder, SingleValueDecodingContainer {
  let row: TypedRow
  let column: String
  let value: StatedValue
  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func decodeNil() -> Bool { value == .empty }

  func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
    if let convertible = type as? any FieldConvertible.Type {
      guard let result = convertible.init(value, spelling: row.spelling) as? Value else {
        throw mismatch(type)
      }
      return result
    }
    do {
      return try Value(from: self)
    } catch is DecodingError {
      throw mismatch(type)
    }
  }

  private func mismatch(_ type: (some Any).Type) -> RowError {
    row.error(.valueMismatched(value, expected: "\(type)"), in: column)
  }

  func singleValueContainer() -> any SingleValueDecodingContainer { self }

  func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
    throw row.error(.notOneValue(type: "the value"), in: column)
  }

  func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
    throw row.error(.notOneValue(type: "the value"), in: column)
  }
}
