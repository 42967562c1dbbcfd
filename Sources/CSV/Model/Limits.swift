/// How much a reader accepts before it throws.
public struct Limits: Sendable, Hashable {
  /// The most bytes in a file.
  public var bytes: Int
  /// The most fields in a record.
  public var columns: Int
  /// The most bytes in a field, its quotes included.
  public var fieldLength: Int
  /// The most bytes in a record. It bounds a reader's memory: a reader holds one record and the window around it.
  public var recordLength: Int

  /// Creates limits; the defaults suit files sent by mail.
  ///
  /// - Parameters:
  ///   - bytes: The most bytes in a file; 64 MiB unless given.
  ///   - columns: The most fields in a record; 16,384 unless given, as in a worksheet.
  ///   - fieldLength: The most bytes in a field; 1 MiB unless given.
  ///   - recordLength: The most bytes in a record; 16 MiB unless given.
  public init(
    bytes: Int = 64 << 20, columns: Int = 16_384, fieldLength: Int = 1 << 20,
    recordLength: Int = 16 << 20
  ) {
    self.bytes = bytes
    self.columns = columns
    self.fieldLength = fieldLength
    self.recordLength = recordLength
  }

  /// Files of any size. Records and fields stay bounded, and memory with them.
  public static let unboundedFile = Limits(bytes: .max)
}
