/// How a delimited file marks its fields and records.
public struct Dialect: Sendable, Hashable {
  /// What ends a record.
  ///
  /// A reader takes any of them wherever it meets one; the dialect says what the file mostly uses, and what a
  /// writer writes.
  public enum Terminator: String, Sendable, Hashable, CaseIterable {
    case lineFeed = "LF"
    case carriageReturnLineFeed = "CRLF"
    case carriageReturn = "CR"
  }

  /// An ASCII character.
  public var delimiter: UInt8
  /// `nil` where quotes are text like any other.
  public var quote: UInt8?
  /// What takes the meaning from the byte after it, such as a backslash; a doubled quote always does.
  public var escape: UInt8?
  public var terminator: Terminator
  /// Spaces after a delimiter are no part of the field, so that `1, "a"` holds a quoted field.
  public var skipsInitialSpace: Bool
  /// The first line is `sep=;` and names the delimiter.
  public var hasSeparatorLine: Bool

  public init(
    delimiter: UInt8, quote: UInt8? = UInt8(ascii: "\""), escape: UInt8? = nil,
    terminator: Terminator = .carriageReturnLineFeed, skipsInitialSpace: Bool = false,
    hasSeparatorLine: Bool = false
  ) {
    self.delimiter = delimiter
    self.quote = quote
    self.escape = escape
    self.terminator = terminator
    self.skipsInitialSpace = skipsInitialSpace
    self.hasSeparatorLine = hasSeparatorLine
  }

  /// Commas and CRLF: RFC 4180 §2.
  public static let rfc4180 = Dialect(delimiter: UInt8(ascii: ","))
  /// What a Danish Excel reads and writes.
  public static let excelDanish = Dialect(delimiter: UInt8(ascii: ";"))
}

extension Dialect: CustomStringConvertible {
  /// `; " CRLF`; what departs from the usual follows in words.
  public var description: String {
    var words = [Self.name(of: delimiter), quote.map(Self.name) ?? "unquoted", terminator.rawValue]
    if let escape { words.append("escape \(Self.name(of: escape))") }
    if skipsInitialSpace { words.append("spaces after the delimiter") }
    if hasSeparatorLine { words.append("sep=") }
    return words.joined(separator: " ")
  }

  /// A delimiter as people call it: `tab`, `space`, `;`.
  public static func name(of byte: UInt8) -> String {
    switch byte {
    case UInt8(ascii: "\t"): "tab"
    case UInt8(ascii: " "): "space"
    default: String(UnicodeScalar(byte))
    }
  }
}
