/// How much a reader takes before it refuses.
public struct Limits: Sendable, Hashable {
  /// Bytes of one file.
  public var bytes: Int
  /// Fields of one record.
  public var columns: Int
  /// Bytes of one field, its quotes included.
  public var fieldLength: Int
  /// Bytes of one record; what a reader holds at most.
  public var recordLength: Int

  /// The defaults fit what a partner mails.
  public init(
    bytes: Int = 64 << 20, columns: Int = 16_384, fieldLength: Int = 1 << 20,
    recordLength: Int = 16 << 20
  ) {
    self.bytes = bytes
    self.columns = columns
    self.fieldLength = fieldLength
    self.recordLength = recordLength
  }

  /// Files of any size; records and fields stay bounded, so that memory does.
  public static let unboundedFile = Limits(bytes: .max)
}
