/// How a delimited file separates its fields and records.
///
/// The delimiter, quote and escape are three different ASCII characters, none of them a line feed or a carriage
/// return. This is not checked: with any other choice, fields are split in the wrong places, but nothing traps.
public struct Dialect: Sendable, Hashable {
  /// The line ending of a file.
  ///
  /// A reader accepts every line ending, also when they are mixed. The dialect holds the most common one in a file
  /// that was read, and the one a writer uses.
  public enum Terminator: String, Sendable, Hashable, CaseIterable {
    /// LF, as on Unix.
    case lineFeed = "LF"
    /// CR LF, as RFC 4180 §2.1 requires.
    case carriageReturnLineFeed = "CRLF"
    /// CR alone, as on old Macintoshes.
    case carriageReturn = "CR"
  }

  /// The ASCII character between two fields.
  public var delimiter: UInt8
  /// The ASCII character around fields that contain delimiters, quotes or line endings (RFC 4180 §2.5–2.7); `nil` if
  /// quotes have no special meaning.
  public var quote: UInt8?
  /// An ASCII character, such as a backslash, that makes the next character literal; `nil` if there is none.
  ///
  /// A doubled quote stands for one quote (RFC 4180 §2.7) whether or not there is an escape.
  public var escape: UInt8?
  /// The line ending.
  public var terminator: Terminator
  /// Whether spaces after a delimiter are ignored, so that the second field of `1, "a"` is quoted.
  ///
  /// RFC 4180 §2.4 makes them part of the field.
  public var skipsInitialSpace: Bool
  /// Whether the first line names the delimiter, as in `sep=;`. Excel reads such a line; RFC 4180 does not know it.
  public var hasSeparatorLine: Bool

  /// Creates a dialect; all but the delimiter is as in RFC 4180 unless given.
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

  /// Commas, double quotes and CR LF: RFC 4180 §2.
  public static let rfc4180 = Dialect(delimiter: UInt8(ascii: ","))
  /// Semicolons, double quotes and CR LF: what Excel reads and writes with Danish regional settings.
  public static let excelDanish = Dialect(delimiter: UInt8(ascii: ";"))
}

extension Dialect: CustomStringConvertible {
  /// Delimiter, quote and line ending, then anything unusual in words: `; " CRLF`, `, unquoted LF escape \`.
  public var description: String {
    var words = [Self.name(of: delimiter), quote.map(Self.name) ?? "unquoted", terminator.rawValue]
    if let escape { words.append("escape \(Self.name(of: escape))") }
    if skipsInitialSpace { words.append("spaces after the delimiter") }
    if hasSeparatorLine { words.append("sep=") }
    return words.joined(separator: " ")
  }

  /// A readable name for a delimiter: `tab`, `space`, or the character itself.
  public static func name(of byte: UInt8) -> String {
    switch byte {
    case UInt8(ascii: "\t"): "tab"
    case UInt8(ascii: " "): "space"
    default: String(UnicodeScalar(byte))
    }
  }
}
