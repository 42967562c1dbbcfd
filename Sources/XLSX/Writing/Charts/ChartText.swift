/// Titles of charts and axes (ECMA-376-1 §21.2.2.210).
enum ChartText {
  /// - Parameter size: in hundredths of a point.
  static func writeTitle(
    _ title: String, size: Int, isUpright: Bool = false, to markup: inout MarkupBuffer
  ) {
    markup.element("c:title") { markup in
      markup.element("c:tx") { markup in
        markup.element("c:rich") { markup in
          // Sixty-thousandths of a degree: a quarter turn to the left.
          markup.element("a:bodyPr", isUpright ? ["rot": -5_400_000, "vert": "horz"] : [:])
          markup.element("a:p") { markup in
            markup.element("a:pPr") { $0.element("a:defRPr", ["sz": .integer(size), "b": .switched(false)]) }
            markup.element("a:r") { markup in
              markup.element("a:rPr", ["sz": .integer(size), "b": .switched(false)])
              markup.element("a:t", text: title)
            }
          }
        }
      }
      markup.element("c:overlay", ["val": .switched(false)])
    }
  }
}
