/// The labels of a table's columns, and where each stands.
package struct ColumnLabels: Sendable {
  package let names: [String]
  private let places: [String: Int]
  private let repeated: Set<String>

  package init(_ names: [String]) {
    var places: [String: Int] = [:]
    var repeated: Set<String> = []
    for (index, name) in names.enumerated() where !name.isEmpty {
      if places[name] == nil { places[name] = index } else { repeated.insert(name) }
    }
    self.names = names
    self.places = places
    self.repeated = repeated
  }

  /// The index of a column; `nil` where there is none of that name.
  ///
  /// - Parameter guess: The column that was asked for before: it, or the one after it, is often meant.
  package func index(of name: String, guess: Int) -> Int? {
    for index in guess...guess + 1 where names.indices.contains(index) && names[index] == name {
      return index
    }
    return places[name]
  }

  package func isAmbiguous(_ name: String) -> Bool { !repeated.isEmpty && repeated.contains(name) }
}

/// A row's values beneath their labels, from which a value of any `Decodable` type is made.
package final class TypedRow {
  package let labels: ColumnLabels
  package let spelling: TextSpelling
  private let file: String?
  private var values: [StatedValue] = []
  /// Where a column's value stands.
  private var place: (Int) -> RowError.Place
  private var guess = 0
  /// What has been asked of types so far: whether they fit in a field is looked up once for each.
  private var convertibles: [ObjectIdentifier: (any FieldConvertible.Type)?] = [:]

  package init(labels: ColumnLabels, spelling: TextSpelling, file: String?) {
    self.labels = labels
    self.spelling = spelling
    self.file = file
    place = { _ in .line(1) }
  }

  /// Makes a value of the next row.
  ///
  /// - Parameters:
  ///   - values: From the first column on; columns without one are empty.
  ///   - place: The place of the value at an index.
  package func decode<Row: Decodable>(
    _ type: Row.Type, from values: [StatedValue], at place: @escaping (Int) -> RowError.Place
  ) throws -> Row {
    self.values = values
    self.place = place
    guess = 0
    return try Row(from: RowDecoder(row: self))
  }

  /// The type, where its values fit in one field.
  func convertible(_ type: Any.Type) -> (any FieldConvertible.Type)? {
    if let known = convertibles[ObjectIdentifier(type)] { return known }
    let convertible = type as? any FieldConvertible.Type
    convertibles[ObjectIdentifier(type)] = .some(convertible)
    return convertible
  }

  func hasColumn(_ name: String) -> Bool { labels.index(of: name, guess: guess) != nil }

  func statedValue(of name: String) throws -> StatedValue {
    guard !labels.isAmbiguous(name) else { throw error(.columnAmbiguous, in: name) }
    guard let index = labels.index(of: name, guess: guess) else { throw error(.columnMissing, in: name) }
    guess = index
    return values.indices.contains(index) ? values[index] : .empty
  }

  func error(_ problem: RowError.Problem, in name: String) -> RowError {
    RowError(problem, file: file, place: place(labels.index(of: name, guess: 0) ?? 0), column: name)
  }
}
