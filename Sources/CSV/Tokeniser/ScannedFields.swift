/// The fields that ``RecordScanner`` found, where a ``Record`` can refer to them.
@usableFromInline
final class ScannedFields {
  @usableFromInline var fields: [FieldSlice] = []
}
