/// Why a file could not be read or text could not be written, and where.
public struct CSVError: Error, Sendable, Hashable {
  /// What went wrong.
  public enum Reason: Sendable, Hashable {
    /// The file could not be opened; `errno` as `open` left it.
    case cannotOpen(errno: Int32)
    /// Reading failed; `errno` as `read` left it.
    case cannotRead(errno: Int32)
    /// Writing failed; `errno` as `write` left it. Nothing in this library writes files: it is for callers that do.
    case cannotWrite(errno: Int32)
    /// The file has more bytes than ``Limits/bytes``.
    case tooManyBytes(limit: Int)
    /// A record has more fields than ``Limits/columns``.
    case tooManyColumns(limit: Int)
    /// A field has more bytes than ``Limits/fieldLength``.
    case fieldTooLong(limit: Int)
    /// A record has more bytes than ``Limits/recordLength``, most often because a quote is never closed.
    case recordTooLong(limit: Int)
    /// The target encoding has no bytes for a character.
    case unencodable(Unicode.Scalar, TextEncoding)
  }

  /// A place in a delimited file.
  public struct Place: Sendable, Hashable {
    /// The offset of the record in bytes of the text as UTF-8, without its byte order mark; counts from 0.
    public var offset: Int
    /// The line on which the record starts; counts from 1.
    public var line: Int

    /// Creates a place from an offset that counts from 0 and a line that counts from 1.
    public init(offset: Int, line: Int) {
      self.offset = offset
      self.line = line
    }
  }

  /// What went wrong.
  public var reason: Reason
  /// The record in which it went wrong; `nil` if the error concerns the whole file.
  public var place: Place?
  /// The file's path, where the file could not be opened by it.
  public var file: String?

  /// Creates an error for a record, or for the whole file if no place is given.
  public init(_ reason: Reason, at place: Place? = nil, in file: String? = nil) {
    self.reason = reason
    self.place = place
    self.file = file
  }
}

extension CSVError: CustomStringConvertible {
  /// The reason in English, after the file and the line where they are known: `line 3: more than 100 fields in a record`.
  public var description: String {
    [file, place.map { "line \($0.line)" }, reason.description].compactMap(\.self).joined(separator: ": ")
  }
}

extension CSVError.Reason: CustomStringConvertible {
  /// The reason in English.
  public var description: String {
    switch self {
    case .cannotOpen(let number): "cannot be opened (error \(number))"
    case .cannotRead(let number): "cannot be read (error \(number))"
    case .cannotWrite(let number): "cannot be written (error \(number))"
    case .tooManyBytes(let limit): "more than \(limit) bytes"
    case .tooManyColumns(let limit): "more than \(limit) fields in a record"
    case .fieldTooLong(let limit): "a field of more than \(limit) bytes"
    case .recordTooLong(let limit): "a record of more than \(limit) bytes; is a quote left open?"
    case .unencodable(let scalar, let encoding): "'\(scalar)' does not exist in \(encoding.rawValue)"
    }
  }
}
