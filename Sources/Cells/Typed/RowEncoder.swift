/// Collects the labels and values of a row.
package final class RowEncoder {
  /// In the order in which the type writes them.
  package private(set) var names: [String] = []
  private var values: [String: StatedValue] = [:]
  private var refusal: RowError?

  package init() {}

  /// Takes the values of the next row, and gives them in the order of some columns.
  ///
  /// - Parameter columns: `nil` for the row's own.
  /// - Throws: ``RowError`` for a value that fits in no field, or in no column.
  package func values(of row: some Encodable, in columns: [String]?) throws -> [StatedValue] {
    names.removeAll(keepingCapacity: true)
    values.removeAll(keepingCapacity: true)
    refusal = nil
    try row.encode(to: RowWritingEncoder(row: self))
    if let refusal { throw refusal }
    let columns = columns ?? names
    if names != columns {
      for name in names where !columns.contains(name) { throw RowError(.columnMissing, column: name) }
    }
    return columns.map { values[$0] ?? .empty }
  }

  fileprivate func put(_ value: StatedValue, in name: String) {
    if values.updateValue(value, forKey: name) == nil { names.append(name) }
  }

  /// What would take more than one field is swallowed, and the row then refused: no container may throw when it is made.
  fileprivate func sink<Key: CodingKey>(for column: String?, _ type: Key.Type = NoKey.self) -> Sink<Key> {
    refusal = RowError(.notOneValue(type: "the value"), column: column)
    return Sink(row: self)
  }
}

private struct RowWritingEncoder: Encoder {
  let row: RowEncoder
  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    KeyedEncodingContainer(RowEncodingContainer(row: row))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer { row.sink(for: nil) }

  func singleValueContainer() -> any SingleValueEncodingContainer {
    FieldEncoder(row: row, column: "value")
  }
}

private struct RowEncodingContainer<Key: CodingKey>: KeyedEncodingContainerProtocol {
  let row: RowEncoder
  var codingPath: [any CodingKey] { [] }

  func encodeNil(forKey key: Key) { row.put(.empty, in: key.stringValue) }

  func encode(_ value: some Encodable, forKey key: Key) throws {
    try FieldEncoder(row: row, column: key.stringValue).encode(value)
  }

  // The standard library's own would leave a column without a value out; each type has one, so each is overridden.
  func encodeIfPresent(_ value: Bool?, forKey key: Key) throws { try put(value, in: key) }
  func encodeIfPresent(_ value: String?, forKey key: Key) throws { try put(value, in: key) }
  func encodeIfPresent(_ value: Double?, forKey key: Key) throws { try put(value, in: key) }
  func encodeIfPresent(_ value: Float?, forKey key: Key) throws { try put(value, in: key) }
  func encodeIfPresent(_ value: Int?, forKey key: Key) throws { try put(value, in: key) }
  func encodeIfPresent(_ value: Int8?, forKey key: Key) throws { try put(value, in: key) }
  func encodeIfPresent(_ value: Int16?, forKey key: Key) throws { try put(value, in: key) }
  func encodeIfPresent(_ value: Int32?, forKey key: Key) throws { try put(value, in: key) }
  func encodeIfPresent(_ value: Int64?, forKey key: Key) throws { try put(value, in: key) }
  func encodeIfPresent(_ value: UInt?, forKey key: Key) throws { try put(value, in: key) }
  func encodeIfPresent(_ value: UInt8?, forKey key: Key) throws { try put(value, in: key) }
  func encodeIfPresent(_ value: UInt16?, forKey key: Key) throws { try put(value, in: key) }
  func encodeIfPresent(_ value: UInt32?, forKey key: Key) throws { try put(value, in: key) }
  func encodeIfPresent(_ value: UInt64?, forKey key: Key) throws { try put(value, in: key) }
  func encodeIfPresent(_ value: (some Encodable)?, forKey key: Key) throws { try put(value, in: key) }

  private func put(_ value: (some Encodable)?, in key: Key) throws {
    guard let value else { return encodeNil(forKey: key) }
    try encode(value, forKey: key)
  }

  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type, forKey key: Key
  ) -> KeyedEncodingContainer<Nested> {
    KeyedEncodingContainer(row.sink(for: key.stringValue, Nested.self))
  }

  func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
    row.sink(for: key.stringValue)
  }

  func superEncoder() -> any Encoder { RowWritingEncoder(row: row) }

  func superEncoder(forKey key: Key) -> any Encoder { RowWritingEncoder(row: row) }
}

/// Takes the one value of a field.
private struct FieldEncoder: Encoder, SingleValueEncodingContainer {
  let row: RowEncoder
  let column: String
  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func encodeNil() { row.put(.empty, in: column) }

  func encode(_ value: some Encodable) throws {
    if let value = value as? any FieldConvertible {
      row.put(value.stated, in: column)
    } else {
      try value.encode(to: self)
    }
  }

  func singleValueContainer() -> any SingleValueEncodingContainer { self }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    KeyedEncodingContainer(row.sink(for: column, Key.self))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer { row.sink(for: column) }
}

private struct NoKey: CodingKey {
  var stringValue: String { "" }
  var intValue: Int? { nil }
  init?(stringValue: String) { nil }
  init?(intValue: Int) { nil }
}

private struct Sink<Key: CodingKey>: KeyedEncodingContainerProtocol, UnkeyedEncodingContainer {
  let row: RowEncoder
  var codingPath: [any CodingKey] { [] }
  var count: Int { 0 }

  func encodeNil() {}
  func encodeNil(forKey key: Key) {}
  func encode(_ value: some Encodable) {}
  func encode(_ value: some Encodable, forKey key: Key) {}

  func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type) -> KeyedEncodingContainer<Nested> {
    KeyedEncodingContainer(Sink<Nested>(row: row))
  }

  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type, forKey key: Key
  ) -> KeyedEncodingContainer<Nested> {
    KeyedEncodingContainer(Sink<Nested>(row: row))
  }

  func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { self }
  func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer { self }
  func superEncoder() -> any Encoder { RowWritingEncoder(row: row) }
  func superEncoder(forKey key: Key) -> any Encoder { RowWritingEncoder(row: row) }
}
