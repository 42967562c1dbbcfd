package import AfstemCells

/// Where a value came from, in the words its sender would use to find it.
package struct Provenance: Codable, Sendable, Hashable {
  /// A place within a file.
  package enum Place: Codable, Sendable, Hashable {
    /// The file as a whole.
    case file
    /// A worksheet as a whole.
    case sheet(String)
    case cell(sheet: String, CellReference)
    /// A field of a delimited file; `line` is the line its record starts on; both count from 1.
    case field(line: Int, number: Int)
  }

  /// The path within the job's folder, with `/` between its parts.
  package var file: String
  package var place: Place

  package init(file: String, place: Place) {
    self.file = file
    self.place = place
  }

  /// The worksheet's name; empty where the file has none.
  package var sheet: String {
    switch place {
    case .file, .field: ""
    case .sheet(let name), .cell(let name, _): name
    }
  }

  /// The whole sheet, or the whole file where there are none.
  package var ofSheet: Provenance {
    Provenance(file: file, place: sheet.isEmpty ? .file : .sheet(sheet))
  }

  /// Counts from 1: a worksheet's column, or the field's number; `nil` for a sheet or a file as a whole.
  package var column: Int? {
    switch place {
    case .file, .sheet: nil
    case .cell(_, let reference): reference.column
    case .field(_, let number): number
    }
  }

  /// `B7` on a worksheet, `line:field` in a delimited file; empty for a file or a sheet as a whole.
  package var cell: String {
    switch place {
    case .file, .sheet: ""
    case .cell(_, let reference): reference.description
    case .field(let line, let number): "\(line):\(number)"
    }
  }
}

extension Provenance {
  /// Of its parts, as ``sheet`` and ``cell`` write them; a cell that is none is left out.
  package init(file: String, sheet: String, cell: String) {
    self.init(file: file, place: Place(sheet: sheet, cell: cell))
  }

  /// A sentence about it, place first: `Ark 'Oversigt', celle C12: I alt er …`.
  package func text(of message: Message, in language: Language) -> String {
    let place = place(in: language)
    return place.isEmpty ? message.text(in: language) : "\(place): \(message.text(in: language))"
  }
}

extension Provenance.Place {
  fileprivate init(sheet: String, cell: String) {
    let numbers = cell.split(separator: ":").compactMap { Int($0) }
    if !sheet.isEmpty {
      self = CellReference(cell).map { .cell(sheet: sheet, $0) } ?? .sheet(sheet)
    } else {
      self = numbers.count == 2 ? .field(line: numbers[0], number: numbers[1]) : .file
    }
  }

  /// A cell of a worksheet, or a field of a delimited file if `sheet` is `nil`. Rows and columns count from 1.
  package init(sheet: String?, row: Int, column: Int) {
    guard let sheet else {
      self = .field(line: row, number: column)
      return
    }
    self = .cell(sheet: sheet, CellReference(clampingColumn: column, row: row))
  }
}

extension Provenance: CustomStringConvertible {
  /// `budget.xlsx Oversigt!C12` or `politi.csv:14:3`.
  package var description: String {
    switch place {
    case .file: file
    case .sheet(let name): "\(file) \(name)"
    case .cell(let sheet, let reference): "\(file) \(sheet)!\(reference)"
    case .field(let line, let number): "\(file):\(line):\(number)"
    }
  }

  /// The place in words, for the start of a message: `Ark 'Oversigt', celle C12`; empty for a whole file.
  package func place(in language: Language) -> String {
    switch (place, language) {
    case (.file, _): ""
    case (.sheet(let name), .danish): "Ark '\(name)'"
    case (.sheet(let name), .english): "Sheet '\(name)'"
    case (.cell(let sheet, let reference), .danish): "Ark '\(sheet)', celle \(reference)"
    case (.cell(let sheet, let reference), .english): "Sheet '\(sheet)', cell \(reference)"
    case (.field(let line, let number), .danish): "Linje \(line), felt \(number)"
    case (.field(let line, let number), .english): "Line \(line), field \(number)"
    }
  }

  /// The place with its file, for someone who reads about another one: `budget.xlsx, ark 'Plan', celle C4`.
  package func fullPlace(in language: Language) -> String {
    let place = place(in: language)
    return place.isEmpty ? file : "\(file), \(place.prefix(1).lowercased() + place.dropFirst())"
  }
}

extension Provenance: Comparable {
  /// By file, then sheet, then reading order.
  package static func < (one: Self, other: Self) -> Bool {
    (one.file, one.sheet, one.order.0, one.order.1) < (other.file, other.sheet, other.order.0, other.order.1)
  }

  private var order: (Int, Int) {
    switch place {
    case .file, .sheet: (0, 0)
    case .cell(_, let reference): (reference.row, reference.column)
    case .field(let line, let number): (line, number)
    }
  }
}
