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
    try field(key).decode(type)
  }

  func decodeIfPresent<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value? {
    guard contains(key) else { return nil }
    let field = try field(key)
    return field.decodeNil() ? nil : try field.decode(type)
  }

  private func field(_ key: Key) throws -> FieldDecoder {
    let column = key.stringValue
    return FieldDecoder(row: row, column: column, value: try row.statedValue(of: column))
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

/// The types that synthesised code asks for by name, for which nothing has to be looked up.
extension RowDecodingContainer {
  func decode(_ type: String.Type, forKey key: Key) throws -> String { try field(key).converted() }
  func decode(_ type: Bool.Type, forKey key: Key) throws -> Bool { try field(key).converted() }
  func decode(_ type: Double.Type, forKey key: Key) throws -> Double { try field(key).converted() }
  func decode(_ type: Float.Type, forKey key: Key) throws -> Float { try field(key).converted() }
  func decode(_ type: Int.Type, forKey key: Key) throws -> Int { try field(key).converted() }
  func decode(_ type: Int8.Type, forKey key: Key) throws -> Int8 { try field(key).converted() }
  func decode(_ type: Int16.Type, forKey key: Key) throws -> Int16 { try field(key).converted() }
  func decode(_ type: Int32.Type, forKey key: Key) throws -> Int32 { try field(key).converted() }
  func decode(_ type: Int64.Type, forKey key: Key) throws -> Int64 { try field(key).converted() }
  func decode(_ type: UInt.Type, forKey key: Key) throws -> UInt { try field(key).converted() }
  func decode(_ type: UInt8.Type, forKey key: Key) throws -> UInt8 { try field(key).converted() }
  func decode(_ type: UInt16.Type, forKey key: Key) throws -> UInt16 { try field(key).converted() }
  func decode(_ type: UInt32.Type, forKey key: Key) throws -> UInt32 { try field(key).converted() }
  func decode(_ type: UInt64.Type, forKey key: Key) throws -> UInt64 { try field(key).converted() }
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
    if let convertible = row.convertible(type) { return try converted(by: convertible, to: type) }
    do {
      return try Value(from: self)
    } catch is DecodingError {
      throw mismatch(type)
    }
  }

  func converted<Value: FieldConvertible>() throws -> Value {
    guard let result = Value(value, spelling: row.spelling) else { throw mismatch(Value.self) }
    return result
  }

  private func converted<Value, Convertible: FieldConvertible>(
    by convertible: Convertible.Type, to type: Value.Type
  ) throws -> Value {
    guard let result = try converted() as Convertible as? Value else { throw mismatch(type) }
    return result
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
