/// What the workbook's cell formats show numbers as, by the index that cells give (ECMA-376-1 §18.8.10).
struct Styles: Sendable {
  private let classes: [NumberFormatClass]

  init(_ classes: [NumberFormatClass] = []) { self.classes = classes }

  /// An index that the workbook has no format for is taken as general, as Excel and others do.
  subscript(index: Int) -> NumberFormatClass {
    classes.indices.contains(index) ? classes[index] : .general
  }
}
