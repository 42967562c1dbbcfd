/// What is remembered of one record of a sample.
struct SampleRecord {
  let fields: Int
  /// Counts from 1.
  let line: Int
  /// A field is a number, a date or a time.
  let hasFigure: Bool
  /// No field is empty.
  let isFull: Bool

  init(_ slices: [FieldSlice], line: Int, in sample: Span<UInt8>) {
    let values = slices.map { slice in
      slice.closingQuote.map { slice.start + 1..<max(slice.start + 1, $0) } ?? slice.start..<slice.end
    }
    fields = slices.count
    self.line = line
    hasFigure = values.contains { FieldPlausibility.isFigure(sample, in: $0) }
    isFull = !values.contains(where: \.isEmpty)
  }
}
