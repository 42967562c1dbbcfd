/// Why reading or writing could not go on, and where.
public struct CSVError: Error, Sendable, Hashable {
  public enum Reason: Sendable, Hashable {
    /// The system's error number of `open`.
    case cannotOpen(errno: Int32)
    case cannotRead(errno: Int32)
    case cannotWrite(errno: Int32)
    case tooManyBytes(limit: Int)
    case tooManyColumns(limit: Int)
    case fieldTooLong(limit: Int)
    /// Most often a quote that opens and never closes.
    case recordTooLong(limit: Int)
    /// A character that the encoding to write has no bytes for.
    case unencodable(Unicode.Scalar, TextEncoding)
  }

  /// A place in a delimited file.
  public struct Place: Sendable, Hashable {
    /// Counts from 0, in bytes of the text as UTF-8, a byte order mark aside.
    public var offset: Int
    /// The line that the record starts on; counts from 1.
    public var line: Int

    public init(offset: Int, line: Int) {
      self.offset = offset
      self.line = line
    }
  }

  public var reason: Reason
  /// `nil` where the file as a whole is meant.
  public var place: Place?

  public init(_ reason: Reason, at place: Place? = nil) {
    self.reason = reason
    self.place = place
  }
}

extension CSVError: CustomStringConvertible {
  public var description: String {
    guard let place else { return reason.description }
    return "line \(place.line): \(reason)"
  }
}

extension CSVError.Reason: CustomStringConvertible {
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
