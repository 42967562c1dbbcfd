internal import FoundationEssentials
internal import AfstemModel
internal import Yams

/// The types that a file gives the columns of delimited text, by label or number.
///
/// The file is YAML with a line such as `Journalnummer: text` for each column, or a Table Schema with `fields`. `"*"`
/// is for all columns that are not named; without it they are `auto`.
struct ColumnTypes {
  private let path: String
  private var entries: [(column: String, type: ColumnType)] = []

  init(path: String) throws(RunError) {
    self.path = path
    guard let data = FileManager.default.contents(atPath: path) else { throw .inputMissing(path: path) }
    let node: Node?
    do {
      node = try Yams.compose(yaml: String(decoding: data, as: UTF8.self))
    } catch {
      throw problem(.noYAML(error))
    }
    guard let mapping = node?.mapping else { throw problem(.noMapping) }
    if let fields = mapping["fields"]?.sequence {
      for field in fields { try add(field["name"]?.string, field["type"]?.string ?? "any") }
    } else {
      for (key, value) in mapping { try add(key.string, value.string ?? "") }
    }
  }

  private mutating func add(_ column: String?, _ word: String) throws(RunError) {
    guard let column else { throw problem(.noMapping) }
    guard let type = Self.types[word] ?? ColumnType(rawValue: word) else {
      throw problem(.unknownType(word, of: column))
    }
    entries.append((column, type))
  }

  /// Table Schema's names of types.
  private static let types: [String: ColumnType] = [
    "any": .auto, "string": .text, "integer": .number, "datetime": .date,
  ]

  /// The types of the first columns, and the type of all others.
  func resolved(for labels: [String]) throws(RunError) -> (columns: [ColumnType], rest: ColumnType) {
    let rest = entries.last { $0.column == "*" }?.type ?? .auto
    var columns = [ColumnType](repeating: rest, count: labels.count)
    for (column, type) in entries where column != "*" {
      if let index = labels.firstIndex(of: column) {
        columns[index] = type
      } else if let number = Int(column), (1...16_384).contains(number) {
        columns += repeatElement(rest, count: max(0, number - columns.count))
        columns[number - 1] = type
      } else {
        throw problem(.unknownColumn(column, among: labels))
      }
    }
    return (columns, rest)
  }

  private func problem(_ message: Message) -> RunError {
    let whole = Provenance(file: path, place: .file)
    return .notConverted(findings: [.unreadableFile(Finding.Unreadability(message), at: whole)])
  }
}

extension Message {
  fileprivate static let noMapping = Self(
    da: "hver linje skal navngive en kolonne og dens type, som \"Journalnummer: text\"",
    en: "each line names a column and its type, as in \"Journalnummer: text\"")

  fileprivate static func noYAML(_ error: any Error) -> Self {
    let reason = (error as? YamlError)?.problem ?? "\(error)"
    return Self { "\(noMapping.text(in: $0)) (\(reason))" }
  }

  fileprivate static func unknownType(_ word: String, of column: String) -> Self {
    let known = ColumnType.allCases.map(\.rawValue).joined(separator: ", ")
    return Self(
      da: "kolonnen '\(column)' kan ikke have typen '\(word)'; vælg mellem \(known)",
      en: "the column '\(column)' cannot have the type '\(word)'; choose among \(known)")
  }

  fileprivate static func unknownColumn(_ column: String, among labels: [String]) -> Self {
    let list = labels.prefix(20).joined(separator: ", ")
    let nearest = NearestName(to: column, among: labels).name
    return Self(
      da: "der er ingen kolonne '\(column)'" + (nearest.map { "; mente du '\($0)'?" } ?? "; der er \(list)"),
      en: "there is no column '\(column)'"
        + (nearest.map { "; did you mean '\($0)'?" } ?? "; there are \(list)"))
  }
}

extension YamlError {
  /// The problem alone, without the surrounding lines.
  fileprivate var problem: String {
    switch self {
    case .scanner(_, let problem, _, _), .parser(_, let problem, _, _), .composer(_, let problem, _, _),
      .reader(let problem, _, _, _):
      problem
    default: "\(self)"
    }
  }
}
